using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Closing;

/// <summary>What the database gives back month by month is what the engine computes in one go.</summary>
public class ClosingMethodsTests
{
    private static readonly DateOnly InService = new(2026, 1, 16);

    internal static Dictionary<string, DepreciationRules> Assets { get; } = new()
    {
        ["straight-line"] = Rules(DepreciationMethod.StraightLine) with { LifeMonths = 7, ResidualValue = new Money(1_000_01) },
        ["straight-line-floor"] = Rules(DepreciationMethod.StraightLine) with { LifeMonths = 5, Floor = new Money(7_500_00) },
        ["straight-line-rate-legacy"] = Rules(DepreciationMethod.StraightLineRate) with
        {
            RatePerYear = Rate.FromPercent(300),
            Floor = DepreciationRules.LegacyFloor,
            Convention = Convention.MidMonth15,
        },
        ["straight-line-rate-life"] = Rules(DepreciationMethod.StraightLineRate) with { RatePerYear = Rate.FromPercent(120), LifeMonths = 11 },
        ["declining-monthly"] = Rules(DepreciationMethod.DecliningMonthly) with { RatePerYear = Rate.FromPercent(50), Convention = Convention.NextMonth },
        ["declining-annual"] = Rules(DepreciationMethod.DecliningAnnual) with { RatePerYear = Rate.FromPercent(25) },
        ["declining-annual-life"] = Rules(DepreciationMethod.DecliningAnnual) with { RatePerYear = Rate.FromPercent(50), LifeMonths = 14 },
        ["expensed"] = Rules(DepreciationMethod.Expensed) with { Convention = Convention.NextMonth },
        ["none"] = Rules(DepreciationMethod.None),
        ["double-declining"] = Rules(DepreciationMethod.DoubleDeclining) with { LifeMonths = 13, Convention = Convention.HalfMonth },
        ["sum-of-years"] = Rules(DepreciationMethod.SumOfYears) with { LifeMonths = 13, ResidualValue = new Money(99_99) },
        ["daily"] = Rules(DepreciationMethod.StraightLine) with { LifeMonths = 6, Convention = Convention.DailyActual },
        ["opening"] = Rules(DepreciationMethod.StraightLine) with
        {
            InServiceDate = new(2024, 3, 1),
            LifeMonths = 30,
            OpeningPeriod = new Period(2025, 12),
            OpeningAccumulated = new Money(7_000_00),
        },
        ["opening-zero"] = Rules(DepreciationMethod.StraightLine) with
        {
            InServiceDate = new(2025, 12, 1),
            LifeMonths = 24,
            OpeningPeriod = new Period(2025, 12),
            OpeningAccumulated = Money.Zero,
        },
        ["opening-declining"] = Rules(DepreciationMethod.DecliningAnnual) with
        {
            InServiceDate = new(2024, 3, 1),
            RatePerYear = Rate.FromPercent(40),
            OpeningPeriod = new Period(2025, 12),
            OpeningAccumulated = new Money(4_321_00),
        },
    };

    [Fact]
    public async Task Close_MonthByMonth_GivesTheScheduleOfEveryAsset()
    {
        await using var books = await ClosingBooks.CreateAsync();
        foreach (var (code, rules) in Assets)
        {
            await books.AddAssetAsync(code, rules, rules.InServiceDate);
        }

        var schedules = Assets.ToDictionary(asset => asset.Key, asset => Schedule.Of(asset.Value).ToDictionary(row => row.Period));
        var accumulated = Assets.ToDictionary(asset => asset.Key, asset => asset.Value.OpeningAccumulated);
        for (var month = ClosingBooks.Month(1); month <= ClosingBooks.Month(6, 2027); month = month.Next)
        {
            foreach (var row in await books.AkmAsync(await books.CloseAsync(month)))
            {
                var expected = schedules[row.AssetCode].TryGetValue(month, out var planned) ? planned.Depreciation : Money.Zero;
                Assert.Equal((row.AssetCode, month, expected), (row.AssetCode, month, row.Depreciation));
                Assert.Equal((row.AssetCode, month, accumulated[row.AssetCode]), (row.AssetCode, month, row.OpeningAccumulated));
                Assert.Equal(Assets[row.AssetCode].Cost, row.ClosingCost);
                accumulated[row.AssetCode] += expected;
            }
        }

        Assert.All(Assets, asset => Assert.Equal(
            asset.Value.OpeningAccumulated + new Money(schedules[asset.Key].Values.Where(row => row.Period <= ClosingBooks.Month(6, 2027)).Sum(row => row.Depreciation.Minor)),
            accumulated[asset.Key]));
    }

