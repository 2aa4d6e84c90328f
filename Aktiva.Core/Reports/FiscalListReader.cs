using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>
/// Reads the assets of a month closed in both books, by fiscal group, one at a time, each group followed by its sum. Assets outside
/// of the fiscal book come last, those that were not depreciated in the year, such as land, not at all.
/// </summary>
internal sealed class FiscalListReader
{
    private const string YearOfAssets = """
        SELECT t.asset_id AS AssetId,
               SUM(CASE WHEN r.book = @commercial THEN t.depreciation ELSE 0 END) AS CommercialDepreciation,
               SUM(CASE WHEN r.book = @commercial THEN t.cost_change ELSE 0 END) AS CommercialCostChange,
               SUM(CASE WHEN r.book = @fiscal THEN t.depreciation ELSE 0 END) AS FiscalDepreciation,
               SUM(CASE WHEN r.book = @fiscal THEN t.cost_change ELSE 0 END) AS FiscalCostChange,
               SUM(CASE WHEN r.book = @fiscal THEN t.accumulated_change ELSE 0 END) AS FiscalAccumulatedChange
        FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id
        WHERE r.company_id = @companyId AND r.status = 'posted' AND r.period BETWEEN @yearStart AND @Period AND r.book IN (@commercial, @fiscal)
          AND t.asset_id IN @assets
        GROUP BY t.asset_id
        """;

    /// <summary>What assets cost that left the books in the year, in the month in which they did.</summary>
    /// <remarks>CROSS JOIN makes SQLite begin with the few that events changed.</remarks>
    private const string LeftOfBook = """
        SELECT t.asset_id, SUM(t.opening_cost + t.cost_change + m.cost_disposed + m.cost_given) AS cost
        FROM closing_run r
        CROSS JOIN akm_life m
        CROSS JOIN akm_transaction t
        WHERE m.run_id = r.run_id AND t.run_id = r.run_id AND t.asset_id = m.asset_id
          AND r.company_id = @companyId AND r.status = 'posted' AND r.period BETWEEN @yearStart AND @Period
          AND t.opening_cost + t.cost_change = 0 AND r.book =
        """;

    /// <summary>Whether an asset was in the fiscal book in a month of the year.</summary>
    private const string WasInFiscalBook = """
        EXISTS (SELECT 1 FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id
                WHERE r.company_id = @companyId AND r.status = 'posted' AND r.period BETWEEN @yearStart AND @Period AND r.book = @fiscal AND t.asset_id = a.asset_id)
        """;

    private const string IsInFiscalBook = $"""
        (EXISTS (SELECT 1 FROM akm_transaction m WHERE m.run_id = @FiscalRunId AND m.asset_id = a.asset_id) OR {WasInFiscalBook})
        """;

    /// <summary>Assets outside of the fiscal book are listed when they were depreciated in the year.</summary>
    private const string IsOutside = $"""
        (NOT {IsInFiscalBook} AND COALESCE((
            SELECT SUM(t.depreciation) FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id
            WHERE r.company_id = @companyId AND r.status = 'posted' AND r.period BETWEEN @yearStart AND @Period AND r.book = @commercial AND t.asset_id = a.asset_id), 0) <> 0)
        """;

    private const string OfGroup = $"FROM asset a WHERE a.company_id = @companyId AND a.fiscal_group = @group AND {IsInFiscalBook}";

    private const string OfNoGroup = $"FROM asset a WHERE a.company_id = @companyId AND ({IsOutside} OR (a.fiscal_group = 0 AND {IsInFiscalBook}))";

    private readonly DbTransaction _snapshot;
    private readonly Dialect _dialect;
    private readonly long _companyId;
    private readonly ClosedRuns _runs;
    private readonly DeferredTaxRounding _tax;

    private FiscalListReader(DbTransaction snapshot, Dialect dialect, long companyId, ClosedRuns runs, CompanySettings settings)
    {
        _snapshot = snapshot;
        _dialect = dialect;
        _companyId = companyId;
        _runs = runs;
        TaxRate = settings.TaxRate;
        _tax = new DeferredTaxRounding(settings.TaxRate, settings.RoundingPlaces);
        YearStart = Period.FromOrdinal(FiscalYear.StartOf(settings.ApplyTo(default), runs.Period.Ordinal));
    }

    public Period Period => _runs.Period;

    /// <summary>The first month of the fiscal year in which the month lies.</summary>
    public Period YearStart { get; }

    public Rate TaxRate { get; }

    /// <summary>Assets with a cost in the commercial book at the end of the month that the lines passed over; known when all lines are read.</summary>
    public long UnlistedAssets { get; private set; }

