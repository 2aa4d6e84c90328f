using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Ledger;

/// <summary>The journal of a month. An amount leads to the AKM transactions, or to the asset, that it comes from.</summary>
public sealed partial class JournalPage
{
    public const string Path = "/jurnal";

    private LedgerTotals _totals = new();
    private long _count;

    [SupplyParameterFromQuery(Name = "akun")]
    private string? Account { get; set; }

    [Inject]
    private JournalListService Lists { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Reports"], null)];

    private string Heading => Period == default ? Texts["JournalList.Title"] : Texts.Format("JournalList.Heading", Format.Month(Period));

    private JournalTexts Descriptions => JournalTexts.For(Texts.Culture);

    protected override JournalFilter Filter => new()
    {
        Period = Period,
        Text = Filled(Search),
        Account = Filled(Account),
        Division = Filled(Division),
        Department = Filled(Department),
    };

    public static string AddressOf(Period period, string? account = null, string? division = null, string? department = null) =>
        $"{Path}?periode={period}" + Query("akun", account) + Query("divisi", division) + Query("departemen", department);

    protected override async Task<RowPage<JournalListLine>> ReadPageAsync(JournalFilter filter, GridQuery query, CancellationToken cancellationToken)
    {
        var list = await Lists.ListAsync(Actor, Company!.CompanyId, filter, query.Range, cancellationToken);
        (_totals, _count) = (list.Totals, list.TotalCount);
        return new RowPage<JournalListLine>(list.Lines, list.TotalCount);
    }

    private static string PlaceOf(JournalListLine line) => string.Join(" · ", new[] { line.Division, line.Department }.Where(place => !string.IsNullOrEmpty(place)));

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

    /// <summary>Where an amount comes from: the AKM transaction of the asset whose line it is, or those of all assets whose depreciation, or whose events, it sums; null for what somebody entered.</summary>
    private static string? OriginOf(JournalListLine line) => line.Text.Kind is not { } kind ? null
        : AkmPage.AddressOf(line.Period)
            + Query("kode", line.AssetCode)
            + (kind == JournalKind.Depreciation ? "" : Query("jurnal", kind.ToString()) + Query("sisi", line.Side.ToString()))
            + Query("akun", line.Account)
            + Query("divisi", line.Division ?? CodeFilter.Without)
            + Query("departemen", line.Department ?? CodeFilter.Without);

    private static string Query(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
