using System.Globalization;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>Splits through recording, closing, journal and verification. The asset costs 12,000,000 over 48 months: 250,000 a month.</summary>
public class EventSplitTests
{
    [Fact]
    public async Task Split_IntoANewAsset_MovesItsShareAndCanBeReversed()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 2, AssetEventType.Split) with { Amount = Rupiah(3_000_000), NewCode = "M1-A" });
        await CloseAsync(books, 2);
        Assert.Equal(
            ["9000000 375000 187500", "3000000 125000 62500"], [await RowAsync(books, "M1", 2), await RowAsync(books, "M1-A", 2)]);
        Assert.Equal(
            ["Split 1201 3000000 0", "Split 1391 62500 0", "Split 1201 0 3000000", "Split 1391 0 62500"], await JournalAsync(books, 2));

        await books.ReopenAsync(ClosingBooks.Month(2));
        await RecordAsync(books, Event("M1", 2, AssetEventType.Reversal));
        await CloseAsync(books, 2);

        Assert.Equal(("12000000 500000 250000", ""), (await RowAsync(books, "M1", 2), await RowAsync(books, "M1-A", 2)));
    }

    /// <summary>M2 goes the same way in one piece: 250,000, then two new methods over the life left.</summary>
    [Fact]
    public async Task Split_AfterNewMethods_LeavesBothWithTheLifeThatWasLeft()
    {
        await using var books = await OpenAsync();
        await books.AddStraightLineAsync("M2", ClosingBooks.Month(1), cost: 12_000_000_00);
        foreach (var code in (string[])["M1", "M2"])
        {
            await RecordAsync(books, Event(code, 2, AssetEventType.EstimateChange) with { Method = DepreciationMethod.SumOfYears });
            await RecordAsync(books, Event(code, 4, AssetEventType.EstimateChange) with { Method = DepreciationMethod.StraightLine, LifeMonths = 24 });
        }

        await CloseAsync(books, 1);
        await CloseAsync(books, 2);
        await RecordAsync(books, Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(3_000_000), NewCode = "M1-A" });
        await RecordAsync(books, Event("M1-A", 4, AssetEventType.EstimateChange) with { Method = DepreciationMethod.StraightLine, LifeMonths = 24 });
        for (var month = 3; month <= 6; month++)
        {
            await CloseAsync(books, month);
            var (whole, stays, leaves) = (await RowAsync(books, "M2", month), await RowAsync(books, "M1", month), await RowAsync(books, "M1-A", month));
            Assert.All(
                Amounts(whole).Zip(Amounts(stays), Amounts(leaves)), amounts => Assert.InRange(amounts.Second + amounts.Third - amounts.First, -1, 1));
        }

        await RecordAsync(books, Event("M1", 7, AssetEventType.Split) with { Amount = Rupiah(4_500_000), NewCode = "M1-B" });
        await CloseAsync(books, 7);

        Assert.Equal(await RowAsync(books, "M1", 7), await RowAsync(books, "M1-B", 7));
    }

    [Fact]
    public async Task Split_InAClosedMonth_IsRefusedForThatAlone()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);

        Assert.IsType<AssetEventRefusal.PeriodClosed>(Assert.Single(
            await RefuseAsync(books, Event("M1", 1, AssetEventType.Split) with { Amount = Rupiah(1), NewCode = "B" })));
    }

    [Fact]
    public async Task Record_OfAPartBeforeItsSplit_IsRefused()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(1_000_000), NewCode = "M1-A" });

        foreach (var entry in (AssetEventEntry[])
            [
                Event("M1-A", 2, AssetEventType.Addition) with { Amount = Rupiah(1) },
                Event("M1-A", 2, AssetEventType.Transfer) with { Department = "PROD" },
            ])
        {
            Assert.IsType<AssetEventRefusal.NotInBooks>(Assert.Single(await RefuseAsync(books, entry)));
        }
    }

    private static IEnumerable<long> Amounts(string row) => row.Split(' ').Select(amount => long.Parse(amount, CultureInfo.InvariantCulture));
}
