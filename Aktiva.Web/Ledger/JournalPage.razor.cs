using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Web.Assets;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Ledger;

/// <summary>The journal of a month. An amount leads to the AKM transactions, or to the asset, that it comes from.</summary>
public sealed partial class JournalPage
{
    public const string Path = "/jurnal";

    private FigureGrid<JournalListLine>? _grid;
    private MasterNames _masters = MasterNames.None;
    private LedgerTotals _totals = new();
    private JournalFilter? _shown;

    [SupplyParameterFromQuery(Name = "cari")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "akun")]
    private string? Account { get; set; }

    [SupplyParameterFromQuery(Name = "divisi")]
    private string? Division { get; set; }

    [SupplyParameterFromQuery(Name = "departemen")]
    private string? Department { get; set; }

    [Inject]
    private JournalListService Lists { get; set; } = null!;

    [Inject]
    private MasterService Masters { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Reports"], null)];

    private string Heading => Period == default ? Texts["JournalList.Title"] : Texts.Format("JournalList.Heading", Format.Month(Period));

    private JournalTexts Descriptions => JournalTexts.For(Texts.Culture);

    private JournalFilter Filter => new()
    {
        Period = Period,
        Text = Filled(Search),
        Account = Filled(Account),
        Division = Filled(Division),
        Department = Filled(Department),
    };

    public static string AddressOf(Period period, string? account = null, string? division = null, string? department = null) =>
        $"{Path}?periode={period}" + Query("akun", account) + Query("divisi", division) + Query("departemen", department);

    protected override async Task BeginAsync() => _masters = await Masters.ReadNamesAsync(Actor, Company!.CompanyId, Leaving);

    protected override Task ReadAsync() => _grid?.ReloadAsync() ?? Task.CompletedTask;

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (_grid is not null && _shown != Filter)
        {
            await _grid.ReloadAsync();
        }
    }

    private async Task<RowPage<JournalListLine>> ListAsync(GridQuery query, CancellationToken cancellationToken)
    {
        _shown = Filter;
        var list = await Lists.ListAsync(Actor, Company!.CompanyId, _shown, query.Range, cancellationToken);
        _totals = list.Totals;
        StateHasChanged();
        return new RowPage<JournalListLine>(list.Lines, list.TotalCount);
    }

    private RenderFragment Amount(JournalListLine line, Money amount) => builder =>
    {
        if (amount.IsZero)
        {
            return;
        }

        if (OriginOf(line) is not { } origin)
        {
            builder.AddContent(4, Format.Money(amount));
            return;
        }

        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", origin);
        builder.AddAttribute(2, "title", Texts["JournalList.Origin"]);
        builder.AddContent(3, Format.Money(amount));
        builder.CloseElement();
    };

    /// <summary>Where an amount comes from: the asset, or the assets whose depreciation it sums; null for the sum of what events posted.</summary>
    private static string? OriginOf(JournalListLine line) => line.AssetCode is { } code ? AssetPage.AddressOf(code)
        : line.LineKind.Length > 0 ? null
        : AkmPage.AddressOf(line.Period) + Query("akun", line.Account) + Query("divisi", line.Division ?? CodeFilter.Without)
            + Query("departemen", line.Department ?? CodeFilter.Without);

    private static string Query(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
