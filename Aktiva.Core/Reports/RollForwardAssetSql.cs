namespace Aktiva.Core.Reports;

/// <summary>
/// The assets behind an amount of the roll-forward, with the same meaning as <see cref="RollForwardReader"/> has for categories: openings and what left the
/// register stand where assets were before the month, everything else where they were in it.
/// </summary>
internal static class RollForwardAssetSql
{
    /// <summary>The month in which openings stand where assets were; the number before a January is no month, but before it.</summary>
    private const string Before = "COALESCE(br.period, r.period - 1)";

    private const string Runs = """
        FROM closing_run r
        LEFT JOIN closing_run br ON br.run_id = r.base_run_id
        """;

    private const string InRange = "WHERE r.company_id = @companyId AND r.book = @Book AND r.status = 'posted' AND r.period BETWEEN @First AND @Last";

    private const string Posted = """
        JOIN akm_transaction t ON t.run_id = r.run_id
        JOIN asset a ON a.asset_id = t.asset_id
        LEFT JOIN akm_transaction b ON b.run_id = br.run_id AND b.asset_id = t.asset_id
        LEFT JOIN akm_life l ON l.run_id = t.run_id AND l.asset_id = t.asset_id
        """;

    /// <summary>The few that events changed.</summary>
    private const string Changed = """
        JOIN akm_life l ON l.run_id = r.run_id
        JOIN asset a ON a.asset_id = l.asset_id
        """;

    private const string IsNew = "b.asset_id IS NULL AND t.opening_cost = 0";

    private const string WasThere = "(br.run_id IS NULL OR b.asset_id IS NOT NULL)";

    private const string OtherCost =
        "t.cost_change - COALESCE(l.cost_added - l.cost_disposed + l.cost_received - l.cost_given + l.revaluation_cost, 0)";

    private const string OtherAccumulated = """
        t.accumulated_change - COALESCE(l.accumulated_received - l.accumulated_disposed - l.accumulated_given + l.revaluation_accumulated
            + l.impairment - l.impairment_reversed, 0)
        """;

    /// <summary>What the month before had of assets that have no row in the month.</summary>
    private const string Lost = """
        JOIN akm_transaction b ON b.run_id = br.run_id
        JOIN asset a ON a.asset_id = b.asset_id
        """;

    private const string LostCost = "b.opening_cost + b.cost_change";

    private const string LostAccumulated = "b.opening_accumulated + b.depreciation + b.accumulated_change";

    private const string IsLost = "NOT EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = r.run_id AND t.asset_id = b.asset_id)";

    /// <summary>A statement with a row for each asset: <c>asset_id</c>, <c>cost</c> and <c>accumulated</c>.</summary>
    /// <param name="movement">What moved.</param>
    /// <param name="ofCategory">Only the category <c>@categoryId</c>; else every one.</param>
    public static string Of(RollForwardMovement movement, bool ofCategory) => $"""
        SELECT x.asset_id AS asset_id, SUM(x.cost) AS cost, SUM(x.accumulated) AS accumulated FROM (
        {Rows(movement, ofCategory)}) x
        GROUP BY x.asset_id
        """;

    private static string Rows(RollForwardMovement movement, bool ofCategory) => movement switch
    {
        RollForwardMovement.Opening => $"""
            {Part("t", "t.opening_cost", "t.opening_accumulated", Posted, Before, $"{WasThere} AND r.period = @First", ofCategory)}
            UNION ALL
            {LostPart(LostCost, LostAccumulated, "r.period = @First", ofCategory)}
            """,
        RollForwardMovement.BroughtForward => Part("t", "t.opening_cost", "t.opening_accumulated", Posted, Before, $"NOT {WasThere}", ofCategory),
        RollForwardMovement.Acquired => InMonth(OtherCost, "0", ofCategory, IsNew),
        RollForwardMovement.Added => ByEvents("l.cost_added", "0", ofCategory),
        RollForwardMovement.Disposed => ByEvents("-l.cost_disposed", "-l.accumulated_disposed", ofCategory),
        RollForwardMovement.Received => ByEvents("l.cost_received", "l.accumulated_received", ofCategory),
        RollForwardMovement.Given => ByEvents("-l.cost_given", "-l.accumulated_given", ofCategory),
        RollForwardMovement.Transferred => TransferredPart(ofCategory),
        RollForwardMovement.Revalued => ByEvents("l.revaluation_cost", "l.revaluation_accumulated", ofCategory),
        RollForwardMovement.Impairment => ByEvents("0", "l.impairment", ofCategory),
        RollForwardMovement.ImpairmentReversed => ByEvents("0", "-l.impairment_reversed", ofCategory),
        RollForwardMovement.Depreciation => InMonth("0", "t.depreciation", ofCategory),
        RollForwardMovement.Adjusted => InMonth($"CASE WHEN {IsNew} THEN 0 ELSE {OtherCost} END", OtherAccumulated, ofCategory),
        RollForwardMovement.Removed => LostPart($"-({LostCost})", $"-({LostAccumulated})", "1 = 1", ofCategory),
        RollForwardMovement.Closing => InMonth(
            "t.opening_cost + t.cost_change", "t.opening_accumulated + t.depreciation + t.accumulated_change", ofCategory, "r.period = @Last"),
        _ => throw new ArgumentOutOfRangeException(nameof(movement), movement, "There is no such movement."),
    };

    private static string InMonth(string cost, string accumulated, bool ofCategory, string condition = "1 = 1") =>
        Part("t", cost, accumulated, Posted, "r.period", condition, ofCategory);

    private static string ByEvents(string cost, string accumulated, bool ofCategory) =>
        Part("l", cost, accumulated, Changed, "r.period", "1 = 1", ofCategory);

    private static string Part(string row, string cost, string accumulated, string rows, string placedIn, string condition, bool ofCategory) => $"""
        SELECT {row}.asset_id AS asset_id, {cost} AS cost, {accumulated} AS accumulated
        {Runs}
        {rows}
        {(ofCategory ? PlaceInMonth.JoinAt(placedIn, "q") : "")}
        {InRange} AND {condition} AND ({cost} <> 0 OR {accumulated} <> 0){(ofCategory ? $" AND {PlaceInMonth.CategoryId} = @categoryId" : "")}
        """;

    private static string LostPart(string cost, string accumulated, string condition, bool ofCategory) =>
        Part("b", cost, accumulated, Lost, Before, $"{condition} AND {IsLost}", ofCategory);

    /// <summary>What a month moved from one category to another is more in the one and less in the other.</summary>
    private static string TransferredPart(bool ofCategory) => $"""
        SELECT t.asset_id AS asset_id, {Signed("t.opening_cost", ofCategory)} AS cost, {Signed("t.opening_accumulated", ofCategory)} AS accumulated
        {Runs}
        {Posted}
        {PlaceInMonth.JoinAt("r.period", "q")}
        {PlaceInMonth.JoinAt(Before, "f")}
        {InRange} AND f.asset_id IS NOT NULL AND {PlaceInMonth.CategoryId} <> f.category_id
        {(ofCategory ? $"AND ({PlaceInMonth.CategoryId} = @categoryId OR f.category_id = @categoryId)" : "")}
        """;

    private static string Signed(string amount, bool ofCategory) =>
        ofCategory ? $"CASE WHEN {PlaceInMonth.CategoryId} = @categoryId THEN {amount} ELSE -{amount} END" : "0";
}
