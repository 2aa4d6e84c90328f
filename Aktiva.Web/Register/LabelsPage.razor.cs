using Aktiva.Core.Assets;
using Aktiva.Web.Assets;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using QRCoder;

namespace Aktiva.Web.Register;

/// <summary>Labels to print: company, code and name of each asset, and its address as a QR code.</summary>
public sealed partial class LabelsPage
{
    public const string Path = "/aktiva-label";

    /// <summary>Some forty sheets of paper.</summary>
    private const int MostLabels = 1_000;

    private IReadOnlyList<AssetLabel> _labels = [];
    private bool _hasMore;
    private bool _isRead;

    /// <summary>The codes of the assets, each a parameter of its own; none for what the asset list's filter lets through.</summary>
    [SupplyParameterFromQuery(Name = "kode")]
    private string[]? Codes { get; set; }

    [Inject]
    private AssetListService Lists { get; set; } = null!;

    [Inject]
    private RegisterTexts RegisterWords { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Assets"], null), (Texts["Nav.AssetList"], AssetsPage.Path)];

    public static string AddressOf(IEnumerable<string> codes) =>
        $"{Path}?{string.Join('&', codes.Select(code => $"kode={Uri.EscapeDataString(code)}"))}";

    public static string AddressOf(AssetFilter filter) => AssetDownload.AddressOf(Path, filter);

    protected override async Task OpenAsync()
    {
        var company = Company!.CompanyId;
        var query = new QueryCollection(QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query));
        var found = Codes is { Length: > 0 } codes ? await Lists.ListLabelsAsync(Actor, company, [.. codes.Take(MostLabels + 1)], Leaving)
            : AssetDownload.Read(query) is { } filter ? await Lists.ListLabelsAsync(Actor, company, filter, MostLabels + 1, Leaving)
            : [];
        (_labels, _hasMore) = ([.. found.Take(MostLabels)], found.Count > MostLabels);
        _isRead = true;
    }

    /// <summary>The address of the asset in this program, so that the camera of a phone opens it.</summary>
    private MarkupString Draw(string code)
    {
        using var data = QRCodeGenerator.GenerateQrCode(Navigation.ToAbsoluteUri(AssetPage.AddressOf(code)).ToString(), QRCodeGenerator.ECCLevel.M);
        using var drawn = new SvgQRCode(data);
        return new MarkupString(drawn.GetGraphic(new System.Drawing.Size(96, 96), "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    private async Task PrintAsync() => await Script.InvokeVoidAsync("print");
}
