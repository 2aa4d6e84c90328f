using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Ledger;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>Lists and reports of months with events.</summary>
public class EventListTests
{
    private static readonly RowRange All = new(0, 50);

    [Fact]
    public async Task AkmList_AfterATransfer_ShowsEveryMonthWhereTheAssetWas()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 2, AssetEventType.Transfer) with { Category = "MOBIL", Department = "PROD" });
        await CloseAsync(books, 1);
        await CloseAsync(books, 2);

        Assert.Equal(["MESIN/UMUM/1391", "MOBIL/PROD/1392"], [await PlaceAsync(books, 1), await PlaceAsync(books, 2)]);
    }

    [Fact]
    public async Task JournalList_OfAMonthWithADisposal_NamesWhatEveryLineRecords()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 1, AssetEventType.DisposalScrap));
        await CloseAsync(books, 1);

        var list = await new JournalListService(books.Test.Database).ListAsync(
            ClosingBooks.Operator, books.Company.CompanyId, new JournalFilter { Period = ClosingBooks.Month(1) }, All, ClosingBooks.Cancellation);

        Assert.Equal(
            [JournalKind.Depreciation, JournalKind.Depreciation, JournalKind.Disposal, JournalKind.Disposal], list.Lines.Select(line => line.Text.Kind!.Value));
    }

    [Fact]
    public async Task AkmList_BehindEveryEventLineOfAJournal_HasTheAssetsThatItSums()
    {
        await using var books = await OpenAsync();
        foreach (var code in (string[])["A", "B", "C", "D", "E", "F", "G"])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        await RecordAsync(books, Event("F", 1, AssetEventType.Impairment) with { Amount = Rupiah(1_000_000) });
        await CloseAsync(books, 1);
        foreach (var entry in (AssetEventEntry[])
            [
                Event("A", 2, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) },
                Event("A", 2, AssetEventType.DisposalSale, day: 20) with { Proceeds = Rupiah(1) },
                Event("M1", 2, AssetEventType.PartialDisposal) with { Amount = Rupiah(1_000_000) },
                Event("B", 2, AssetEventType.Revaluation) with { Amount = Rupiah(20_000_000) },
                Event("C", 2, AssetEventType.Impairment) with { Amount = Rupiah(1_000_000) },
                Event("F", 2, AssetEventType.ImpairmentReversal) with { Amount = Rupiah(500_000) },
                Event("D", 2, AssetEventType.Transfer) with { Category = "MOBIL" },
                Event("E", 2, AssetEventType.Split) with { Amount = Rupiah(1_000_000), NewCode = "E-1" },
                Event("G", 2, AssetEventType.Merge) with { NewCode = "Z9" },
            ])
        {
            await RecordAsync(books, entry);
        }

        await books.AddAssetAsync("BELI", Straight(new DateOnly(2026, 2, 1)), new DateOnly(2026, 2, 1));
        await books.Test.ExecuteAsync("UPDATE asset_book SET opening_posted = 0 WHERE asset_id = (SELECT asset_id FROM asset WHERE code = 'BELI')");
        await books.Test.ExecuteAsync("UPDATE account_opening SET debit = debit - {m:480000000} WHERE account_id = 1");
        await CloseAsync(books, 2);

        var journal = await new JournalListService(books.Test.Database).ListAsync(
            ClosingBooks.Operator, books.Company.CompanyId, new JournalFilter { Period = ClosingBooks.Month(2) }, All, ClosingBooks.Cancellation);
        List<string> behind = [];
        foreach (var kind in journal.Lines.Select(line => line.Text.Kind!.Value).Distinct().Order())
        {
            var list = await new AkmListService(books.Test.Database).ListAsync(
                ClosingBooks.Operator,
                books.Company.CompanyId,
                new AkmFilter { Period = ClosingBooks.Month(2), Book = Book.Commercial, Kind = kind },
                All,
                ClosingBooks.Cancellation);
            behind.Add($"{kind} {string.Join(' ', list.Lines.Select(line => line.AssetCode))}");
        }

        Assert.Equal(
            [
                "Depreciation B BELI C D E E-1 F M1 Z9", "Acquisition BELI", "Addition A", "Disposal A M1", "Revaluation B", "Impairment C",
                "ImpairmentReversal F", "Transfer D", "Split E E-1", "Merge G Z9",
            ],
            behind);
    }

    [Fact]
    public async Task AssetList_OfAnAssetThatLeft_SaysSoInEveryLaterMonth()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 1, AssetEventType.DisposalScrap));
        foreach (var month in (int[])[1, 2])
        {
            await CloseAsync(books, month);

            var list = await new AssetListService(books.Test.Database).ListAsync(
                ClosingBooks.Operator, books.Company.CompanyId, new AssetFilter { Book = Book.Commercial, Period = ClosingBooks.Month(month) }, All, ClosingBooks.Cancellation);

            var left = list.Single(asset => asset.Code == "M1");
            Assert.Equal((AssetStatus.Disposed, Money.Zero, Money.Zero), (left.Status, left.Cost, left.Accumulated));
        }
    }

    /// <summary>M1: 12,000,000, acquired in January, 4,600,000 added in March, sold in March. Z9: a half of it scrapped in February.</summary>
    [Fact]
    public async Task FiscalList_OfTheYear_HasWhatAssetsCostThatLeftIt()
    {
        await using var books = await OpenAsync();
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = 1");
        await RecordAsync(books, Event("M1", 3, AssetEventType.Addition, day: 1) with { Amount = Rupiah(4_600_000) });
        await RecordAsync(books, Event("M1", 3, AssetEventType.DisposalSale) with { Proceeds = Rupiah(1) });
        await RecordAsync(books, Event("Z9", 2, AssetEventType.PartialDisposal) with { Amount = Rupiah(240_000) });
        foreach (var month in (int[])[1, 2, 3, 4])
        {
            await CloseAsync(books, month);
            await books.CloseAsync(ClosingBooks.Month(month), ClosingProcess.FiscalClosing);
        }

        using var output = new StringWriter();
        var request = new ExportRequest
        {
            CompanyId = books.Company.CompanyId,
            Kind = ExportKind.FiscalList,
            First = ClosingBooks.Month(4),
            Last = ClosingBooks.Month(4),
            Books = [Book.Commercial],
        };
        await new ExportService(books.Test.Database).WriteCsvAsync(ClosingBooks.Operator, request, output, ClosingBooks.Cancellation);

        var lines = output.ToString().Split('\n').Where(line => line.StartsWith("asset,", StringComparison.Ordinal)).Select(line => line.Split(',')).ToList();
        Assert.Equal(
            ["M1 16600000.00 0.00 500000.00 0.00", "Z9 240000.00 0.00 25000.00 220000.00"],
            lines.Select(line => $"{line[3]} {line[7]} {line[10]} {line[12]} {line[18]}"));
    }

    private static DepreciationRules Straight(DateOnly inService) => new()
    {
        Method = DepreciationMethod.StraightLine,
        InServiceDate = inService,
        Cost = Rupiah(4_800_000),
        LifeMonths = 48,
    };

    private static async Task<string> PlaceAsync(ClosingBooks books, int month)
    {
        var filter = new AkmFilter { Period = ClosingBooks.Month(month), Book = Book.Commercial };
        var list = await new AkmListService(books.Test.Database).ListAsync(
            ClosingBooks.Operator, books.Company.CompanyId, filter, All, ClosingBooks.Cancellation);
        var line = list.Lines.Single(line => line.AssetCode == "M1");
        return $"{line.Category}/{line.Department}/{line.AccumulatedAccount}";
    }

    private static async Task<ClosingBooks> OpenAsync()
    {
        var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("Z9", ClosingBooks.Month(1), cost: 480_000_00);
        return books;
    }
}
