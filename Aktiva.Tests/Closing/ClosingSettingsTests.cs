using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Tests.Reports;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Closing;

/// <summary>Every setting changes the closings that follow it, and none that is posted.</summary>
public class ClosingSettingsTests
{
    [Fact]
    public async Task Close_RoundedToWholeUnits_GivesTheScheduleOfEveryMethodAndWholeJournals()
    {
        await using var books = await CreateAsync();
        await books.SetAsync(settings => settings with { RoundingPlaces = 0 });
        var assets = ClosingMethodsTests.Assets.ToDictionary(asset => asset.Key, asset => Whole(asset.Value));
        foreach (var ((code, rules), index) in assets.Select((asset, index) => (asset, index)))
        {
            await books.AddAssetAsync(code, rules with { FiscalYearStartMonth = 1 }, rules.InServiceDate, expenseSplitId: 1 + (index % 3));
        }

        var schedules = assets.ToDictionary(asset => asset.Key, asset => Schedule.Of(asset.Value).ToDictionary(row => row.Period));
        for (var month = Month(1); month <= Month(6, 2027); month = month.Next)
        {
            foreach (var row in await books.AkmAsync(await books.CloseAsync(month)))
            {
                var expected = schedules[row.AssetCode].TryGetValue(month, out var planned) ? planned.Depreciation : Money.Zero;
                Assert.Equal((row.AssetCode, month, expected), (row.AssetCode, month, row.Depreciation));
                Assert.Equal(0, row.Depreciation.Minor % Money.MinorPerUnit);
            }
        }

        Assert.Equal(0, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM journal_line WHERE debit % 100 <> 0 OR credit % 100 <> 0"));
        await BooksChecks.AssertAsync(books);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(0, 1)]
    [InlineData(0, 4)]
    [InlineData(2, 3)]
    public async Task Close_UnderAnySettings_IsWhatPreviewForecastScheduleAndExplanationSaid(int places, int yearStart)
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        Assert.Empty(await books.SetAsync(settings => settings with { RoundingPlaces = places, FiscalYearStartMonth = yearStart }));
        for (var month = Month(1); month <= Month(4); month = month.Next)
        {
            var preview = await books.Service.PreviewAsync(Operator, books.Request(month), new ProgressLog(), Cancellation);
            var forecast = await books.ForecastAsync(1);
            var (explained, scheduled) = (new Dictionary<string, Money>(), new Dictionary<string, Money>());
            foreach (var code in ClosingMethodsTests.Assets.Keys)
            {
                explained[code] = (await books.ExplainAsync(code, month)).Explanation!.Result;
                var line = (await books.ScheduleAsync(code)).Lines.FirstOrDefault(row => row.Row.Period == month);
                scheduled[code] = line.Row.Depreciation;
            }

            var run = await books.CloseAsync(month);

            var posted = (await books.AkmAsync(run)).ToDictionary(row => row.AssetCode, row => row.Depreciation);
            Assert.Equal((run.Depreciation, run.Depreciation), (preview.Depreciation, forecast.Depreciation));
            Assert.Equal(posted.OrderBy(row => row.Key), explained.OrderBy(row => row.Key));
            Assert.Equal(posted.OrderBy(row => row.Key), scheduled.OrderBy(row => row.Key));
        }
    }

