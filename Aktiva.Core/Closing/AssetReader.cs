using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>
/// Reads the assets of a book in batches, in the order of their ids. Rules, assets and last balances are three scans in the same
/// order, merged here: half the time of a join, which would look up every asset and every balance by itself. Balances are read by
/// themselves, so that a pass can do so on another thread, with further scans for what few assets have: events, transfers, units of production.
/// </summary>
internal static class AssetReader
{
    /// <summary>Fills the batch with the next assets after <paramref name="afterAssetId"/> that are there at the end of the month, without balances.</summary>
    /// <returns>False when there is none left.</returns>
    /// <exception cref="BooksChangedException">An asset was deleted while it was being read.</exception>
    public static bool ReadAssets(DbConnection connection, Dialect dialect, AssetScope scope, long afterAssetId, AssetBatch batch)
    {
        var rows = batch.Rows;
        var read = ReadRules(connection, dialect, scope, afterAssetId, batch);
        (batch.AfterAssetId, batch.LastAssetId, batch.Count) = (afterAssetId, afterAssetId, 0);
        if (read == 0)
        {
            return false;
        }

        batch.LastAssetId = rows[read - 1].AssetId;
        batch.Count = AddAssets(connection, dialect, batch, scope.Period.LastDay, rows.AsSpan(0, read));
        return true;
    }

    /// <summary>Fills the batch with the next assets and their history.</summary>
    /// <inheritdoc cref="ReadAssets"/>
    public static bool ReadBatch(DbConnection connection, Dialect dialect, AssetScope scope, long afterAssetId, AssetBatch batch)
    {
        var more = ReadAssets(connection, dialect, scope, afterAssetId, batch);
        AddHistory(connection, dialect, scope, batch);
        return more;
    }

    /// <summary>Adds what the run before left behind, what events change, where assets were, and units of production.</summary>
    public static void AddHistory(DbConnection connection, Dialect dialect, AssetScope scope, AssetBatch batch)
    {
        AddBalances(connection, dialect, scope, batch);
        AssetLives.Add(connection, dialect, scope, batch);
        AssetPlacements.Add(connection, dialect, scope, batch);
        AssetUsage.Add(connection, dialect, scope, batch);
    }

    private static void AddBalances(DbConnection connection, Dialect dialect, AssetScope scope, AssetBatch batch)
    {
        if (scope.BaseRunId == 0)
        {
            return;
        }

        using var cursor = dialect.OpenCursor(
            connection,
            """
            SELECT asset_id, opening_cost + cost_change, opening_accumulated + depreciation + accumulated_change,
                   through_period, year_opening_carrying, method_choices
            FROM akm_transaction WHERE run_id = @base AND asset_id > @after AND asset_id <= @last ORDER BY asset_id
            """,
            ("@base", scope.BaseRunId),
            ("@after", batch.AfterAssetId),
            ("@last", batch.LastAssetId));
        var rows = batch.Rows.AsSpan(0, batch.Count);
        var index = 0;
        while (cursor.Read())
        {
            var assetId = cursor.GetInt64(0);
            while (index < rows.Length && rows[index].AssetId < assetId)
            {
                index++;
            }

            if (index < rows.Length && rows[index].AssetId == assetId)
            {
                AddBalance(cursor, ref rows[index]);
            }
        }
    }

    private static int ReadRules(DbConnection connection, Dialect dialect, AssetScope scope, long afterAssetId, AssetBatch batch)
    {
        using var cursor = dialect.OpenCursor(
            connection,
            $"""
            SELECT asset_id, method, convention, cost, residual_value, floor, life_months, rate, total_units, opening_period, opening_accumulated,
                   opening_posted
            FROM asset_book WHERE company_id = @company AND book = @book AND asset_id > @after
            ORDER BY asset_id {dialect.Limit("@size")}
            """,
            ("@company", scope.CompanyId),
            ("@book", (long)scope.Book),
            ("@after", afterAssetId),
            ("@size", batch.Rows.Length));
        batch.HasMetered = false;
        var rows = batch.Rows;
        var (yearStart, places, count) = (scope.Policy.FiscalYearStartMonth, scope.Policy.RoundingPlaces, 0);
        while (cursor.Read())
        {
            rows[count++] = new AssetRow
            {
                AssetId = cursor.GetInt64(0),
                Rules = new DepreciationRules
                {
                    Method = (DepreciationMethod)cursor.GetInt64(1),
                    Convention = (Convention)cursor.GetInt64(2),
                    Cost = cursor.GetMoney(3),
                    ResidualValue = cursor.GetMoney(4),
                    Floor = cursor.GetMoney(5),
                    LifeMonths = cursor.GetInt32(6),
                    RatePerYear = cursor.GetRate(7),
                    TotalUnits = cursor.GetInt64(8),
                    OpeningPeriod = Period.TryFromNumber(cursor.GetInt32(9), out var opening) ? opening : default,
                    OpeningAccumulated = cursor.GetMoney(10),
                    FiscalYearStartMonth = yearStart,
                    Places = places,
                },
                PostsAcquisition = cursor.GetInt64(11) == 0,
            };
            batch.HasMetered |= rows[count - 1].Rules.Method == DepreciationMethod.UnitsOfProduction;
        }

        return count;
    }

    /// <summary>Adds what the register says and drops assets acquired after the month. Other companies' assets in between are passed over.</summary>
    /// <returns>The number of assets left, moved to the front.</returns>
    private static int AddAssets(DbConnection connection, Dialect dialect, AssetBatch batch, DateOnly monthEnd, Span<AssetRow> rows)
    {
        using var cursor = dialect.OpenCursor(
            connection,
            """
            SELECT asset_id, acquisition_date, in_service_date, expense_split_id, accumulated_account_id, division_id, department_id, category_id,
                   asset_account_id
            FROM asset WHERE asset_id > @after AND asset_id <= @last ORDER BY asset_id
            """,
            ("@after", batch.AfterAssetId),
            ("@last", batch.LastAssetId));
        var count = 0;
        for (var index = 0; index < rows.Length; index++)
        {
            ref var row = ref rows[index];
            if (!MoveTo(cursor, row.AssetId))
            {
                throw new BooksChangedException("Register");
            }

            if (cursor.GetDate(1) > monthEnd)
            {
                continue;
            }

            row.Rules = row.Rules with { InServiceDate = cursor.GetDate(2) };
            row.Posting = new PostingKey(cursor.GetInt64(3), cursor.GetInt64(4), cursor.GetInt64(5), cursor.GetInt64(6));
            row.CategoryId = cursor.GetInt64(7);
            row.AssetAccountId = cursor.GetInt64(8);
            if (count != index)
            {
                rows[count] = row;
            }

            count++;
        }

        return count;
    }

    private static void AddBalance(RowCursor cursor, ref AssetRow row)
    {
        row.HasBase = true;
        row.BaseCost = cursor.GetMoney(1);
        row.BaseState = new DepreciationState
        {
            Accumulated = cursor.GetMoney(2),
            Through = PeriodOf(cursor.GetInt32(3)),
            YearOpeningCarryingAmount = cursor.GetMoney(4),
            Choices = (MethodChoices)cursor.GetInt64(5),
        };
    }

    private static bool MoveTo(RowCursor cursor, long assetId)
    {
        while (cursor.Read())
        {
            if (cursor.GetInt64(0) == assetId)
            {
                return true;
            }
        }

        return false;
    }

    private static Period PeriodOf(int number) => number == 0 ? default : Period.FromNumber(number);
}
