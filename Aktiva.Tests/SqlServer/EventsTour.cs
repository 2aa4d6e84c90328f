using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Ledger;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Events;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.SqlServer;

/// <summary>The part of <see cref="ProgramTour"/> that records every type of event, reverses some, and closes months with them.</summary>
internal static class EventsTour
{
    public static async Task<IReadOnlyCollection<SentStatement>> TravelAsync()
    {
        var (test, server) = await TestDatabase.CreateEmulatedAsync();
        await using var books = await ClosingBooks.CreateAsync(test);
        await AddAccountsAsync(books);
        foreach (var code in (string[])["A", "B", "C", "D", "E"])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        var construction = new DepreciationRules { Method = DepreciationMethod.None, InServiceDate = new DateOnly(2026, 1, 1), Cost = Rupiah(1_000_000) };
        await books.AddAssetAsync("K", construction, construction.InServiceDate);
        await test.ExecuteAsync("UPDATE asset SET quantity = '10'");
        await CloseAsync(books, 1);
        await RecordAllAsync(books);
        await books.SetAsync(settings => settings with { JournalDetail = JournalDetail.Asset });
        await CloseAsync(books, 2);
        await CloseAsync(books, 3);
        await EventsOf(books).PreviewAsync(
            ClosingBooks.Operator, books.Company.CompanyId, Event("D", 5, AssetEventType.Transfer) with { Division = "CBG" }, ClosingBooks.Cancellation);
        await EventsOf(books).PreviewManyAsync(
            ClosingBooks.Operator, books.Company.CompanyId, [Event("D", 5, AssetEventType.Transfer) with { Location = "Lt 2" }, Event("D", 5, AssetEventType.DisposalScrap)], ClosingBooks.Cancellation);
        await EventsOf(books).ListAsync(ClosingBooks.Operator, books.Company.CompanyId, "A", ClosingBooks.Cancellation);
        await ListPostingsAsync(books);
        await new ExplanationService(books.Test.Database).ListChangesAsync(
            ClosingBooks.Operator, books.Company.CompanyId, "A", Book.Commercial, ClosingBooks.Cancellation);
        await LifeChecks.AssertRollForwardAsync(books, ClosingBooks.Month(1), ClosingBooks.Month(3));
        await ReportsTour.CompareAsync(books);
        return server.Sent;
    }

    private static async Task ListPostingsAsync(ClosingBooks books)
    {
        foreach (var kind in (JournalKind[])[JournalKind.Addition, JournalKind.Disposal, JournalKind.Revaluation, JournalKind.Transfer, JournalKind.Merge])
        {
            var filter = new AkmFilter { Period = ClosingBooks.Month(2), Book = Book.Commercial, Kind = kind, Account = "1201", Department = "UMUM" };
            var list = await new AkmListService(books.Test.Database).ListAsync(
                ClosingBooks.Operator, books.Company.CompanyId, filter, new RowRange(0, 5), ClosingBooks.Cancellation);
            Assert.NotEmpty(list.Lines);
        }
    }

    private static async Task RecordAllAsync(ClosingBooks books)
    {
        await RecordAsync(books, Event("K", 2, AssetEventType.PutInService) with
        {
            Method = DepreciationMethod.StraightLine,
            LifeMonths = 48,
            FiscalGroup = FiscalGroup.Group1,
        });
        await RecordAsync(books, Event("K", 2, AssetEventType.Reversal));
        await RecordAsync(books, Event("A", 2, AssetEventType.Addition) with { Amount = Rupiah(100_000) });
        await RecordAsync(books, Event("A", 2, AssetEventType.PartialDisposal, day: 12) with { Quantity = 1 });
        await RecordAsync(books, Event("A", 2, AssetEventType.Revaluation, day: 20) with { Amount = Rupiah(13_000_000) });
        await RecordAsync(books, Event("A", 2, AssetEventType.Impairment, day: 21) with { Amount = Rupiah(1_000_000) });
        await RecordAsync(books, Event("B", 2, AssetEventType.Split) with { Amount = Rupiah(2_000_000), NewCode = "B-1" });
        await RecordAsync(books, Event("B", 2, AssetEventType.Reversal));
        await RecordAsync(books, Event("C", 2, AssetEventType.Merge) with { NewCode = "B" });
        await RecordAsync(books, Event("D", 2, AssetEventType.Transfer) with { Category = "MOBIL" });
        await RecordAsync(books, Event("D", 2, AssetEventType.Transfer, day: 15) with { Division = "CBG", ExpenseAccounts = Split("6101:25;6102:75") });
        await RecordAsync(books, Event("D", 2, AssetEventType.Reversal, day: 15));
        await RecordAsync(books, Event("D", 3, AssetEventType.Transfer) with { Division = "CBG" });
        await RecordAsync(books, Event("D", 3, AssetEventType.Reversal));
        await RecordAsync(books, Event("D", 3, AssetEventType.Transfer) with { Department = "PROD" });
        await RecordAsync(books, Event("E", 2, AssetEventType.DisposalSale) with { Proceeds = Rupiah(1_000_000) });
    }

    private static ExpenseAccounts Split(string text)
    {
        Assert.Null(ExpenseAccounts.TryRead(text, NumberStyle.Point, out var split));
        return split!;
    }
}