    [Fact]
    public async Task Close_AfterTheRoundingChanged_LeavesPostedMonthsVerifiedAndEndsAtTheSameAmount()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("A", Month(1), cost: 100_00, lifeMonths: 6);
        await books.CloseAsync(Month(1));
        var second = await books.CloseAsync(Month(2));
        await books.SetAsync(settings => settings with { RoundingPlaces = 0 });

        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(Month(2), ClosingProcess.VerifyAssets)));
        var explained = await books.ExplainAsync("A", Month(2));
        Assert.Equal(second.Depreciation, explained.Explanation!.Result);
        List<long> months = [];
        for (var month = 3; month <= 6; month++)
        {
            months.Add((await books.CloseAsync(Month(month))).Depreciation.Minor);
        }

        // 33.33 stand accumulated; round(50.00) − round(33.33), round(66.67) − round(50.00), round(83.33) − round(66.67), and what remains.
        Assert.Equal([17_00, 17_00, 16_00, 16_67], months);
    }

    [Fact]
    public async Task Close_Again_AfterTheRoundingChanged_UsesTheNewOne()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("A", Month(1), cost: 100_00, lifeMonths: 3);
        var before = await books.CloseAsync(Month(1));
        await books.SetAsync(settings => settings with { RoundingPlaces = 0 });

        var again = await books.CloseAsync(Month(1));

        Assert.Equal((33_33, 33_00), (before.Depreciation.Minor, again.Depreciation.Minor));
        Assert.Equal(before.DocumentNumber, again.DocumentNumber);
    }

    [Fact]
    public async Task Close_RefusingMissedMonths_NamesEveryAssetThatHasSome()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("SEJAK-AWAL", Month(1));
        await books.CloseAsync(Month(1));
        await books.SetAsync(settings => settings with { MissedMonths = MissedMonths.Refuse });
        await books.AddStraightLineAsync("TELAT-1", Month(1));
        await books.AddStraightLineAsync("TELAT-2", Month(1));
        await books.AddStraightLineAsync("BARU", Month(2));
        await books.AddAssetAsync("TANAH", new DepreciationRules { InServiceDate = new(2026, 1, 1), Cost = new Money(5_00) }, new(2026, 1, 1));
        var before = await books.ImageAsync();

        var refused = await books.CloseAsync(Month(2));

        Assert.Equal(RunStatus.Refused, refused.Status);
        Assert.Equal(
            [("TELAT-1", nameof(RuleProblem.MonthsMissed)), ("TELAT-2", nameof(RuleProblem.MonthsMissed))],
            (await books.FindingsAsync(refused)).Select(finding => (finding.Subject, finding.Finding)));
        Assert.Equal(before, await books.ImageAsync());
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(Month(1))).Status);
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(Month(2))).Status);
    }

    [Fact]
    public async Task Preview_RefusingMissedMonths_SaysTheSameAsTheClosing()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("A", Month(1));
        await books.CloseAsync(Month(1));
        await books.AddStraightLineAsync("TELAT", Month(1));
        await books.SetAsync(settings => settings with { MissedMonths = MissedMonths.Refuse });

        var preview = await books.Service.PreviewAsync(Operator, books.Request(Month(2)), new ProgressLog(), Cancellation);
        var forecast = await books.ForecastAsync(3);

        Assert.Equal(("TELAT", nameof(RuleProblem.MonthsMissed)), preview.Problems.Select(problem => (problem.Subject, problem.Finding)).Single());
        Assert.Equal(RuleProblem.MonthsMissed, Assert.Single(forecast.NotComputed).Problem);
        Assert.IsType<Core.Reports.ReportRefusal.NotComputable>(await books.RefuseExplanationAsync("TELAT", Month(2)));
        Assert.IsType<Core.Reports.ReportRefusal.NotComputable>(await books.RefuseScheduleAsync("TELAT", new Core.Reports.ScheduleTerms()));
        Assert.NotNull((await books.ExplainAsync("A", Month(5))).Explanation);
    }

    [Fact]
    public async Task Close_WhereMonthsWereCaughtUpBeforeTheyWereRefused_StaysVerified()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("A", Month(1));
        await books.CloseAsync(Month(1));
        await books.AddStraightLineAsync("TELAT", Month(1));
        await books.CloseAsync(Month(2));
        await books.SetAsync(settings => settings with { MissedMonths = MissedMonths.Refuse });

        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(Month(2), ClosingProcess.VerifyAssets)));
    }

    [Fact]
    public async Task Close_WithAFiscalYearFromApril_BeginsTheDecliningYearThere()
    {
        await using var books = await CreateAsync();
        await books.SetAsync(settings => settings with { FiscalYearStartMonth = 4 });
        var rules = new DepreciationRules
        {
            Method = DepreciationMethod.DecliningAnnual,
            InServiceDate = new(2026, 1, 1),
            Cost = new Money(12_000_00),
            RatePerYear = Rate.FromPercent(50),
        };
        await books.AddAssetAsync("A", rules, rules.InServiceDate);
        await books.AddAssetAsync("LAMA", rules with { Floor = DepreciationRules.LegacyFloor }, rules.InServiceDate);
        List<string> months = [];
        for (var month = Month(1); month <= Month(1, 2027); month = month.Next)
        {
            months.Add(string.Join(' ', (await books.AkmAsync(await books.CloseAsync(month))).Select(row => row.Depreciation)));
        }

        Assert.Equal("500.00 500.00", months[2]);
        Assert.Equal("437.50 500.00", months[3]);
        Assert.Equal("437.50 250.00", months[12]);
    }

    [Fact]
    public async Task Close_WithAnotherPattern_NumbersFromThereAndKeepsWhatIsNumbered()
    {
        await using var books = await CreateAsync(assets: 1);
        await books.CloseAsync(Month(1));
        await books.SetAsync(settings => settings with { DocumentPattern = "{yyyy}/{MM}/{book}-{number:000}" });

        var january = await books.CloseAsync(Month(1));
        var february = await books.CloseAsync(Month(2));

        Assert.Equal(("00001/AKM/UTAMA/012026", "2026/02/AKM-002"), (january.DocumentNumber, february.DocumentNumber));
        Assert.Equal(["2026/02/AKM-002"], await books.Test.QueryAsync<string>("SELECT document_number FROM journal_entry WHERE period = 202602"));
    }

    [Theory]
    [InlineData("rounding_places = 0")]
    [InlineData("missed_months = 'Refuse'")]
    [InlineData("journal_detail = 'Asset'")]
    [InlineData("fiscal_year_start = 7")]
    [InlineData("disposal_month_counts = 1")]
    [InlineData("document_pattern = '{book}/{number}/{yyyy}'")]
    [InlineData("tax_rate = 1")]
    public async Task Close_WhileASettingChanges_StartsOverWithTheNewOne(string change)
    {
        await using var books = await CreateAsync(assets: 3);
        var runId = await books.QueueAsync(books.Request(Month(1)));
        books.Once(
            runId,
            progress => progress.Stage == ClosingStage.Finalise,
            () => books.Test.ExecuteAsync($"UPDATE company SET {change}"));

        await books.ExecuteQueuedAsync();

        var run = await books.FindAsync(runId);
        Assert.Equal((RunStatus.Posted, 1), (run.Status, run.Restarts));
    }

    [Fact]
    public async Task Close_Again_WithSettingsOfEveryKind_ChangesNothing()
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        await books.SetAsync(settings => settings with { RoundingPlaces = 0, FiscalYearStartMonth = 4 });
        await books.CloseAsync(Month(1));
        await books.CloseAsync(Month(2));
        var before = await BooksImage.OfAmountsAsync(books.Test);

        await books.CloseAsync(Month(2));

        Assert.Equal(before, await BooksImage.OfAmountsAsync(books.Test));
        await BooksChecks.AssertAsync(books);
    }

    private static DepreciationRules Whole(DepreciationRules rules) => rules with
    {
        Cost = new Money(rules.Cost.Minor / 100 * 100),
        ResidualValue = new Money(rules.ResidualValue.Minor / 100 * 100),
        Places = 0,
    };
}
