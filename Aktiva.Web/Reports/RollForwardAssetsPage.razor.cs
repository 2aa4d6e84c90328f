using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>The assets behind an amount of the roll-forward.</summary>
public sealed partial class RollForwardAssetsPage
{
    private RollForwardAssets? _assets;
    private ReportRefusal? _refusal;

    [SupplyParameterFromQuery(Name = "buku")]
    private string? BookWord { get; set; }

    [SupplyParameterFromQuery(Name = "rentang")]
    private string? RangeWord { get; set; }

    [SupplyParameterFromQuery(Name = "gerak")]
    private string? MovementWord { get; set; }

    [SupplyParameterFromQuery(Name = "kategori")]
    private string? Category { get; set; }

    [Inject]
    private RollForwardService Service { get; set; } = null!;

    private ReportTexts Labels => ReportTexts.For(Texts.Culture);

    private Book Book => QueryWord.Book(BookWord);

    private RollForwardMovement Movement => QueryWord.Named<RollForwardMovement>(MovementWord) ?? RollForwardMovement.Closing;

    private string Heading => Period == default ? Labels["RollForward.Assets"]
        : Labels.AssetsHeading(Movement, Filter.First, Filter.Last);

    private string? Lead => Names.Categories.FirstOrDefault(category => category.Code == Category) is { } category
        ? Labels.Format("RollForward.OfCategory", category.Name, category.Code)
        : null;

    private (string Name, string? Value)[] Only => [("gerak", Movement.ToString()), ("kategori", Filled(Category))];

    /// <summary>What a column has of the assets: balances, or how a movement changed them.</summary>
    private string TitleOf(string section) =>
        Labels[$"{(Movement is RollForwardMovement.Opening or RollForwardMovement.Closing ? "Section" : "Change")}.{section}"];

    protected override RollForwardFilter Filter => new()
    {
        Book = Book,
        First = ReportRange.First(RangeWord, Period),
        Last = Period,
        Movement = Movement,
        Category = Filled(Category),
    };

    public static string AddressOf(RollForwardFilter filter) =>
        $"{ReportAddress.Of(ReportKind.RollForward)}/aktiva?periode={filter.Last}&rentang={filter.First}&buku={FileWord.Of(filter.Book)}&gerak={filter.Movement}"
        + (filter.Category is { } category ? $"&kategori={Uri.EscapeDataString(category)}" : "");

    protected override async Task<RowPage<RollForwardAsset>> ReadPageAsync(RollForwardFilter filter, GridQuery query, CancellationToken cancellationToken)
    {
        var order = QueryWord.Named<RollForwardAssetOrder>(query.SortBy) ?? RollForwardAssetOrder.Code;
        var outcome = await Service.ListAssetsAsync(
            Actor, Company!.CompanyId, filter with { Order = order, IsDescending = query.IsDescending }, query.Range, cancellationToken);
        _assets = (outcome as ReportOutcome<RollForwardAssets>.Given)?.Report;
        _refusal = (outcome as ReportOutcome<RollForwardAssets>.Refused)?.Reason;
        return _assets is null ? new RowPage<RollForwardAsset>([], 0) : new RowPage<RollForwardAsset>(_assets.Assets, _assets.Count);
    }
}
