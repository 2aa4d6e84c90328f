using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Ledger;

/// <summary>The AKM transactions of a month, and those behind a line of its journal.</summary>
public sealed partial class AkmPage
{
    public const string Path = "/transaksi-akm";

    private AkmList? _list;

    [SupplyParameterFromQuery(Name = "buku")]
    private string? BookWord { get; set; }

    [SupplyParameterFromQuery(Name = "kategori")]
    private string? Category { get; set; }

    [SupplyParameterFromQuery(Name = "akun")]
    private string? Account { get; set; }

    [SupplyParameterFromQuery(Name = "jurnal")]
    private string? KindWord { get; set; }

    [Inject]
    private AkmListService Lists { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Reports"], null)];

    private Book Book => QueryWord.Book(BookWord);

    private JournalKind? Kind => QueryWord.Named<JournalKind>(KindWord);

    private AkmTotals Totals => _list?.Totals ?? new AkmTotals();

    private string Heading => Period == default ? Texts["Akm.Title"] : Texts.Format("Akm.Heading", Format.Month(Period));

    private string? Lead => _list?.Run is { } run
        ? Texts.Format("Akm.Lead", run.DocumentNumber, Format.DateTime(run.ClosedAt), run.ClosedBy)
        : null;

    protected override AkmFilter Filter => new()
    {
        Period = Period,
        Book = Book,
        Text = Filled(Search),
        Category = Filled(Category),
        Division = Filled(Division),
        Department = Filled(Department),
        Account = Filled(Account),
        Kind = Kind,
    };

    public static string AddressOf(Period period, Book book = Book.Commercial) => $"{Path}?periode={period}&buku={FileWord.Of(book)}";

    /// <summary>The AKM transactions of the assets for which the month's journal records something besides depreciation.</summary>
    public static string AddressOf(Period period, JournalKind kind) => $"{AddressOf(period)}&jurnal={kind}";

    protected override async Task<RowPage<AkmListLine>> ReadPageAsync(AkmFilter filter, GridQuery query, CancellationToken cancellationToken)
    {
        var order = QueryWord.Named<AkmOrder>(query.SortBy) ?? AkmOrder.AssetCode;
        _list = await Lists.ListAsync(
            Actor, Company!.CompanyId, filter with { Order = order, IsDescending = query.IsDescending }, query.Range, cancellationToken);
        return new RowPage<AkmListLine>(_list.Lines, _list.Totals.Lines);
    }

    private string AccountName(string code) => Names.Accounts.FirstOrDefault(account => account.Code == code)?.Name ?? "";

    private string JournalAddress(AkmListLine line) => JournalPage.AddressOf(
        Period, line.AccumulatedAccount, line.Division ?? CodeFilter.Without, line.Department ?? CodeFilter.Without);
}
