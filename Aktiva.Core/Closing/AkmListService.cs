using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>Lists the AKM transactions that count in a month, and those behind a line of its journal.</summary>
/// <remarks>An asset belongs where it was in the month, whatever moved it since.</remarks>
public sealed class AkmListService(Database database)
{
    private const string RunSql = """
        SELECT run_id AS RunId, period AS Period, book AS Book, COALESCE(document_number, '') AS DocumentNumber, row_count AS AssetCount,
               depreciation AS Depreciation, requested_by AS ClosedBy, COALESCE(finished_at, requested_at) AS ClosedAt
        FROM closing_run WHERE company_id = @companyId AND book = @Book AND period = @Period AND status = 'posted'
        """;

    private const string Masters = $"""
        {PlaceInMonth.Join}
        LEFT JOIN asset_category g ON g.category_id = {PlaceInMonth.CategoryId}
        LEFT JOIN account c ON c.account_id = {PlaceInMonth.AccumulatedAccountId}
        LEFT JOIN division d ON d.division_id = {PlaceInMonth.DivisionId}
        LEFT JOIN department p ON p.department_id = {PlaceInMonth.DepartmentId}
        """;

    private const string Columns = $"""
        SELECT a.asset_id AS AssetId, a.code AS AssetCode, a.name AS AssetName, g.code AS Category, d.code AS Division, p.code AS Department, c.code AS AccumulatedAccount,
               a.acquisition_date AS AcquisitionDate,
               t.opening_cost AS OpeningCost, t.cost_change AS CostChange, t.opening_accumulated AS OpeningAccumulated,
               t.depreciation AS Depreciation, t.accumulated_change AS AccumulatedChange, t.note AS Note, t.months_caught_up AS MonthsCaughtUp,
               {PlaceInMonth.ExpenseSplitId} AS ExpenseSplitId, t.depreciation AS "Share"
        """;

    private const string Sums = """
        SELECT COUNT(*) AS "Lines", COALESCE(SUM(t.opening_cost + t.cost_change), 0) AS ClosingCost,
               COALESCE(SUM(t.opening_accumulated), 0) AS OpeningAccumulated, COALESCE(SUM(t.depreciation), 0) AS Depreciation,
               COALESCE(SUM(t.opening_accumulated + t.depreciation + t.accumulated_change), 0) AS ClosingAccumulated,
               COALESCE(SUM(t.depreciation), 0) AS "Share"
        """;

    private const string Posted = """
        SELECT t.asset_id AS AssetId, t.opening_cost AS OpeningCost, t.cost_change AS CostChange, t.opening_accumulated AS OpeningAccumulated,
               t.depreciation AS Depreciation, t.accumulated_change AS AccumulatedChange, t.note AS Notes
        """;

    /// <summary>Assets that left in the month have a row in it; those that were left out of the closing are still there.</summary>
    private const string HasNotLeft = """
         AND NOT EXISTS (
            SELECT 1 FROM akm_life m JOIN asset_change x ON x.company_id = @companyId AND x.book = @Book AND x.asset_id = m.asset_id
            WHERE m.run_id = @RunId AND m.asset_id = t.asset_id AND x.change_type IN (3, 11) AND x.period <= m.through_period)
        """;

