using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>Each kind of event through recording, closing, journal and verification. The asset costs 12,000,000 over 48 months: 250,000 a month.</summary>
public class EventClosingTests
{
    [Fact]
    public async Task Addition_InAnOpenMonth_SpreadsOverTheLifeLeftAndPostsItsCost()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 2, AssetEventType.Addition) with { Amount = Rupiah(4_700_000) });

        await CloseAsync(books, 2);

        Assert.Equal("16700000 600000 350000", await RowAsync(books, "M1", 2));
        Assert.Equal(["Addition 1201 4700000 0", "Addition 9001 0 4700000"], await JournalAsync(books, 2));
    }

    [Fact]
    public async Task DisposalSale_WithAGain_TakesTheAssetOutAndLeavesNoRowAfter()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 2, AssetEventType.DisposalSale) with { Proceeds = Rupiah(12_000_000) });

        await CloseAsync(books, 2);
        await CloseAsync(books, 3);

        Assert.Equal(("0 0 0", ""), (await RowAsync(books, "M1", 2), await RowAsync(books, "M1", 3)));
        Assert.Equal(
            ["Disposal 1391 250000 0", "Disposal 9002 12000000 0", "Disposal 1201 0 12000000", "Disposal 9003 0 250000"],
            await JournalAsync(books, 2));
    }

    [Fact]
    public async Task DisposalScrap_Always_PostsTheCarryingAmountAsLoss()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 2, AssetEventType.DisposalScrap));

        await CloseAsync(books, 1);
        await CloseAsync(books, 2);

        Assert.Equal(
            ["Disposal 1391 250000 0", "Disposal 9004 11750000 0", "Disposal 1201 0 12000000"], await JournalAsync(books, 2));
    }

    [Fact]
    public async Task PartialDisposal_ByQuantity_TakesThatPartOfCostAndAccumulated()
    {
        await using var books = await OpenAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET quantity = '4 unit' WHERE code = 'M1'");
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 2, AssetEventType.PartialDisposal) with { Quantity = 1, Proceeds = Rupiah(2_937_500) });

        await CloseAsync(books, 2);

        Assert.Equal("9000000 375000 187500", await RowAsync(books, "M1", 2));
        Assert.Equal(
            ["Disposal 1391 62500 0", "Disposal 9002 2937500 0", "Disposal 1201 0 3000000"], await JournalAsync(books, 2));
    }

    [Fact]
    public async Task Revaluation_UpAndDown_GoesToEquityThenToProfitOrLoss()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 1, AssetEventType.Revaluation) with { Amount = Rupiah(14_100_000) });
        await RecordAsync(books, Event("M1", 2, AssetEventType.Revaluation) with { Amount = Rupiah(10_000_000) });

        await CloseAsync(books, 1);
        await CloseAsync(books, 2);

        Assert.Equal(["14100000 0 250000", "10000000 0 300000"], [await RowAsync(books, "M1", 1), await RowAsync(books, "M1", 2)]);
        Assert.Equal(
            ["Revaluation 1201 2100000 0", "Revaluation 1391 250000 0", "Revaluation 9005 0 2350000"], await JournalAsync(books, 1));
        Assert.Equal(
            ["Revaluation 1391 300000 0", "Revaluation 9005 2350000 0", "Revaluation 9006 1450000 0", "Revaluation 1201 0 4100000"],
            await JournalAsync(books, 2));
    }

    [Fact]
    public async Task Impairment_AndItsReversal_StayWithinWhatTheAssetWouldBe()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 1, AssetEventType.Impairment) with { Amount = Rupiah(4_700_000) });
        await CloseAsync(books, 1);
        var refusal = Assert.IsType<AssetEventRefusal.NotApplicable>(Assert.Single(
            await RefuseAsync(books, Event("M1", 2, AssetEventType.ImpairmentReversal) with { Amount = Rupiah(4_600_001) })));
        await RecordAsync(books, Event("M1", 2, AssetEventType.ImpairmentReversal) with { Amount = Rupiah(4_600_000) });

        await CloseAsync(books, 2);

        Assert.Equal(LifecycleProblem.ReversalAboveImpairment, refusal.Problem);
        Assert.Equal(["12000000 4950000 250000", "12000000 500000 150000"], [await RowAsync(books, "M1", 1), await RowAsync(books, "M1", 2)]);
        Assert.Equal(["ImpairmentReversal 1391 4600000 0", "ImpairmentReversal 9007 0 4600000"], await JournalAsync(books, 2));
    }

    [Fact]
    public async Task EstimateChange_OfTheLife_SpreadsWhatIsLeftWithoutAJournal()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 2, AssetEventType.EstimateChange) with { LifeMonths = 24 });

        await CloseAsync(books, 2);

        Assert.Equal("12000000 760869 510869", await RowAsync(books, "M1", 2));
        Assert.Empty(await JournalAsync(books, 2));
    }

    [Fact]
    public async Task Transfer_ToAnotherCategory_MovesCostAndAccumulatedAndKeepsClosedMonths()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 2, AssetEventType.Transfer) with { Category = "MOBIL", Department = "PROD" });

        await CloseAsync(books, 2);

        Assert.Equal(
            ["Transfer 1391 250000 0", "Transfer 1202 12000000 0", "Transfer 1201 0 12000000", "Transfer 1392 0 250000"],
            await JournalAsync(books, 2));
        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.VerifyAssets)));
    }

    [Fact]
    public async Task Merge_IntoAnotherAsset_LeavesOneWithTheSum()
    {
        await using var books = await OpenAsync();
        await books.AddStraightLineAsync("M2", ClosingBooks.Month(1), cost: 6_000_000_00);
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M2", 2, AssetEventType.Merge) with { NewCode = "M1" });

        await CloseAsync(books, 2);
        await CloseAsync(books, 3);

        Assert.Equal(
            ["18000000 750000 375000", "0 0 0", ""],
            [await RowAsync(books, "M1", 2), await RowAsync(books, "M2", 2), await RowAsync(books, "M2", 3)]);
    }

    [Fact]
    public async Task Record_InAClosedMonth_IsRefused()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);

        Assert.Equal(
            [new AssetEventRefusal.PeriodClosed(ClosingBooks.Month(1), Core.Assets.Book.Commercial)],
            await RefuseAsync(books, Event("M1", 1, AssetEventType.DisposalScrap)));
        await books.LockAsync(ClosingBooks.Month(1));
        Assert.Equal(
            [new AssetEventRefusal.PeriodLocked(ClosingBooks.Month(1))], await RefuseAsync(books, Event("M1", 1, AssetEventType.DisposalScrap)));
    }

    [Fact]
    public async Task Close_WithAnExcludedAssetThatWasSold_SellsItAMonthLater()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 2, AssetEventType.DisposalScrap));
        await books.CloseAsync(books.Request(ClosingBooks.Month(2)) with { ExcludedAssets = ["M1"] });
        Assert.Equal("12000000 250000 0", await RowAsync(books, "M1", 2));

        await CloseAsync(books, 3);
        await CloseAsync(books, 4);

        Assert.Equal(["0 0 0", ""], [await RowAsync(books, "M1", 3), await RowAsync(books, "M1", 4)]);
    }

    [Fact]
    public async Task FiscalClosing_WithEvents_TakesThoseThatTheLawKnowsAndPostsNothing()
    {
        await using var books = await OpenAsync();
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = 1");
        await RecordAsync(books, Event("M1", 1, AssetEventType.Addition) with { Amount = Rupiah(12_000_000) });
        await RecordAsync(books, Event("M1", 1, AssetEventType.Revaluation) with { Amount = Rupiah(30_000_000) });
        await RecordAsync(books, Event("M1", 2, AssetEventType.PartialDisposal) with { Amount = Rupiah(15_000_000), Proceeds = Rupiah(1) });
        await RecordAsync(books, Event("Z9", 2, AssetEventType.DisposalScrap));

        foreach (var month in (int[])[1, 2, 3])
        {
            await CloseAsync(books, month);
            Assert.Equal(RunStatus.Posted, (await books.CloseAsync(ClosingBooks.Month(month), ClosingProcess.FiscalClosing)).Status);
            Assert.Empty(await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(month), ClosingProcess.VerifyAssets)));
        }

        Assert.Equal(
            ["24000000 500000 500000", "12000000 500000 250000", "12000000 750000 250000"],
            [await RowAsync(books, "M1", 1, book: 2), await RowAsync(books, "M1", 2, book: 2), await RowAsync(books, "M1", 3, book: 2)]);
    }

    [Fact]
    public async Task Transfer_InTheMonthOfAcquisition_MovesTheCostThatTheOpeningBalancesHave()
    {
        await using var books = await OpenAsync();
        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(2), cost: 4_800_000_00);
        await RecordAsync(books, Event("BARU", 2, AssetEventType.Transfer) with { Category = "MOBIL" });

        await CloseAsync(books, 1);
        await CloseAsync(books, 2);

        Assert.Equal(["Transfer 1202 4800000 0", "Transfer 1201 0 4800000"], await JournalAsync(books, 2));
    }

    [Fact]
    public async Task Transfer_OfWhatIsNotInTheBooks_IsRefused()
    {
        await using var books = await OpenAsync();
        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(3));
        await RecordAsync(books, Event("M1", 2, AssetEventType.DisposalScrap));

        Assert.IsType<AssetEventRefusal.NotInBooks>(Assert.Single(
            await RefuseAsync(books, Event("BARU", 2, AssetEventType.Transfer) with { Department = "PROD" })));
        Assert.Equal(LifecycleProblem.AfterDisposal, Assert.IsType<AssetEventRefusal.NotApplicable>(Assert.Single(
            await RefuseAsync(books, Event("M1", 3, AssetEventType.Transfer) with { Department = "PROD" }))).Problem);
    }
}
