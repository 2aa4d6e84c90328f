using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Reports;

public class ScheduleServiceTests
{
    [Fact]
    public async Task OfAsset_OwnRules_IsWhatIsPostedAndThenWhatWillBe()
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        var schedules = new Dictionary<string, DepreciationSchedule>();
        foreach (var code in ClosingMethodsTests.Assets.Keys)
        {
            schedules[code] = await books.ScheduleAsync(code);
        }

        for (var month = ClosingBooks.Month(3); month <= ClosingBooks.Month(8); month = month.Next)
        {
            foreach (var row in await books.AkmAsync(await books.CloseAsync(month)))
            {
                var planned = schedules[row.AssetCode].Lines.SingleOrDefault(line => line.Row.Period == month);
                Assert.Equal((row.AssetCode, month, row.Depreciation), (row.AssetCode, month, planned.Row.Depreciation));
                Assert.False(planned.IsPosted);
            }
        }

        Assert.All(schedules, schedule => Assert.Equal(
            [ClosingBooks.Month(1), ClosingBooks.Month(2)],
            schedule.Value.Lines.Where(line => line.IsPosted).Select(line => line.Row.Period)));
        Assert.All(schedules, schedule => Assert.False(schedule.Value.IsWhatIf));
    }

    [Fact]
    public async Task OfAsset_OwnRules_AddsUpToTheEndAndByYear()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("A", ClosingBooks.Month(7), cost: 12_000_000_00);

        var schedule = await books.ScheduleAsync("A");

        Assert.Equal(48, schedule.Lines.Count);
        Assert.Equal(new Money(12_000_000_00), schedule.Depreciation);
        Assert.Equal(
            [(2026, 1_500_000_00L), (2027, 3_000_000_00L), (2028, 3_000_000_00L), (2029, 3_000_000_00L), (2030, 1_500_000_00L)],
            schedule.Years.Select(year => (year.First.Year, year.Depreciation.Minor)));
        Assert.Equal((Money.Zero, true), (schedule.Years[^1].CarryingAmount, schedule.Years[^1].IsCalendarYear));
    }

    [Fact]
    public async Task OfAsset_OtherRules_IsTheScheduleAsIfTheyHadHeldAndSavesNothing()
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        var before = await books.ImageAsync();
        var terms = new ScheduleTerms
        {
            Method = DepreciationMethod.DoubleDeclining,
            Convention = Convention.HalfYear,
            LifeMonths = 60,
            ResidualValue = new Money(500_00),
        };

        var schedule = await books.ScheduleAsync("straight-line", terms);

        var rules = ClosingMethodsTests.Assets["straight-line"] with
        {
            Method = DepreciationMethod.DoubleDeclining,
            Convention = Convention.HalfYear,
            LifeMonths = 60,
            ResidualValue = new Money(500_00),
        };
        Assert.True(schedule.IsWhatIf);
        Assert.Equal(Schedule.Of(rules), schedule.Lines.Select(line => line.Row));
        Assert.Equal(before, await books.ImageAsync());
    }

    [Fact]
    public async Task OfAsset_ExcludedBefore_CatchesUpInTheFirstMonthToCome()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(books.Request(ClosingBooks.Month(1)) with { ExcludedAssets = ["A0000001"], ExclusionReason = "x" });

        var schedule = await books.ScheduleAsync("A0000001");

        Assert.Equal(
            [(ClosingBooks.Month(1), true, 0), (ClosingBooks.Month(2), false, 1), (ClosingBooks.Month(3), false, 0)],
            schedule.Lines.Take(3).Select(line => (line.Row.Period, line.IsPosted, line.Row.MonthsCaughtUp)));
        Assert.Equal(new Money(12_000_000 + 100), schedule.Depreciation);
    }

    [Fact]
    public async Task OfAsset_UnitsOfProduction_NeedsUnitsPerMonth()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        var terms = new ScheduleTerms { Method = DepreciationMethod.UnitsOfProduction, TotalUnits = 400 };

        var refusal = await books.RefuseScheduleAsync("A0000001", terms);
        var schedule = await books.ScheduleAsync("A0000001", terms with { UnitsPerMonth = 150 });

        Assert.Equal(new ReportRefusal.UnitsPerMonthMissing("A0000001"), refusal);
        Assert.Equal([45_000_38, 45_000_37, 30_000_25], schedule.Lines.Select(line => line.Row.Depreciation.Minor));
    }

    [Fact]
    public async Task Explain_MonthsToComeUnderOtherRules_LeadToTheScheduleAndSaveNothing()
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        await books.CloseAsync(books.Request(ClosingBooks.Month(1)) with { ExcludedAssets = ["straight-line"], ExclusionReason = "x" });
        var before = await books.ImageAsync();
        foreach (var code in ClosingMethodsTests.Assets.Keys)
        {
            foreach (var terms in (ScheduleTerms[])[new() { LifeMonths = 17, Method = DepreciationMethod.SumOfYears }, new() { UnitsPerMonth = 40 }])
            {
                foreach (var line in (await books.ScheduleAsync(code, terms)).Lines.Where(line => !line.IsPosted))
                {
                    var explained = ReportBooks.Given(await ExplainAsync(books, code, terms, line.Row.Period));
                    Assert.Equal((code, line.Row.Period, line.Row.Depreciation), (code, explained.Period, explained.Explanation!.Result));
                    Assert.Equal((line.Row.MonthsCaughtUp, true), (explained.Explanation.CaughtUp.Count, explained.IsSupposed));
                }
            }
        }

        Assert.Equal(before, await books.ImageAsync());
    }

    [Fact]
    public async Task Explain_MonthThatTheScheduleHasNot_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        var terms = new ScheduleTerms { LifeMonths = 12 };

        Assert.Equal(
            new ReportRefusal.NotInSchedule("A0000001", ClosingBooks.Month(1).AddMonths(12)),
            ReportBooks.Refused(await ExplainAsync(books, "A0000001", terms, ClosingBooks.Month(1).AddMonths(12))));
        Assert.Equal(
            new ReportRefusal.NotInSchedule("A0000001", ClosingBooks.Month(1)),
            ReportBooks.Refused(await ExplainAsync(books, "A0000001", new ScheduleTerms { UnitsPerMonth = 1 }, ClosingBooks.Month(1))));
        Assert.Equal(new ReportRefusal.UnknownAsset("B"), ReportBooks.Refused(await ExplainAsync(books, "B", terms, ClosingBooks.Month(2))));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new ScheduleService(books.Test.Database).ExplainAsync(
            ReportBooks.Viewer with { Role = (Core.Users.Role)(-1) }, books.Company.CompanyId, "B", Book.Commercial, terms, ClosingBooks.Month(2), ClosingBooks.Cancellation));
    }

    [Fact]
    public async Task OfAsset_RulesThatCannotBeComputed_AreRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = 5");

        var noLife = await books.RefuseScheduleAsync("A0000001", new ScheduleTerms { LifeMonths = 0 });
        var building = await books.RefuseScheduleAsync(
            "A0000001",
            new ScheduleTerms { Method = DepreciationMethod.DecliningAnnual, RatePerYear = Rate.FromPercent(50) },
            Book.Fiscal);

        Assert.Equal([RuleProblem.LifeMissing], Assert.IsType<ReportRefusal.NotComputable>(noLife).Problems);
        Assert.Equal([RuleProblem.FiscalDecliningNotAllowed], Assert.IsType<ReportRefusal.NotComputable>(building).Problems);
        Assert.IsType<ReportRefusal.UnknownAsset>(await books.RefuseScheduleAsync("B", new ScheduleTerms()));
    }

    [Fact]
    public async Task OfAsset_MethodWithoutEnd_IsCutOff()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);

        var schedule = await books.ScheduleAsync(
            "A0000001",
            new ScheduleTerms { Method = DepreciationMethod.DecliningMonthly, RatePerYear = Rate.FromPercent(1), LifeMonths = 0 });

        Assert.True(schedule.IsCutOff);
        Assert.Equal(Schedule.DefaultMonthLimit, schedule.Lines.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfCategory_Always_IsTheSumOfItsAssets(bool isWhatIf)
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        var terms = isWhatIf ? new ScheduleTerms { Method = DepreciationMethod.StraightLine, LifeMonths = 20 } : new ScheduleTerms();
        var expected = new SortedDictionary<int, long>();
        foreach (var code in ClosingMethodsTests.Assets.Keys)
        {
            foreach (var line in (await books.ScheduleAsync(code, terms)).Lines.Where(line => !line.IsPosted))
            {
                expected[line.Row.Period.Number] = expected.GetValueOrDefault(line.Row.Period.Number) + line.Row.Depreciation.Minor;
            }
        }

        var schedule = ReportBooks.Given(await books.ScheduleCategoryAsync("MESIN", terms));

        Assert.Equal(
            expected.Select(month => (month.Key, month.Value)),
            schedule.Lines.Select(line => (line.Row.Period.Number, line.Row.Depreciation.Minor)));
        Assert.Equal((ClosingMethodsTests.Assets.Count, isWhatIf), (schedule.AssetCount, schedule.IsWhatIf));
        Assert.Equal(
            ClosingMethodsTests.Assets.Sum(asset => asset.Value.Cost.Minor),
            (schedule.Lines[^1].Row.CarryingAmount + schedule.Lines[^1].Row.ClosingAccumulated).Minor);
        Assert.All(
            schedule.Lines.Zip(schedule.Lines.Skip(1)),
            pair => Assert.Equal(pair.First.Row.ClosingAccumulated, pair.Second.Row.OpeningAccumulated));
    }

    [Fact]
    public async Task OfCategory_AssetAcquiredLater_CountsFromItsOwnMonthsOn()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("SATU", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("DUA", ClosingBooks.Month(3));

        var lines = ReportBooks.Given(await books.ScheduleCategoryAsync("MESIN")).Lines;

        Assert.Equal(
            ["11750000.00", "11500000.00", "23000000.00", "22500000.00"], lines.Take(4).Select(line => line.Row.CarryingAmount.ToString()));
    }

    [Fact]
    public async Task OfCategory_UnknownOrWithoutAssets_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync();

        Assert.Equal(new ReportRefusal.UnknownCategory("X"), ReportBooks.Refused(await books.ScheduleCategoryAsync("X")));
        Assert.Equal(new ReportRefusal.NoAssets(Book.Commercial), ReportBooks.Refused(await books.ScheduleCategoryAsync("MESIN")));
    }

    [Fact]
    public async Task OfCategory_AssetsThatCannotBeComputed_AreLeftOutAndNamed()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id <= 7");

        var schedule = ReportBooks.Given(await books.ScheduleCategoryAsync("MESIN"));

        Assert.Equal(2, schedule.AssetCount);
        var left = Assert.Single(schedule.NotComputed);
        Assert.Equal((RuleProblem.LifeMissing, 7, 5), (left.Problem, left.AssetCount, left.FirstCodes.Count));
        Assert.Equal("A0000001", left.FirstCodes[0]);
    }

    private static Task<ReportOutcome<AssetExplanation>> ExplainAsync(ClosingBooks books, string code, ScheduleTerms terms, Core.Periods.Period month) =>
        new ScheduleService(books.Test.Database).ExplainAsync(
            ReportBooks.Viewer, books.Company.CompanyId, code, Book.Commercial, terms, month, ClosingBooks.Cancellation);
}