    /// <summary>What an asset with one expense account posts goes there as a whole.</summary>
    private const string HasSeveralAccounts = $"""
         AND {PlaceInMonth.ExpenseSplitId} IN (
            SELECT x.expense_split_id FROM expense_split_line x JOIN expense_split s ON s.expense_split_id = x.expense_split_id
            WHERE s.company_id = @companyId GROUP BY x.expense_split_id HAVING COUNT(*) > 1)
        """;

    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which AKM transactions.</param>
    /// <param name="range">Which of them.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<AkmList> ListAsync(Actor actor, long companyId, AkmFilter filter, RowRange range, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(
            async snapshot => await FindRunAsync(snapshot, companyId, filter) is not { } run
                ? new AkmList { Run = null, Lines = [], Totals = new AkmTotals() }
                : filter.IsOfPostings
                    ? await ListPostingsAsync(snapshot, companyId, run, filter, range, cancellationToken)
                    : await ListAsync(snapshot, companyId, run, filter, range),
            cancellationToken);
    }

    /// <summary>All of them, one at a time but for the order by share; null when the month is not closed.</summary>
    internal static async Task<(ClosedMonth Run, IEnumerable<AkmListLine> Lines)?> OpenAsync(
        DbTransaction snapshot, Dialect dialect, long companyId, AkmFilter filter, CancellationToken cancellationToken)
    {
        if (await FindRunAsync(snapshot, companyId, filter) is not { } run)
        {
            return null;
        }

        if (filter.IsOfPostings)
        {
            var (posted, of) = await ReadPostingsAsync(snapshot, dialect, companyId, run, filter, cancellationToken);
            var given = Query(OfKind(filter)).Where(line => of.ContainsKey(line.AssetId)).Select(line => line with { Share = of[line.AssetId] });
            return (run, filter.Order != AkmOrder.Share ? given : filter.IsDescending ? given.OrderByDescending(line => line.Share) : given.OrderBy(line => line.Share));
        }

        var shares = filter.Account is { } account ? await AccountShares.ReadAsync(snapshot, companyId, run.RunId, account) : null;
        return (run, shares is null ? Query(filter) : Query(filter).Select(line => WithShare(line, shares)));

        IEnumerable<AkmListLine> Query(AkmFilter matching) => snapshot.Connection!.Query<AkmListLine>(
            $"{Columns} {InOrder(matching)}{Conditions(matching)} ORDER BY {Order(matching)}",
            Parameters(companyId, run, matching, new RowRange(0, 0)),
            snapshot,
            buffered: false);
    }

    private static Task<ClosedMonth?> FindRunAsync(DbTransaction snapshot, long companyId, AkmFilter filter) =>
        snapshot.Connection!.QuerySingleOrDefaultAsync<ClosedMonth>(RunSql, new { companyId, filter.Book, filter.Period }, snapshot);

    private async Task<AkmList> ListAsync(DbTransaction snapshot, long companyId, ClosedMonth run, AkmFilter filter, RowRange range)
    {
        var connection = snapshot.Connection!;
        var parameters = Parameters(companyId, run, filter, range);
        var matching = ById(Joins(filter)) + Conditions(filter);
        var totals = await connection.QuerySingleAsync<AkmTotals>($"{Sums} {matching}", parameters, snapshot);
        var fromEnd = range.FromEnd(totals.Lines);
        var lines = await connection.QueryAsync<AkmListLine>(
            Rows(Page(filter, database.Dialect.Page("@Offset", "@Count"), fromEnd is not null), Order(filter)), Parameters(companyId, run, filter, fromEnd ?? range), snapshot);
        var list = new AkmList { Run = run, Lines = lines.AsList(), Totals = totals };
        return filter.Account is null ? list : await WithSharesAsync(snapshot, list, matching, parameters, filter.Account, companyId);
    }

    /// <summary>The shares of all that could have some are computed, so that what has none is left out, and pages and sums are of the others.</summary>
    private async Task<AkmList> ListPostingsAsync(
        DbTransaction snapshot, long companyId, ClosedMonth month, AkmFilter filter, RowRange range, CancellationToken cancellationToken)
    {
        var (posted, shares) = await ReadPostingsAsync(snapshot, database.Dialect, companyId, month, filter, cancellationToken);
        var ids = (filter.Order, filter.IsDescending) switch
        {
            (AkmOrder.Share, false) => posted.Select(transaction => transaction.AssetId).OrderBy(id => shares[id]),
            (AkmOrder.Share, true) => posted.Select(transaction => transaction.AssetId).OrderByDescending(id => shares[id]),
            _ => posted.Select(transaction => transaction.AssetId),
        };
        var page = ids.Skip(range.Offset).Take(range.Count).ToList();
        var lines = await snapshot.Connection!.QueryAsync<AkmListLine>(
            Rows("SELECT asset_id FROM asset WHERE asset_id IN @page", "a.code"), new { month.RunId, month.Period, page }, snapshot);
        return new AkmList
        {
            Run = month,
            Lines = [.. lines.Select(line => line with { Share = shares[line.AssetId] }).OrderBy(line => page.IndexOf(line.AssetId))],
            Totals = AkmTotals.Of(posted, shares.Values),
        };
    }

    /// <summary>What a kind of events can have posted: the line's account and place are those of its postings, not of the asset.</summary>
    private static AkmFilter OfKind(AkmFilter filter)
    {
        var ofKind = filter with { Account = null, Division = null, Department = null };
        return filter.Order == AkmOrder.Share ? ofKind with { Order = AkmOrder.AssetCode, IsDescending = false } : ofKind;
    }

    /// <summary>The AKM transactions that gave something to a line of events, in their order or by code, and what they gave.</summary>
    private static async Task<(IReadOnlyList<AkmTransaction> Posted, IReadOnlyDictionary<long, Money> Shares)> ReadPostingsAsync(
        DbTransaction snapshot, Dialect dialect, long companyId, ClosedMonth month, AkmFilter filter, CancellationToken cancellationToken)
    {
        var connection = snapshot.Connection!;
        var run = await ClosingStore.FindAsync(connection, month.RunId, snapshot);
        var ofKind = OfKind(filter);
        var candidates = await connection.QueryAsync<AkmTransaction>(
            $"{Posted} {ById(Masters)}{Conditions(ofKind)} ORDER BY {Order(ofKind)}", Parameters(companyId, month, ofKind, new RowRange(0, 0)), snapshot);
        var shares = await EventShares.ReadAsync(snapshot, dialect, run!, filter, candidates, cancellationToken);
        return ([.. candidates.Where(transaction => shares.ContainsKey(transaction.AssetId))], shares);
    }

    private static AkmListLine WithShare(AkmListLine line, AccountShares shares) => line with { Share = shares.Of(line.Depreciation, line.ExpenseSplitId) };

    private static object Parameters(long companyId, ClosedMonth run, AkmFilter filter, RowRange range) => new
    {
        companyId,
        run.RunId,
        run.Period,
        run.Book,
        text = TextPattern.Containing(filter.Text ?? ""),
        assetCode = filter.AssetCode,
        category = filter.Category,
        division = filter.Division,
        department = filter.Department,
        account = filter.Account,
        range.Offset,
        range.Count,
    };

    /// <summary>The AKM transactions are chosen first, by what decides about them, and what is shown is looked up for those alone.</summary>
    private static string Rows(string chosen, string order) => $"""
        {Columns}
        FROM ({chosen}) k
        JOIN asset a ON a.asset_id = k.asset_id
        JOIN akm_transaction t ON t.run_id = @RunId AND t.asset_id = k.asset_id
        {Masters}
        ORDER BY {order}
        """;

    private static string Page(AkmFilter filter, string page, bool isFromEnd) => $"""
        SELECT a.asset_id AS asset_id {InOrder(filter)}{Conditions(filter)}
        ORDER BY {Order(filter, isFromEnd)} {page}
        """;

    private static string InOrder(AkmFilter filter) =>
        filter.Order is AkmOrder.AssetCode or AkmOrder.AssetName ? Ordered(Masters) : ById(Masters);

    /// <remarks>CROSS JOIN makes SQLite go through the assets in the order of their codes or names, which have indexes, so that a page needs no sorting.</remarks>
    private static string Ordered(string joins) => $"""
        FROM asset a
        CROSS JOIN akm_transaction t
        {joins}
        WHERE a.company_id = @companyId AND t.run_id = @RunId AND t.asset_id = a.asset_id
        """;

    /// <remarks>CROSS JOIN makes SQLite go through both in the order of their ids, in which they lie.</remarks>
    private static string ById(string joins) => $"""
        FROM akm_transaction t
        CROSS JOIN asset a
        {joins}
        WHERE t.run_id = @RunId AND a.asset_id = t.asset_id
        """;

    /// <summary>What the conditions look at, and nothing else: sums would look it up for every asset.</summary>
    private static string Joins(AkmFilter filter) =>
        (filter is { Category: null, Division: null, Department: null, Account: null } ? "" : PlaceInMonth.Join)
        + (filter.Category is null ? "" : $" LEFT JOIN asset_category g ON g.category_id = {PlaceInMonth.CategoryId}")
        + (filter.Division is null ? "" : $" LEFT JOIN division d ON d.division_id = {PlaceInMonth.DivisionId}")
        + (filter.Department is null ? "" : $" LEFT JOIN department p ON p.department_id = {PlaceInMonth.DepartmentId}");

    private static string Conditions(AkmFilter filter) =>
        (string.IsNullOrWhiteSpace(filter.Text) ? "" : @" AND (LOWER(a.code) LIKE @text ESCAPE '\' OR LOWER(a.name) LIKE @text ESCAPE '\')")
        + (filter.AssetCode is null ? "" : " AND a.code = @assetCode")
        + (filter.Category is null ? "" : " AND g.code = @category")
        + CodeFilter.Condition(filter.Division, "d.code", "@division")
        + CodeFilter.Condition(filter.Department, "p.code", "@department")
        + (filter.IsRegister ? HasNotLeft : "")
        + (filter.Account is null
            ? ""
            : $"""
               AND t.depreciation <> 0 AND (
                  {PlaceInMonth.AccumulatedAccountId} = (SELECT y.account_id FROM account y WHERE y.company_id = @companyId AND y.code = @account)
                  OR {PlaceInMonth.ExpenseSplitId} IN (
                     SELECT x.expense_split_id FROM expense_split_line x JOIN account y ON y.account_id = x.account_id
                     WHERE y.company_id = @companyId AND y.code = @account))
              """)
        + AkmOfKind.Condition(filter.Kind);

    private static string Order(AkmFilter filter, bool isReversed = false)
    {
        var direction = filter.IsDescending != isReversed ? " DESC" : "";
        var column = filter.Order switch
        {
            AkmOrder.AssetName => "a.name",
            AkmOrder.Category => "g.code",
            AkmOrder.Department => "p.code",
            AkmOrder.ClosingCost => "t.opening_cost + t.cost_change",
            AkmOrder.OpeningAccumulated => "t.opening_accumulated",
            AkmOrder.Depreciation => "t.depreciation",
            AkmOrder.ClosingAccumulated => "t.opening_accumulated + t.depreciation + t.accumulated_change",
            AkmOrder.NetBookValue => "t.opening_cost + t.cost_change - t.opening_accumulated - t.depreciation - t.accumulated_change",
            _ => null,
        };
        return column is null ? $"a.code{direction}" : $"{column}{direction}, a.code{(isReversed ? " DESC" : "")}";
    }

    /// <summary>An expense account gets the part that the asset's split gives it, as the closing posted it.</summary>
    private static async Task<AkmList> WithSharesAsync(
        DbTransaction snapshot, AkmList list, string matching, object parameters, string account, long companyId)
    {
        var connection = snapshot.Connection!;
        var shares = await AccountShares.ReadAsync(snapshot, companyId, list.Run!.RunId, account);
        if (shares is null)
        {
            return list;
        }

        var parts = connection.Query<(Money Depreciation, long ExpenseSplitId)>(
            $"SELECT t.depreciation, {PlaceInMonth.ExpenseSplitId} {matching}{HasSeveralAccounts}", parameters, snapshot, buffered: false);
        var sum = parts.Aggregate(
            list.Totals.Depreciation, (total, part) => total - part.Depreciation + shares.Of(part.Depreciation, part.ExpenseSplitId));
        return list with
        {
            Lines = [.. list.Lines.Select(line => WithShare(line, shares))],
            Totals = list.Totals with { Share = sum },
        };
    }
}