    /// <param name="snapshot">What is read.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="period">The month; the default value for the last one closed in both books.</param>
    /// <returns>Null when the month is not closed in both books.</returns>
    public static async Task<FiscalListReader?> OpenAsync(DbTransaction snapshot, Dialect dialect, long companyId, Period period)
    {
        var connection = snapshot.Connection!;
        var closed = await connection.QueryAsync<ClosedRuns>(
            """
            SELECT c.period AS Period, c.run_id AS CommercialRunId, f.run_id AS FiscalRunId
            FROM closing_run c
            JOIN closing_run f ON f.company_id = c.company_id AND f.period = c.period AND f.book = @fiscal AND f.status = 'posted'
            WHERE c.company_id = @companyId AND c.book = @commercial AND c.status = 'posted' AND (@period = 0 OR c.period = @period)
            ORDER BY c.period DESC
            """,
            new { companyId, period, commercial = Book.Commercial, fiscal = Book.Fiscal },
            snapshot);
        return closed.FirstOrDefault() is { } runs
            ? new FiscalListReader(snapshot, dialect, companyId, runs, await CompanySettingsStore.ReadAsync(connection, companyId, snapshot))
            : null;
    }

    /// <summary>How many assets the company has: the list has no more.</summary>
    public Task<int> CountAssetsAsync() => _snapshot.Connection!.ExecuteScalarAsync<int>(
        "SELECT COUNT(*) FROM asset WHERE company_id = @companyId", new { companyId = _companyId }, _snapshot);

    /// <summary>The lines, to be gone through once: assets, sums of groups, the total, and the deferred tax.</summary>
    public async Task<IEnumerable<FiscalListLine>> ReadLinesAsync(FiscalGroupOrder order = default, bool isDescending = false)
    {
        var runs = await RollForwardReader.ListRunsAsync(
            _snapshot,
            new ExportRequest { CompanyId = _companyId, Kind = ExportKind.FiscalList, First = YearStart, Last = Period, Books = [Book.Commercial, Book.Fiscal] });
        return WithSums(ReadAssets(
            FiscalYearSums.Read(_snapshot.Connection!, _dialect, _companyId, await CountAssetsAsync(), runs), OrderOf(order, isDescending)));
    }

    private IEnumerable<FiscalListLine> WithSums(IEnumerable<FiscalListLine> assets)
    {
        var total = new FiscalListLine { Row = FiscalListRow.Total };
        FiscalListLine? group = null;
        foreach (var asset in assets)
        {
            if (group is not null && group.FiscalGroup != asset.FiscalGroup)
            {
                yield return group;
                group = null;
            }

            var line = asset with { DeferredTax = _tax.Of(asset.TemporaryDifference) };
            yield return line;
            group = (group ?? new FiscalListLine { Row = FiscalListRow.Group, FiscalGroup = asset.FiscalGroup }).Plus(line);
            total = total.Plus(line);
        }

        if (group is not null)
        {
            yield return group;
        }

        yield return total;
        yield return new FiscalListLine { Row = FiscalListRow.DeferredTaxLiability, TemporaryDifference = _tax.Taxable, DeferredTax = _tax.Liability };
        yield return new FiscalListLine { Row = FiscalListRow.DeferredTaxAsset, TemporaryDifference = _tax.Deductible, DeferredTax = _tax.Asset };
    }