    [Fact]
    public async Task Close_WhenAnAssetIsImportedLate_CatchesUpItsMonthsAsIfClosedInTime()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("LAIN", ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        var rules = Rules(DepreciationMethod.DecliningMonthly) with { RatePerYear = Rate.FromPercent(50) };
        await books.AddAssetAsync("TELAT", rules, InService);

        var run = await books.CloseAsync(ClosingBooks.Month(3));

        var row = Assert.Single(await books.AkmAsync(run), line => line.AssetCode == "TELAT");
        var months = Schedule.Of(rules).Take(3).Select(month => month.Depreciation.Minor).Sum();
        Assert.Equal(new Money(months), row.Depreciation);
        Assert.Equal((MonthNotes.CaughtUp, 2), (row.Note, row.MonthsCaughtUp));
        Assert.Equal((Money.Zero, rules.Cost, Money.Zero), (row.OpeningCost, row.CostChange, row.OpeningAccumulated));
    }

    [Fact]
    public async Task Close_WhenAnAssetIsImportedLateWithAnOpening_CatchesUpFromTheMonthAfterIt()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("LAIN", ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        var rules = Assets["opening"];
        await books.AddAssetAsync("TELAT", rules, rules.InServiceDate);

        var run = await books.CloseAsync(ClosingBooks.Month(2));

        var row = Assert.Single(await books.AkmAsync(run), line => line.AssetCode == "TELAT");
        Assert.Equal(new Money(Schedule.Of(rules).Take(2).Sum(month => month.Depreciation.Minor)), row.Depreciation);
        Assert.Equal((rules.Cost, rules.OpeningAccumulated, 1), (row.OpeningCost, row.OpeningAccumulated, row.MonthsCaughtUp));
    }

    [Fact]
    public async Task Close_BeforeAnAssetIsAcquired_HasNoRowOfIt()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("ADA", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("NANTI", ClosingBooks.Month(2));

        var january = await books.CloseAsync(ClosingBooks.Month(1));
        var february = await books.CloseAsync(ClosingBooks.Month(2));

        Assert.Equal(["ADA"], (await books.AkmAsync(january)).Select(row => row.AssetCode));
        Assert.Equal(["ADA", "NANTI"], (await books.AkmAsync(february)).Select(row => row.AssetCode));
        Assert.Equal((1, 1, 2, 2), (january.Total, january.RowCount, february.Total, february.RowCount));
    }

    [Fact]
    public async Task Close_BetweenAcquisitionAndService_HasARowWithoutDepreciation()
    {
        await using var books = await ClosingBooks.CreateAsync();
        var rules = Rules(DepreciationMethod.StraightLine) with { InServiceDate = new(2026, 2, 1), LifeMonths = 12 };
        await books.AddAssetAsync("RAKIT", rules, new(2026, 1, 31));

        var january = Assert.Single(await books.AkmAsync(await books.CloseAsync(ClosingBooks.Month(1))));
        var february = Assert.Single(await books.AkmAsync(await books.CloseAsync(ClosingBooks.Month(2))));

        Assert.Equal((rules.Cost, Money.Zero, Money.Zero), (january.CostChange, january.Depreciation, january.ClosingAccumulated));
        Assert.Equal((rules.Cost, Money.Zero, 0), (february.OpeningCost, february.CostChange, february.MonthsCaughtUp));
        Assert.Equal(Schedule.Of(rules).First().Depreciation, february.Depreciation);
    }

    private static DepreciationRules Rules(DepreciationMethod method) =>
        new() { Method = method, InServiceDate = InService, Cost = new Money(12_345_67) };
}
