using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Ledger;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Reports;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>Explanation, schedule and forecast of assets that events change: what they say is what the closings post.</summary>
public class EventReportTests
{
    [Fact]
    public async Task Explain_OfEveryMonthOfALife_LeadsToWhatTheClosingsPost()
    {
        await using var books = await OpenAsync();
        await RecordLifeAsync(books);
        await CloseAsync(books, 1);
        var foreseen = await ExplainAsync(books);

        for (var month = 2; month <= 5; month++)
        {
            await CloseAsync(books, month);
        }

        var posted = await ExplainAsync(books);
        Assert.Equal(foreseen, posted);
        for (var month = 1; month <= 5; month++)
        {
            Assert.EndsWith($" {posted[month - 1]}", await RowAsync(books, "M1", month), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Schedule_OfALifeToCome_IsWhatTheClosingsPost()
    {
        await using var books = await OpenAsync();
        await RecordLifeAsync(books);
        var foreseen = await ScheduleAsync(books, new ScheduleTerms());

        for (var month = 1; month <= 3; month++)
        {
            await CloseAsync(books, month);
        }

        Assert.Equal(foreseen, await ScheduleAsync(books, new ScheduleTerms()));
        Assert.Equal(6, foreseen.Count);
        await CloseAsync(books, 4);
        await CloseAsync(books, 5);
        await CloseAsync(books, 6);
        var left = await new ScheduleService(books.Test.Database).OfAssetAsync(
            ClosingBooks.Operator, books.Company.CompanyId, "M1", Book.Commercial, new ScheduleTerms(), ClosingBooks.Cancellation);
        Assert.Equal(foreseen, Given(left));
    }

    [Fact]
    public async Task Schedule_UnderOtherRules_KeepsTheEventsButNotTheirRules()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 1, AssetEventType.Addition) with { Amount = Rupiah(12_000_000) });
        await RecordAsync(books, Event("M1", 2, AssetEventType.EstimateChange) with { LifeMonths = 60 });

        var tried = await ScheduleAsync(books, new ScheduleTerms { LifeMonths = 24 });

        Assert.Equal(24, tried.Count);
        Assert.All(tried, month => Assert.Equal("1000000", month));
    }

