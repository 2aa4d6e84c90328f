using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Ledger;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using Aktiva.Tests.Reports;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Ledger;

/// <summary>The assets behind a journal line of events, and what each of them gave to it.</summary>
public class EventShareTests
{
    private static readonly RowRange All = new(0, 1_000);

    [Fact]
    public async Task Akm_BehindEveryEventLineOfAJournal_AddsUpToItsAmount()
    {
        await using var books = await CreateEventfulAsync();

        await LifeChecks.AssertSharesAsync(books, ClosingBooks.Month(2));
        Assert.Equal(
            Enum.GetValues<JournalKind>().Where(kind => kind != JournalKind.Correction),
            (await JournalAsync(books, 2)).Select(line => line.Text.Kind!.Value).Distinct().Order());
    }

    [Fact]
    public async Task Akm_BehindGainAndLoss_HasOnlyTheAssetsThatGaveThem()
    {
        await using var books = await CreateEventfulAsync();

        Assert.Equal(["M1 10000000.00", "M2 1000000.00"], Shares(await AkmAsync(books, 2, Of(JournalKind.Disposal, "9003"))));
        Assert.Equal(["A 12749999.00", "SCRAP 11750000.00", "Z9 235000.00"], Shares(await AkmAsync(books, 2, Of(JournalKind.Disposal, "9004"))));
    }

