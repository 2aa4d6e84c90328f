using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Dapper;

namespace Aktiva.Core.Events;

/// <summary>Looks ahead within a transaction: at the months to come of assets, and at the journal that an event just recorded will post.</summary>
internal sealed class EventForesight(DbTransaction transaction, EventBooks books)
{
    /// <summary>No rule is changed, and no units are assumed.</summary>
    public static readonly ScheduleTerms AsItIs = new() { UnitsPerMonth = 0 };

    private Dictionary<long, (string Code, string Name)>? _accounts;

    /// <summary>The months to come of an asset in every book that it is in.</summary>
    public async Task<Dictionary<Book, IReadOnlyList<ScheduleRow>>> ScheduleAsync(EventAsset asset, Period month)
    {
        Dictionary<Book, IReadOnlyList<ScheduleRow>> schedules = [];
        foreach (var book in await EventStore.ListBooksAsync(transaction, books.CompanyId, asset.AssetId))
        {
            if (await FindCourseAsync(asset, book, month) is var (course, first, _))
            {
                schedules[book] = [.. course.Months(AsItIs, first)];
            }
        }

        return schedules;
    }

    /// <summary>How a month of the same comes about, and what events change of the asset; no explanation when the schedule has no such month.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="book">The book.</param>
    /// <param name="month">The event's month.</param>
    /// <param name="explained">The month to explain.</param>
    public async Task<(Explanation? Explanation, AssetLife? Life)> ExplainAsync(EventAsset asset, Book book, Period month, Period explained) =>
        await FindCourseAsync(asset, book, month) is var (course, first, life) ? (course.Explain(AsItIs, first, explained), life) : default;

    /// <summary>What the months to come of assets start from in a book, by asset, with the first of them; assets without such months are left out.</summary>
    public async Task<(Dictionary<long, ScheduleCourse> Courses, Period First)> ListCoursesAsync(Book book, IEnumerable<long> assetIds, Period month)
    {
        var scope = ToCome(await books.ScopeAsync(book, month));
        Dictionary<long, ScheduleCourse> courses = [];
        books.Read(scope, assetIds, (in row) =>
        {
            if (FindCourse(row, scope) is { } course)
            {
                courses.Add(row.AssetId, course);
            }
        });
        return (courses, FirstOf(scope));
    }

    private async Task<(ScheduleCourse Course, Period First, AssetLife? Life)?> FindCourseAsync(EventAsset asset, Book book, Period month)
    {
        var scope = ToCome(await books.ScopeAsync(book, asset.AssetId, month));
        return books.Read(scope, asset.AssetId) is { } row && FindCourse(row, scope) is { } course ? (course, FirstOf(scope), row.Life) : null;
    }

    private static ScheduleCourse? FindCourse(in AssetRow row, AssetScope scope) =>
        new AssetOutlook(row, scope).FindProblem() is null ? new ScheduleCourse(row, scope, AsItIs) : null;

    /// <summary>What is to come begins after the last closed month.</summary>
    private static AssetScope ToCome(AssetScope scope) => scope.Period > scope.BasePeriod ? scope : scope with { Period = scope.BasePeriod.Next };

    private static Period FirstOf(AssetScope scope) => scope.BasePeriod == default ? default : scope.BasePeriod.Next;

    /// <summary>What the closing of an event's month posts for it.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="entry">The same as it was given.</param>
    /// <param name="assets">The assets that it touches.</param>
    public async Task<IReadOnlyList<EventPreviewLine>> JournalAsync(long eventId, AssetEventEntry entry, IReadOnlyList<EventAsset> assets)
    {
        _accounts ??= (await transaction.Connection!.QueryAsync<(long AccountId, string Code, string Name)>(
            "SELECT account_id, code, name FROM account WHERE company_id = @CompanyId", new { books.CompanyId }, transaction))
            .ToDictionary(account => account.AccountId, account => (account.Code, account.Name));
        List<EventPreviewLine> lines = [];
        foreach (var asset in assets)
        {
            foreach (var posting in await PostingsAsync(eventId, asset, Period.Of(entry.Date)))
            {
                var (debit, credit) = posting.Net.IsNegative ? (Money.Zero, -posting.Net) : (posting.Net, Money.Zero);
                var account = _accounts[posting.AccountId];
                lines.Add(new EventPreviewLine(posting.Kind, asset.Code, account.Code, account.Name, debit, credit));
            }
        }

        return [.. lines.OrderBy(line => line.Debit.IsZero)];
    }

    private async Task<IReadOnlyList<AccountPosting>> PostingsAsync(long eventId, EventAsset asset, Period month)
    {
        var scope = (await books.ScopeAsync(Book.Commercial, asset.AssetId, month)) with { Period = month };
        if (books.Read(scope, asset.AssetId) is not { } row)
        {
            return [];
        }

        scope = CloseBefore(ref row, scope, asset);
        if (AssetComputer.Check(row, scope).Count > 0)
        {
            return [];
        }

        var computed = AssetComputer.Compute(row, scope);
        var postings = new EventPostings(books.Accounts);
        if (row.Life is not { } life)
        {
            return postings.OfTransfer(row, computed);
        }

        var changes = (await EventStore.ListChangesAsync(transaction, books.CompanyId, asset.AssetId, eventId)).ToList();
        var change = changes.FindIndex(change => change.Book == Book.Commercial);
        return change < 0
            ? postings.OfTransfer(row, computed)
            : postings.OfChange(row, Array.FindLastIndex(life.ToArray(), one => one.Type == changes[change].Type && one.Date == changes[change].Date));
    }

    /// <summary>Takes the open months before the event's as closed, so that its month is computed as it will be.</summary>
    private static AssetScope CloseBefore(ref AssetRow row, AssetScope scope, EventAsset asset)
    {
        var before = scope.Period.Previous;
        var state = AssetComputer.LifeBefore(row);
        var isThere = before >= Period.Of(asset.AcquisitionDate) && !(row.Life?.BeginsWithin(row.Rules.Method) ?? false);
        if (!isThere || before <= scope.BasePeriod || before <= state.Depreciation.Through)
        {
            return scope;
        }

        if (row.Life is { } life)
        {
            var month = LifeComputer.Through(row, life, scope, state, before);
            life.Stored = month.After;
            (row.BaseCost, row.BaseState) = (month.ClosingCost, month.After.Depreciation);
        }
        else
        {
            var charge = DepreciationEngine.ComputeThrough(
                row.Rules, state.Depreciation, before, AssetComputer.UnitsFor(row, scope, state.Depreciation, before));
            (row.BaseCost, row.BaseState) = (row.Rules.Cost, charge.After);
        }

        row.HasBase = true;
        return scope with { BasePeriod = before };
    }
}
