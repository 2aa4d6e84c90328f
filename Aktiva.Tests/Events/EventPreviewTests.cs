using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Reports;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>A preview shows the journal that the closing then posts, and leaves nothing behind.</summary>
public class EventPreviewTests
{
    public static TheoryData<string, AssetEventEntry> Events => new()
    {
        { "addition", Event("M1", 3, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) } },
        { "sale", Event("M1", 3, AssetEventType.DisposalSale) with { Proceeds = Rupiah(20_000_000) } },
        { "scrap", Event("M1", 3, AssetEventType.DisposalScrap) },
        { "part", Event("M1", 3, AssetEventType.PartialDisposal) with { Amount = Rupiah(5_000_000), Proceeds = Rupiah(1_000_000) } },
        { "revaluation", Event("M1", 3, AssetEventType.Revaluation) with { Amount = Rupiah(15_000_000) } },
        { "impairment", Event("M1", 3, AssetEventType.Impairment) with { Amount = Rupiah(2_000_000) } },
        { "transfer", Event("M1", 3, AssetEventType.Transfer) with { Category = "MOBIL" } },
        { "split", Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(4_000_000), NewCode = "M1-A" } },
        { "merge", Event("M1", 3, AssetEventType.Merge) with { NewCode = "Z9" } },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public async Task Preview_OfAnEventTwoMonthsAhead_ShowsTheJournalThatIsPosted(string name, AssetEventEntry entry)
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        var before = await books.ImageAsync();

        var preview = await PreviewAsync(books, entry);

        Assert.Equal((name, before), (name, await books.ImageAsync()));
        Assert.Empty(preview.Refusals);
        await RecordAsync(books, entry);
        await CloseAsync(books, 2);
        await CloseAsync(books, 3);
        Assert.Equal(
            (await JournalAsync(books, 3)).Order(StringComparer.Ordinal),
            preview.Journal.Select(line => $"{line.Kind} {line.Account} {line.Debit.Minor / 100} {line.Credit.Minor / 100}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public async Task Explain_OfWhatAPreviewShows_LeadsToItAndWritesNothing(string name, AssetEventEntry entry)
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        var before = await books.ImageAsync();

        foreach (var asset in (await PreviewAsync(books, entry)).Assets)
        {
            foreach (var row in asset.After.Take(4).Append(asset.After[^1]))
            {
                var explained = ReportBooks.Given(await ExplainAsync(books, entry, asset.AssetCode, row.Period));
                Assert.Equal((name, asset.AssetCode, row.Period, row.Depreciation), (name, explained.AssetCode, explained.Period, explained.Explanation!.Result));
                Assert.Equal((row.ClosingAccumulated, true), (explained.Explanation.Month.ClosingAccumulated, explained.IsSupposed));
            }
        }

        Assert.Equal((name, before), (name, await books.ImageAsync()));
    }

    [Fact]
    public async Task Explain_OfASaleNotRecorded_TellsWhatItBrings()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);
        var sale = Event("M1", 3, AssetEventType.DisposalSale) with { Proceeds = Rupiah(20_000_000) };

        var explained = ReportBooks.Given(await ExplainAsync(books, sale, "M1", ClosingBooks.Month(3)));

        Assert.Equal([new DisposalResult(new DateOnly(2026, 3, 10), Rupiah(20_000_000), Rupiah(11_500_000))], explained.Disposals);
        Assert.Equal(Rupiah(8_500_000), explained.Disposals[0].Gain);
    }

    [Fact]
    public async Task Explain_OfAnEventThatWouldBeRefused_SaysWhy()
    {
        await using var books = await OpenAsync();
        await CloseAsync(books, 1);

        var refusal = ReportBooks.Refused(await ExplainAsync(books, Event("M1", 1, AssetEventType.DisposalScrap), "M1", ClosingBooks.Month(2)));

        Assert.Equal(
            [new AssetEventRefusal.PeriodClosed(ClosingBooks.Month(1), Book.Commercial)], Assert.IsType<ReportRefusal.EventRefused>(refusal).Refusals);
        Assert.Equal(
            new ReportRefusal.NotInSchedule("M1", ClosingBooks.Month(1)),
            ReportBooks.Refused(await ExplainAsync(books, Event("M1", 2, AssetEventType.DisposalScrap), "M1", ClosingBooks.Month(1))));
    }

    [Fact]
    public async Task Preview_OfAnAddition_ShowsBothSchedulesInBothBooks()
    {
        await using var books = await OpenAsync();
        await books.CopyToFiscalBookAsync();
        await CloseAsync(books, 1);

        var preview = await PreviewAsync(books, Event("M1", 3, AssetEventType.Addition) with { Amount = Rupiah(4_600_000) });

        Assert.Equal([("M1", Book.Commercial), ("M1", Book.Fiscal)], preview.Assets.Select(asset => (asset.AssetCode, asset.Book)));
        var commercial = preview.Assets[0];
        Assert.Equal((47, 47), (commercial.Before.Count, commercial.After.Count));
        Assert.Equal(
            [Rupiah(250_000), Rupiah(250_000), Rupiah(350_000)], [commercial.Before[1].Depreciation, commercial.After[0].Depreciation, commercial.After[1].Depreciation]);
    }

    [Fact]
    public async Task Preview_WithTheFiscalBookClosedFurther_ShowsItsMonthsToCome()
    {
        await using var books = await OpenAsync();
        await books.CopyToFiscalBookAsync();
        await CloseAsync(books, 1);
        foreach (var month in (int[])[1, 2, 3])
        {
            Assert.Equal(RunStatus.Posted, (await books.CloseAsync(ClosingBooks.Month(month), ClosingProcess.FiscalClosing)).Status);
        }

        var preview = await PreviewAsync(books, Event("M1", 2, AssetEventType.Impairment) with { Amount = Rupiah(1_000_000) });

        Assert.Empty(preview.Refusals);
        Assert.Equal(
            [(Book.Commercial, ClosingBooks.Month(2), 47), (Book.Fiscal, ClosingBooks.Month(4), 45)],
            preview.Assets.Select(asset => (asset.Book, asset.After[0].Period, asset.After.Count)));
        Assert.Equal(preview.Assets[1].Before, preview.Assets[1].After);
    }

    [Fact]
    public async Task Preview_OfWhatIsRefused_SaysWhyAndOfAReversalShowsWhatComesBack()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 2, AssetEventType.DisposalScrap));

        var refused = await PreviewAsync(books, Event("M1", 3, AssetEventType.Addition) with { Amount = Rupiah(1) });
        var reversal = await PreviewAsync(books, Event("M1", 2, AssetEventType.Reversal));

        Assert.Equal(LifecycleProblem.AfterDisposal, Assert.IsType<AssetEventRefusal.NotApplicable>(Assert.Single(refused.Refusals)).Problem);
        Assert.Equal((2, 48, 0), (reversal.Assets[0].Before.Count, reversal.Assets[0].After.Count, reversal.Journal.Count));
    }

    private static async Task<ClosingBooks> OpenAsync()
    {
        var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("Z9", ClosingBooks.Month(1), cost: 480_000_00);
        return books;
    }

    private static Task<ReportOutcome<AssetExplanation>> ExplainAsync(ClosingBooks books, AssetEventEntry entry, string code, Period month) =>
        EventsOf(books).ExplainAsync(ClosingBooks.Operator, books.Company.CompanyId, entry, code, Book.Commercial, month, ClosingBooks.Cancellation);

    private static Task<EventPreview> PreviewAsync(ClosingBooks books, AssetEventEntry entry) =>
        EventsOf(books).PreviewAsync(ClosingBooks.Operator, books.Company.CompanyId, entry, ClosingBooks.Cancellation);
}
