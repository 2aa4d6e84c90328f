using Aktiva.Core.Assets;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Assets;

/// <summary>One asset.</summary>
public sealed partial class AssetPage
{
    private AssetCard? _card;
    private IReadOnlyList<RegisterChange> _changes = [];
    private string? _readCode;
    private bool _isRead;

    /// <summary>The asset's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private AssetCardService Cards { get; set; } = null!;

    [Inject]
    private AssetService Register { get; set; } = null!;

    [Inject]
    private RegisterTexts RegisterWords { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Assets"], null), (Texts["Nav.AssetList"], AssetsPage.Path)];

    public static string AddressOf(string code) => $"/aktiva/{Uri.EscapeDataString(code)}";

    protected override Task OpenAsync() => ReadAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (Company is not null && _readCode != Code)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        _readCode = Code;
        _card = await Cards.FindAsync(Actor, Company!.CompanyId, Code, Leaving);
        _changes = _card is { } card ? await Register.ListChangesAsync(Actor, Company!.CompanyId, card.AssetId, Leaving) : [];
        _isRead = true;
    }
}
