using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>Several events at once: all or none, with what they do together shown before.</summary>
public class ManyEventsTests
{
    [Fact]
    public async Task RecordMany_OfTransfersThatCanBe_MovesAll()
    {
        await using var books = await OpenAsync();

        var outcome = await RecordManyAsync(books, [Move("A"), Move("B")]);

        Assert.Equal(new ManyEventsOutcome.Recorded(2), outcome);
        Assert.Equal(["A|PROD|Lt 2", "B|PROD|Lt 2", "C|UMUM|-"], await PlacesAsync(books));
        await CloseAsync(books, 1);
        await CloseAsync(books, 2);
    }

    [Fact]
    public async Task RecordMany_WithOneThatIsRefused_LeavesEverythingAndNamesThatOne()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("B", 1, AssetEventType.DisposalScrap));
        var before = await books.ImageAsync();

        var outcome = await RecordManyAsync(books, [Move("A"), Move("B"), Move("X")]);

        var refused = Assert.IsType<ManyEventsOutcome.Refused>(outcome).Events;
        Assert.Equal(["B", "X"], refused.Select(one => one.AssetCode));
        Assert.Equal(LifecycleProblem.AfterDisposal, Assert.IsType<AssetEventRefusal.NotApplicable>(Assert.Single(refused[0].Refusals)).Problem);
        Assert.IsType<AssetEventRefusal.AssetUnknown>(Assert.Single(refused[1].Refusals));
        Assert.Equal(before, await books.ImageAsync());
    }

    [Fact]
    public async Task PreviewMany_OfTransfers_CountsMovesAndRefusalsAndLeavesNothing()
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Move("C"));
        var before = await books.ImageAsync();

        var preview = await PreviewManyAsync(books, [Move("A"), Move("B"), Move("C")]);

        Assert.Equal(2, preview.Count);
        Assert.Equal("C", Assert.Single(preview.Refused).AssetCode);
        Assert.IsType<AssetEventRefusal.NothingChanges>(Assert.Single(preview.Refused[0].Refusals));
        Assert.Equal(
            [new EventMove(AssetEventField.Department, "UMUM", "PROD", 2), new EventMove(AssetEventField.Location, null, "Lt 2", 2)], preview.Moves);
        Assert.Equal(["1201", "1391"], preview.Journal.Select(line => line.Account));
        Assert.All(preview.Journal, line => Assert.Equal(line.Debit, line.Credit));
        Assert.Equal(before, await books.ImageAsync());
    }

    [Fact]
    public async Task PreviewMany_OfDisposals_AddsUpTheJournalThatIsPosted()
    {
        await using var books = await OpenAsync();
        AssetEventEntry[] entries =
        [
            Event("A", 2, AssetEventType.DisposalSale) with { Proceeds = Rupiah(3_000_000) },
            Event("B", 2, AssetEventType.DisposalScrap),
        ];
        await CloseAsync(books, 1);

        var preview = await PreviewManyAsync(books, entries);

        Assert.Equal((2, 0), (preview.Count, preview.Refused.Count));
        Assert.IsType<ManyEventsOutcome.Recorded>(await RecordManyAsync(books, entries));
        await CloseAsync(books, 2);
        Assert.Equal(
            (await JournalAsync(books, 2)).Order(StringComparer.Ordinal),
            preview.Journal.Select(line => $"{line.Kind} {line.Account} {line.Debit.Minor / 100} {line.Credit.Minor / 100}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PreviewMany_OfTransfers_ShowsNoSchedule()
    {
        await using var books = await OpenAsync();

        Assert.Empty((await PreviewManyAsync(books, [Move("A"), Move("B")])).Schedules);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public async Task PreviewMany_OfChanges_AddsUpTheSchedulesOfThePreviewsOfEach(int others)
    {
        await using var books = await OpenAsync();
        for (var other = 0; other < others; other++)
        {
            await books.AddStraightLineAsync($"O{other}", ClosingBooks.Month(1));
        }

        await books.AddStraightLineAsync("Y", ClosingBooks.Month(1), cost: 7_200_000_00, lifeMonths: 96);
        await books.AddStraightLineAsync("Z", ClosingBooks.Month(1));
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("DELETE FROM asset_book WHERE book = 2 AND asset_id = (SELECT asset_id FROM asset WHERE code = 'B')");
        await CloseAsync(books, 1);
        await RecordAsync(books, Event("A", 2, AssetEventType.Addition) with { Amount = Rupiah(4_600_000) });
        await RecordAsync(books, Event("Z", 2, AssetEventType.DisposalScrap));
        AssetEventEntry[] entries =
        [
            Event("A", 4, AssetEventType.DisposalSale) with { Proceeds = Rupiah(3_000_000) },
            Event("B", 3, AssetEventType.Revaluation) with { Amount = Rupiah(20_000_000) },
            Event("C", 3, AssetEventType.Transfer) with { Location = "Lt 2" },
            Event("Y", 5, AssetEventType.DisposalScrap),
            Event("Z", 4, AssetEventType.DisposalScrap),
        ];
        List<EventPreviewAsset> singles = [];
        foreach (var entry in entries.Where(entry => entry.Type != AssetEventType.Transfer))
        {
            singles.AddRange((await PreviewAsync(books, entry)).Assets);
        }

        var preview = await PreviewManyAsync(books, entries);

        Assert.Equal("Z", Assert.Single(preview.Refused).AssetCode);
        Assert.Equal([(Book.Commercial, 3), (Book.Fiscal, 2)], preview.Schedules.Select(schedule => (schedule.Book, schedule.AssetCount)));
        foreach (var schedule in preview.Schedules)
        {
            var ofBook = singles.Where(single => single.Book == schedule.Book).ToList();
            Assert.Equal(Months(ofBook.SelectMany(single => single.Before)), Months(schedule.Before));
            Assert.Equal(Months(ofBook.SelectMany(single => single.After)), Months(schedule.After));
            Assert.Equal(
                ofBook.Where(single => single.Before.Count > 0).Aggregate(Money.Zero, (sum, single) => sum + single.Before[0].CarryingAmount), schedule.Before[0].CarryingAmount);
        }
    }

    [Fact]
    public async Task RecordMany_OfMoreThanAllowed_IsRefusedAtOnce()
    {
        await using var books = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            () => RecordManyAsync(books, [.. Enumerable.Repeat(Move("A"), AssetEventService.MostEvents + 1)]));
    }

    [Fact]
    public async Task RecordMany_OfAReversal_IsRefusedAtOnce()
    {
        await using var books = await OpenAsync();
        AssetEventEntry[] entries = [Move("A"), Event("B", 2, AssetEventType.Reversal)];

        await Assert.ThrowsAsync<ArgumentException>(() => RecordManyAsync(books, entries));
        await Assert.ThrowsAsync<ArgumentException>(() => PreviewManyAsync(books, entries));
    }

    private static AssetEventEntry Move(string code) => Event(code, 2, AssetEventType.Transfer) with { Department = "PROD", Location = "Lt 2" };

    private static async Task<ClosingBooks> OpenAsync()
    {
        var books = await CreateAsync();
        foreach (var code in (string[])["A", "B", "C"])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        return books;
    }

    private static Task<IReadOnlyList<string>> PlacesAsync(ClosingBooks books) => books.Test.LinesAsync(
        """
        SELECT a.code, COALESCE(p.code, '-'), COALESCE(a.location, '-')
        FROM asset a LEFT JOIN department p ON p.department_id = a.department_id ORDER BY a.code
        """);

    private static IEnumerable<(Period Month, Money Depreciation)> Months(IEnumerable<ScheduleRow> rows) => rows.GroupBy(row => row.Period)
        .Select(month => (month.Key, month.Aggregate(Money.Zero, (sum, row) => sum + row.Depreciation))).Where(month => !month.Item2.IsZero).Order();

    private static Task<EventPreview> PreviewAsync(ClosingBooks books, AssetEventEntry entry) =>
        EventsOf(books).PreviewAsync(ClosingBooks.Operator, books.Company.CompanyId, entry, ClosingBooks.Cancellation);

    private static Task<ManyEventsOutcome> RecordManyAsync(ClosingBooks books, IReadOnlyList<AssetEventEntry> entries) =>
        EventsOf(books).RecordManyAsync(ClosingBooks.Operator, books.Company.CompanyId, entries, ClosingBooks.Cancellation);

    private static Task<ManyEventsPreview> PreviewManyAsync(ClosingBooks books, IReadOnlyList<AssetEventEntry> entries) =>
        EventsOf(books).PreviewManyAsync(ClosingBooks.Operator, books.Company.CompanyId, entries, ClosingBooks.Cancellation);
}