    /// <summary>Some assets of a group: they are chosen first, and the year is summed for those alone.</summary>
    public async Task<RowPage<FiscalListLine>> ReadPageAsync(FiscalGroupFilter filter, RowRange range)
    {
        var connection = _snapshot.Connection!;
        var group = filter.Group;
        var matching = group == FiscalGroup.None ? OfNoGroup : OfGroup;
        var parameters = Parameters(group, range, []);
        var count = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) {matching}", parameters, _snapshot);
        var assets = (await connection.QueryAsync<long>(
            $"SELECT a.asset_id {matching} ORDER BY {OrderOf(filter.Order, filter.IsDescending)} {_dialect.Page("@Offset", "@Count")}", parameters, _snapshot)).AsList();
        var ofPage = Parameters(group, range, assets);
        var sums = (await connection.QueryAsync<SumOfAsset>(YearOfAssets, ofPage, _snapshot)).ToDictionary(asset => asset.AssetId, asset => asset.Sum);
        var lines = (await connection.QueryAsync<FiscalListAsset>(Sql("AND t.asset_id IN @assets", " AND a.asset_id IN @assets", "a.code"), ofPage, _snapshot))
            .ToDictionary(asset => asset.AssetId);
        return new RowPage<FiscalListLine>([.. assets.Select(id => lines[id].ToLine(sums[id]))], count);
    }

    private static string OrderOf(FiscalGroupOrder order, bool isDescending)
    {
        var direction = isDescending ? " DESC" : "";
        return order switch
        {
            FiscalGroupOrder.AssetName => $"a.name{direction}, a.code",
            FiscalGroupOrder.Acquired => $"a.acquisition_date{direction}, a.code",
            _ => $"a.code{direction}",
        };
    }

    private IEnumerable<FiscalListLine> ReadAssets(FiscalYearSums sums, string order)
    {
        foreach (var asset in _snapshot.Connection!.Query<FiscalListAsset>(
            Sql("", "", order), Parameters(FiscalGroup.None, new RowRange(0, 0), []), _snapshot, buffered: false))
        {
            var year = sums.Of(asset.AssetId);
            if (asset.IsInFiscalBook || !year.CommercialDepreciation.IsZero)
            {
                yield return asset.ToLine(year);
            }
            else if (!asset.CommercialCost.IsZero)
            {
                UnlistedAssets++;
            }
        }
    }

    private static string Sql(string ofAssets, string which, string order) => $"""
        SELECT a.asset_id AS AssetId, a.code AS AssetCode, a.name AS AssetName, g.code AS Category, a.acquisition_date AS AcquisitionDate,
               a.fiscal_group AS FiscalGroup, CASE WHEN fm.asset_id IS NOT NULL OR {WasInFiscalBook} THEN 1 ELSE 0 END AS IsInFiscalBook,
               cb.method AS CommercialMethod, fb.method AS FiscalMethod, COALESCE(cm.depreciation, 0) AS CommercialMonth,
               COALESCE(cm.opening_cost + cm.cost_change, 0) AS CommercialCost,
               COALESCE(cm.opening_accumulated + cm.depreciation + cm.accumulated_change, 0) AS CommercialAccumulated,
               COALESCE(cl.cost, 0) AS CommercialCostLeft, COALESCE(fm.depreciation, 0) AS FiscalMonth,
               COALESCE(fm.opening_cost + fm.cost_change, 0) AS FiscalCost,
               COALESCE(fm.opening_accumulated + fm.depreciation + fm.accumulated_change, 0) AS FiscalAccumulated,
               COALESCE(fl.cost, 0) AS FiscalCostLeft
        FROM asset a
        {PlaceInMonth.Join}
        JOIN asset_category g ON g.category_id = {PlaceInMonth.CategoryId}
        LEFT JOIN asset_book cb ON cb.company_id = a.company_id AND cb.book = @commercial AND cb.asset_id = a.asset_id
        LEFT JOIN asset_book fb ON fb.company_id = a.company_id AND fb.book = @fiscal AND fb.asset_id = a.asset_id
        LEFT JOIN ({LeftOfBook} @commercial {ofAssets} GROUP BY t.asset_id) cl ON cl.asset_id = a.asset_id
        LEFT JOIN ({LeftOfBook} @fiscal {ofAssets} GROUP BY t.asset_id) fl ON fl.asset_id = a.asset_id
        LEFT JOIN akm_transaction cm ON cm.run_id = @CommercialRunId AND cm.asset_id = a.asset_id
        LEFT JOIN akm_transaction fm ON fm.run_id = @FiscalRunId AND fm.asset_id = a.asset_id
        WHERE a.company_id = @companyId{which}
        ORDER BY CASE WHEN a.fiscal_group = 0 THEN 99 WHEN fm.asset_id IS NOT NULL OR {WasInFiscalBook} THEN a.fiscal_group ELSE 99 END, {order}
        """;

    private object Parameters(FiscalGroup group, RowRange range, IReadOnlyList<long> assets) => new
    {
        companyId = _companyId,
        yearStart = YearStart,
        Period,
        commercial = Book.Commercial,
        fiscal = Book.Fiscal,
        _runs.CommercialRunId,
        _runs.FiscalRunId,
        group,
        range.Offset,
        range.Count,
        assets,
    };

    private sealed record ClosedRuns
    {
        public Period Period { get; init; }

        public long CommercialRunId { get; init; }

        public long FiscalRunId { get; init; }
    }

    private sealed record SumOfAsset
    {
        public long AssetId { get; init; }

        public Money CommercialDepreciation { get; init; }

        public Money CommercialCostChange { get; init; }

        public Money FiscalDepreciation { get; init; }

        public Money FiscalCostChange { get; init; }

        public Money FiscalAccumulatedChange { get; init; }

        public FiscalYearSum Sum => new()
        {
            CommercialDepreciation = CommercialDepreciation,
            CommercialCostChange = CommercialCostChange,
            FiscalDepreciation = FiscalDepreciation,
            FiscalCostChange = FiscalCostChange,
            FiscalAccumulatedChange = FiscalAccumulatedChange,
        };
    }
}