    [Fact]
    public async Task Forecast_WithADisposalToCome_EndsThere()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 4, AssetEventType.DisposalScrap));

        var outcome = await new ForecastService(books.Test.Database).ForecastAsync(
            ClosingBooks.Operator, books.Company.CompanyId, Book.Commercial, 4, ClosingBooks.Cancellation);

        var forecast = Assert.IsType<ReportOutcome<Forecast>.Given>(outcome).Report;
        Assert.Equal(
            [Rupiah(260_000), Rupiah(260_000), Rupiah(10_000), Rupiah(10_000)], Assert.Single(forecast.Categories).Depreciation);
    }

    [Fact]
    public async Task ListChanges_OfALife_GivesTheAmountsThatTheClosingsPost()
    {
        await using var books = await OpenAsync();
        await RecordLifeAsync(books);
        await CloseAsync(books, 1);
        var foreseen = await ListChangesAsync(books);
        for (var month = 2; month <= 6; month++)
        {
            await CloseAsync(books, month);
        }

        var posted = await ListChangesAsync(books);

        Assert.Equal([1, 2, 2, 3, 4, 5, 6], posted.Select(change => change.Month.Month));
        Assert.Equal(foreseen.Select(change => (change.Month, change.Step)), posted.Select(change => (change.Month, change.Step)));
        Assert.Equal((1, 7), (foreseen.Count(change => change.IsPosted), posted.Count(change => change.IsPosted)));
        foreach (var month in posted.GroupBy(change => change.Month))
        {
            Assert.StartsWith($"{month.Last().Step.Cost.Minor / 100} ", await RowAsync(books, "M1", month.Key.Month), StringComparison.Ordinal);
        }

        Assert.Equal(Rupiah(500_000), posted[1].Step.ResidualValue);
    }

    [Fact]
    public async Task ListChanges_OfAnAssetLeftOut_CountsThemInTheMonthThatCatchesUp()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 2, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) });
        await RecordAsync(books, Event("M1", 3, AssetEventType.Addition) with { Amount = Rupiah(2_000_000) });
        await books.CloseAsync(books.Request(ClosingBooks.Month(2)) with { ExcludedAssets = ["M1"], ExclusionReason = "x" });
        await CloseAsync(books, 3);

        Assert.Equal(
            [(3, Rupiah(13_000_000)), (3, Rupiah(15_000_000))],
            (await ListChangesAsync(books)).Select(change => (change.Month.Month, change.Step.Cost)));
    }

    [Fact]
    public async Task Explain_OfDisposals_TellsTheGainsAndLossesThatTheJournalHas()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("M1", 2, AssetEventType.PartialDisposal, day: 5) with { Amount = Rupiah(6_000_000), Proceeds = Rupiah(7_000_000) });
        await RecordAsync(books, Event("M1", 2, AssetEventType.PartialDisposal, day: 5) with { Amount = Rupiah(3_000_000), Proceeds = Rupiah(1_000_000) });
        await RecordAsync(books, Event("M1", 2, AssetEventType.DisposalSale, day: 9) with { Proceeds = Rupiah(4_000_000) });
        await CloseAsync(books, 2);

        var disposals = ReportBooks.Given(await new ExplanationService(books.Test.Database).ExplainAsync(
            ClosingBooks.Operator, books.Company.CompanyId, "M1", Book.Commercial, ClosingBooks.Month(2), ClosingBooks.Cancellation)).Disposals;

        Assert.Equal([Rupiah(7_000_000), Rupiah(1_000_000), Rupiah(4_000_000)], disposals.Select(disposal => disposal.Proceeds));
        var journal = await JournalAsync(books, 2);
        Assert.Contains($"Disposal 900{(int)AccountRole.DisposalGain} 0 {disposals.Where(one => !one.Gain.IsNegative).Sum(one => one.Gain.Minor) / 100}", journal);
        Assert.Contains($"Disposal 900{(int)AccountRole.DisposalLoss} {disposals.Where(one => one.Gain.IsNegative).Sum(one => -one.Gain.Minor) / 100} 0", journal);
    }

    [Fact]
    public async Task Explain_OfAnAssetThatLeft_SaysWhen()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 1, AssetEventType.DisposalScrap));
        await CloseAsync(books, 1);
        await CloseAsync(books, 2);

        var outcome = await new ExplanationService(books.Test.Database).ExplainAsync(
            ClosingBooks.Operator, books.Company.CompanyId, "M1", Book.Commercial, ClosingBooks.Month(2), ClosingBooks.Cancellation);

        Assert.Equal(
            new ReportRefusal.LeftBooks("M1", ClosingBooks.Month(1)), Assert.IsType<ReportOutcome<AssetExplanation>.Refused>(outcome).Reason);
    }

    private static async Task<ClosingBooks> OpenAsync()
    {
        var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("Z9", ClosingBooks.Month(1), cost: 480_000_00);
        return books;
    }

    /// <summary>An addition, a new life, an impairment, a revaluation, a partial disposal, a new method and, in June, the end.</summary>
    private static async Task RecordLifeAsync(ClosingBooks books)
    {
        foreach (var entry in (AssetEventEntry[])
            [
                Event("M1", 1, AssetEventType.Addition) with { Amount = Rupiah(1_234_567) },
                Event("M1", 2, AssetEventType.EstimateChange) with { LifeMonths = 36, ResidualValue = Rupiah(500_000) },
                Event("M1", 2, AssetEventType.Impairment, day: 20) with { Amount = Rupiah(777_777) },
                Event("M1", 3, AssetEventType.Revaluation) with { Amount = Rupiah(13_000_000) },
                Event("M1", 4, AssetEventType.PartialDisposal) with { Amount = Rupiah(3_333_333) },
                Event("M1", 5, AssetEventType.EstimateChange) with { Method = DepreciationMethod.SumOfYears },
                Event("M1", 6, AssetEventType.DisposalSale) with { Proceeds = Rupiah(9_000_000) },
            ])
        {
            await RecordAsync(books, entry);
        }
    }

    private static async Task<IReadOnlyList<string>> ExplainAsync(ClosingBooks books)
    {
        List<string> amounts = [];
        for (var month = 1; month <= 5; month++)
        {
            var outcome = await new ExplanationService(books.Test.Database).ExplainAsync(
                ClosingBooks.Operator, books.Company.CompanyId, "M1", Book.Commercial, ClosingBooks.Month(month), ClosingBooks.Cancellation);
            var explanation = Assert.IsType<ReportOutcome<AssetExplanation>.Given>(outcome).Report.Explanation!;
            amounts.Add($"{explanation.Result.Minor / 100}");
        }

        return amounts;
    }

    private static async Task<IReadOnlyList<ExplainedChange>> ListChangesAsync(ClosingBooks books) => ReportBooks.Given(
        await new ExplanationService(books.Test.Database).ListChangesAsync(
            ClosingBooks.Operator, books.Company.CompanyId, "M1", Book.Commercial, ClosingBooks.Cancellation));

    private static async Task<IReadOnlyList<string>> ScheduleAsync(ClosingBooks books, ScheduleTerms terms) => Given(
        await new ScheduleService(books.Test.Database).OfAssetAsync(
            ClosingBooks.Operator, books.Company.CompanyId, "M1", Book.Commercial, terms, ClosingBooks.Cancellation));

    private static IReadOnlyList<string> Given(ReportOutcome<DepreciationSchedule> outcome) =>
        [.. Assert.IsType<ReportOutcome<DepreciationSchedule>.Given>(outcome).Report.Lines.Select(line => $"{line.Row.Depreciation.Minor / 100}")];
}