    [Theory]
    [InlineData(AkmOrder.AssetCode, false)]
    [InlineData(AkmOrder.AssetCode, true)]
    [InlineData(AkmOrder.Share, false)]
    [InlineData(AkmOrder.Share, true)]
    public async Task File_OfAnEventLine_HasTheRowsOfTheList(AkmOrder order, bool isDescending)
    {
        await using var books = await CreateEventfulAsync();
        var filter = Of(JournalKind.Disposal, "9004") with { Period = ClosingBooks.Month(2), Order = order, IsDescending = isDescending };
        var request = new AkmRequest { CompanyId = books.Company.CompanyId, Filter = filter, Note = _ => "" };
        await using var file = new StringWriter();

        Assert.Null(await new ReportExport(books.Test.Database).WriteCsvAsync(ClosingBooks.Operator, request, ReportFixture.Form("en"), file, ClosingBooks.Cancellation));

        var rows = file.ToString().TrimEnd('\n').Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split(','));
        Assert.Equal(Shares(await AkmAsync(books, 2, filter)), rows.Select(row => $"{row[2]} {row[^2]}"));
    }

    [Fact]
    public async Task Akm_BehindATransfer_IsWhereItPostedAlsoBeforeIt()
    {
        await using var books = await CreateEventfulAsync();
        var (cost, umum, prod) = (Of(JournalKind.Transfer, "1201"), "UMUM", "PROD");

        Assert.Equal(["C 12000000.00", "D 12000000.00"], Shares(await AkmAsync(books, 2, cost with { Department = umum, Side = LedgerSide.Credit })));
        Assert.Equal(["H 6000000.00"], Shares(await AkmAsync(books, 2, cost with { Department = umum, Side = LedgerSide.Debit })));
        Assert.Equal(["D 12000000.00"], Shares(await AkmAsync(books, 2, cost with { Department = prod, Side = LedgerSide.Debit })));
        Assert.Equal(["H 6000000.00"], Shares(await AkmAsync(books, 2, cost with { Department = prod, Side = LedgerSide.Credit })));
        Assert.Equal(["C 12000000.00", "D 12000000.00", "H -6000000.00"], Shares(await AkmAsync(books, 2, cost with { Department = umum })));
        Assert.Empty(Shares(await AkmAsync(books, 2, cost with { Department = CodeFilter.Without })));
        Assert.Empty(Shares(await AkmAsync(books, 2, cost with { Department = "TIDAK-ADA" })));
    }

    [Fact]
    public async Task Akm_OfALine_IsSortedSearchedAndPaged()
    {
        await using var books = await CreateEventfulAsync();
        var loss = Of(JournalKind.Disposal, "9004") with { Order = AkmOrder.Share };

        Assert.Equal(["Z9", "SCRAP", "A"], Codes(await AkmAsync(books, 2, loss)));
        Assert.Equal(["A", "SCRAP", "Z9"], Codes(await AkmAsync(books, 2, loss with { IsDescending = true })));
        Assert.Equal(["A", "SCRAP", "Z9"], Codes(await AkmAsync(books, 2, loss with { Order = AkmOrder.AssetCode })));
        Assert.Equal(["SCRAP"], Codes(await AkmAsync(books, 2, loss with { Text = "scr" })));
        Assert.Empty(Codes(await AkmAsync(books, 2, loss with { Category = "MOBIL" })));
        var middle = await AkmAsync(books, 2, loss, new RowRange(1, 1));
        Assert.Equal(["SCRAP"], Codes(middle));
        Assert.Equal((3, Rupiah(24_734_999)), (middle.Totals.Lines, middle.Totals.Share));
        Assert.Empty(Codes(await AkmAsync(books, 2, loss, new RowRange(3, 1))));
    }

    [Theory]
    [InlineData(AkmOrder.AssetName)]
    [InlineData(AkmOrder.Category)]
    [InlineData(AkmOrder.Department)]
    [InlineData(AkmOrder.ClosingCost)]
    [InlineData(AkmOrder.OpeningAccumulated)]
    [InlineData(AkmOrder.Depreciation)]
    [InlineData(AkmOrder.ClosingAccumulated)]
    [InlineData(AkmOrder.NetBookValue)]
    public async Task Akm_OfALine_HasTheOrderAndTheTotalsOfItsKind(AkmOrder order)
    {
        await using var books = await CreateEventfulAsync();
        var ofKind = new AkmFilter { Period = ClosingBooks.Month(2), Book = Book.Commercial, Kind = JournalKind.Disposal, Order = order, IsDescending = true };

        var all = await AkmAsync(books, 2, ofKind);
        var line = await AkmAsync(books, 2, ofKind with { Account = "1201" });

        Assert.Equal(Codes(all), Codes(line));
        Assert.Equal(all.Totals with { Share = line.Totals.Share }, line.Totals);
    }

    /// <summary>An asset that is left out posts nothing of its events, but its cost, which the closing takes into the books.</summary>
    [Fact]
    public async Task Akm_BehindAMonthWithAnExcludedAsset_AddsUp()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("M2", ClosingBooks.Month(1));
        await BuyAsync(books, "M2");
        await RecordAsync(books, Event("M1", 1, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) });
        await RecordAsync(books, Event("M2", 1, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) });
        var run = await books.CloseAsync(books.Request(ClosingBooks.Month(1)) with
        {
            ExcludedAssets = ["M2"],
            ExclusionReason = "dokumen kurang",
        });
        Assert.Equal(RunStatus.Posted, run.Status);

        await LifeChecks.AssertSharesAsync(books, ClosingBooks.Month(1));
        Assert.Equal(["M1 1000000.00"], Shares(await AkmAsync(books, 1, Of(JournalKind.Addition, "1201"))));
        Assert.Equal(["M2 12000000.00"], Shares(await AkmAsync(books, 1, Of(JournalKind.Acquisition, "1201"))));
    }

    [Fact]
    public async Task Akm_BehindAPurchaseWhoseCostWasCorrectedLater_IsWhatWasPosted()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await BuyAsync(books, "M1");
        await CloseAsync(books, 1);
        await books.Test.ExecuteAsync("UPDATE asset_book SET cost = {m:960000000}");
        await CloseAsync(books, 2);

        Assert.Equal(["M1 12000000.00"], Shares(await AkmAsync(books, 1, Of(JournalKind.Acquisition, "9001"))));
        Assert.Equal(["M1 2400000.00"], Shares(await AkmAsync(books, 2, Of(JournalKind.Correction, "9001"))));
    }

    [Fact]
    public async Task Akm_BehindALineOfAssetsFarApart_AddsUp()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 400);
        await AddAccountsAsync(books);
        string[] sold = ["A0000001", "A0000064", "A0000065", "A0000066", "A0000130", "A0000329", "A0000400"];
        foreach (var code in sold)
        {
            await RecordAsync(books, Event(code, 1, AssetEventType.DisposalScrap));
        }

        await CloseAsync(books, 1);

        await LifeChecks.AssertSharesAsync(books, ClosingBooks.Month(1));
        Assert.Equal(sold, Codes(await AkmAsync(books, 1, Of(JournalKind.Disposal, "9004"))));
    }

    [Fact]
    public async Task Akm_OfAnEventAndAnAccountInTheFiscalBook_IsNotOfPostings()
    {
        await using var books = await CreateEventfulAsync();

        Assert.Empty((await AkmAsync(books, 2, Of(JournalKind.Disposal, "9003") with { Book = Book.Fiscal })).Lines);
    }

    /// <summary>
    /// Month 2 has every kind of event, assets that go both ways between two departments, gains and losses, and an asset revalued up and one down.
    /// </summary>
    private static async Task<ClosingBooks> CreateEventfulAsync()
    {
        var books = await OpenAsync();
        foreach (var code in (string[])["A", "B", "C", "D", "E", "F", "G", "K", "M2", "SCRAP"])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        await books.AddStraightLineAsync("H", ClosingBooks.Month(1), cost: 6_000_000_00);
        await RecordAsync(books, Event("F", 1, AssetEventType.Impairment) with { Amount = Rupiah(1_000_000) });
        await RecordAsync(books, Event("K", 1, AssetEventType.Revaluation) with { Amount = Rupiah(20_000_000) });
        await RecordAsync(books, Event("H", 1, AssetEventType.Transfer) with { Department = "PROD" });
        await CloseAsync(books, 1);
        foreach (var entry in (AssetEventEntry[])
            [
                Event("A", 2, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) },
                Event("A", 2, AssetEventType.DisposalSale, day: 20) with { Proceeds = Rupiah(1) },
                Event("M1", 2, AssetEventType.DisposalSale) with { Proceeds = Rupiah(21_750_000) },
                Event("M2", 2, AssetEventType.PartialDisposal) with { Amount = Rupiah(3_000_000), Proceeds = Rupiah(3_937_500) },
                Event("SCRAP", 2, AssetEventType.DisposalScrap),
                Event("Z9", 2, AssetEventType.PartialDisposal) with { Amount = Rupiah(240_000) },
                Event("B", 2, AssetEventType.Revaluation) with { Amount = Rupiah(20_000_000) },
                Event("K", 2, AssetEventType.Revaluation) with { Amount = Rupiah(9_000_000) },
                Event("C", 2, AssetEventType.Impairment) with { Amount = Rupiah(1_000_000) },
                Event("F", 2, AssetEventType.ImpairmentReversal) with { Amount = Rupiah(500_000) },
                Event("D", 2, AssetEventType.Transfer) with { Department = "PROD" },
                Event("H", 2, AssetEventType.Transfer) with { Department = "UMUM" },
                Event("C", 2, AssetEventType.Transfer, day: 20) with { Category = "MOBIL" },
                Event("E", 2, AssetEventType.Split) with { Amount = Rupiah(1_000_000), NewCode = "E-1" },
                Event("G", 2, AssetEventType.Merge) with { NewCode = "B" },
            ])
        {
            await RecordAsync(books, entry);
        }

        await books.AddStraightLineAsync("BELI", ClosingBooks.Month(2));
        await BuyAsync(books, "BELI");
        await CloseAsync(books, 2);
        return books;
    }

    /// <summary>The asset of 12,000,000 is taken out of the opening balances, so that the closing posts its cost.</summary>
    private static async Task BuyAsync(ClosingBooks books, string code)
    {
        await books.Test.ExecuteAsync(
            "UPDATE asset_book SET opening_posted = 0 WHERE asset_id = (SELECT asset_id FROM asset WHERE code = @code)", new { code });
        await books.Test.ExecuteAsync("UPDATE account_opening SET debit = debit - {m:1200000000} WHERE account_id = 1");
    }

    private static AkmFilter Of(JournalKind kind, string account) =>
        new() { Period = default, Book = Book.Commercial, Kind = kind, Account = account };

    private static Task<AkmList> AkmAsync(ClosingBooks books, int month, AkmFilter filter, RowRange? range = null) =>
        new AkmListService(books.Test.Database).ListAsync(
            ClosingBooks.Operator, books.Company.CompanyId, filter with { Period = ClosingBooks.Month(month) }, range ?? All, ClosingBooks.Cancellation);

    private static async Task<IReadOnlyList<JournalListLine>> JournalAsync(ClosingBooks books, int month) =>
        (await new JournalListService(books.Test.Database).ListAsync(
            ClosingBooks.Operator, books.Company.CompanyId, new JournalFilter { Period = ClosingBooks.Month(month) }, All, ClosingBooks.Cancellation)).Lines;

    private static IEnumerable<string> Codes(AkmList list) => list.Lines.Select(line => line.AssetCode);

    private static IEnumerable<string> Shares(AkmList list) => list.Lines.Select(line => $"{line.AssetCode} {line.Share}");
}
