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
    private AkmFilter? _sorted;

    [SupplyParameterFromQuery(Name = "buku")]
    private string? BookWord { get; set; }

    [SupplyParameterFromQuery(Name = "kode")]
    private string? AssetCode { get; set; }

    [SupplyParameterFromQuery(Name = "kategori")]
    private string? Category { get; set; }

    [SupplyParameterFromQuery(Name = "akun")]
    private string? Account { get; set; }

    [SupplyParameterFromQuery(Name = "jurnal")]
    private string? KindWord { get; set; }

    [SupplyParameterFromQuery(Name = "sisi")]
    private string? SideWord { get; set; }

    [Inject]
    private AkmListService Lists { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Reports"], null)];

    private Book Book => QueryWord.Book(BookWord);

    private JournalKind? Kind => QueryWord.Named<JournalKind>(KindWord);

    private LedgerSide? Side => QueryWord.Named<LedgerSide>(SideWord);

    private bool IsOfPostings => Filter.IsOfPostings;

    /// <summary>What the address says of a journal line, taken out of it: of one of events the place, too, which need not be where the assets are.</summary>
    private IEnumerable<(string Name, string? Value)> OfLine =>
        [("akun", null), ("jurnal", null), ("sisi", null), .. IsOfPostings ? [("divisi", null), ("departemen", null)] : Array.Empty<(string, string?)>()];

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
        AssetCode = Filled(AssetCode),
        Category = Filled(Category),
        Division = Filled(Division),
        Department = Filled(Department),
        Account = Filled(Account),
        Kind = Kind,
        Side = Side,
    };

    private string ShareTitle => !IsOfPostings ? Texts["Akm.Share"] : Side switch
    {
        LedgerSide.Debit => Texts["JournalList.Debit"],
        LedgerSide.Credit => Texts["JournalList.Credit"],
        _ => Texts["Akm.Posted"],
    };

    public static string AddressOf(Period period, Book book = Book.Commercial) => $"{Path}?periode={period}&buku={FileWord.Of(book)}";

    protected override async Task<RowPage<AkmListLine>> ReadPageAsync(AkmFilter filter, GridQuery query, CancellationToken cancellationToken)
    {
        var order = QueryWord.Named<AkmOrder>(query.SortBy) ?? AkmOrder.AssetCode;
        _sorted = filter with { Order = order, IsDescending = query.IsDescending };
        _list = await Lists.ListAsync(Actor, Company!.CompanyId, _sorted, query.Range, cancellationToken);
        return new RowPage<AkmListLine>(_list.Lines, _list.Totals.Lines);
    }

    private string AccountName(string code) => Names.Accounts.FirstOrDefault(account => account.Code == code)?.Name ?? "";

    private void Choose(Book book) => KeepInAddress([("buku", FileWord.Of(book)), .. OfLine]);

    private void LeaveAccount() => KeepInAddress(OfLine.Where(choice => choice.Name != "jurnal"));

    /// <summary>A line's account without what the line records would be asked for depreciation, of which most have none.</summary>
    private void LeaveKind() => KeepInAddress(IsOfPostings ? OfLine : [("jurnal", null)]);

    private string JournalAddress(AkmListLine line) => IsOfPostings
        ? JournalPage.AddressOf(Period, Filled(Account), Filled(Division), Filled(Department))
        : JournalPage.AddressOf(
            Period, Filled(Account) ?? line.AccumulatedAccount, line.Division ?? CodeFilter.Without, line.Department ?? CodeFilter.Without);
}
