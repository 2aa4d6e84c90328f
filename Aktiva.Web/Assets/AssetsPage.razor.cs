using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Assets;

/// <summary>The assets of the company: filtered, sorted, added up, exported.</summary>
public sealed partial class AssetsPage
{
    public const string Path = "/aktiva";

    private const string ColumnsKey = "aktiva.columns";

    private static readonly AssetColumn[] UsualColumns =
    [
        AssetColumn.AcquisitionDate, AssetColumn.Cost, AssetColumn.Accumulated, AssetColumn.NetBookValue, AssetColumn.Status,
    ];

    private static readonly int[] UsualEnds = [3, 6, 12, 24];

    private HashSet<AssetColumn> _columns = [.. UsualColumns];
    private AssetFilter? _summed;
    private AssetFilter? _sorted;
    private AssetTotals _totals = new();

    [SupplyParameterFromQuery(Name = "buku")]
    private string? BookWord { get; set; }

    [SupplyParameterFromQuery(Name = "kategori")]
    private string? Category { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? StatusWord { get; set; }

    [SupplyParameterFromQuery(Name = "tahun")]
    private string? YearWord { get; set; }

    [SupplyParameterFromQuery(Name = "habis")]
    private string? EndsWithinWord { get; set; }

    [Inject]
    private AssetListService Lists { get; set; } = null!;

    [Inject]
    private BrowserMemory Memory { get; set; } = null!;

    [Inject]
    private RegisterTexts RegisterWords { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Assets"], null)];

    private ExplanationTexts Explanations => ExplanationTexts.For(Texts.Culture);

    private Book Book => QueryWord.Book(BookWord);

    /// <summary>The month whose amounts are shown.</summary>
    private Period ShownMonth => _totals.AsOf == default ? Period : _totals.AsOf;

    private string? Lead => _summed is null ? null
        : _totals.AsOf == default ? Texts["Assets.NothingClosed"]
        : _totals.NotPostedAssets == 0 ? Texts.Format("Assets.AsOf", Format.Month(_totals.AsOf))
        : Texts.Format("Assets.AsOfWithOthers", Format.Month(_totals.AsOf), Words.Assets(_totals.NotPostedAssets), Format.Money(_totals.NotPostedCost));

    protected override AssetFilter Filter => new()
    {
        Book = Book,
        Period = Period,
        Text = Filled(Search),
        Category = Filled(Category),
        Division = Filled(Division),
        Department = Filled(Department),
        Status = QueryWord.Named<AssetStatus>(StatusWord),
        Year = QueryWord.Year(YearWord),
        EndsWithin = QueryWord.Months(EndsWithinWord),
    };

    /// <summary>The list of what a filter lets through.</summary>
    public static string AddressOf(AssetFilter filter) => AssetDownload.AddressOf(Path, filter);

    private string Ending(int? months) => months is { } within ? Texts.Format("Assets.WithinMonths", Format.Count(within)) : Texts["Filter.All"];

    private bool HasFilter => Filter != new AssetFilter { Book = Book, Period = Period };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && await Memory.LoadAsync(ColumnsKey) is { Length: > 0 } saved)
        {
            _columns = [.. saved.Split(',').Select(name => Enum.TryParse<AssetColumn>(name, out var column) ? column : (AssetColumn?)null).OfType<AssetColumn>()];
            StateHasChanged();
        }
    }

    protected override async Task<RowPage<AssetListLine>> ReadPageAsync(AssetFilter filter, GridQuery query, CancellationToken cancellationToken)
    {
        var order = QueryWord.Named<AssetOrder>(query.SortBy) ?? AssetOrder.Code;
        _sorted = filter with { Order = order, IsDescending = query.IsDescending };
        var lines = await Lists.ListAsync(
            Actor, Company!.CompanyId, _sorted, query.Range, _summed == filter ? _totals.Assets : null, cancellationToken);
        if (_summed != filter)
        {
            _totals = await Lists.SumAsync(Actor, Company!.CompanyId, filter, cancellationToken);
            _summed = filter;
        }

        _page = [.. lines.Select(line => line.Code)];
        return new RowPage<AssetListLine>(lines, _totals.Assets);
    }

    private bool IsHidden(AssetColumn column) => !_columns.Contains(column);

    private async Task ChooseColumnsAsync(IEnumerable<AssetColumn>? columns)
    {
        _columns = [.. columns ?? []];
        await Memory.SaveAsync(ColumnsKey, string.Join(',', _columns));
    }
}
