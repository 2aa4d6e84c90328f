using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>
/// Gives assets the changes that events made in them, and drops those that have left the books or have not come into them yet. Two more scans in the
/// order of ids; the second is made only where the first found something.
/// </summary>
internal static class AssetLives
{
    /// <summary>Adds changes, and the states that the run before left; balances must have been added.</summary>
    public static void Add(DbConnection connection, Dialect dialect, AssetScope scope, AssetBatch batch)
    {
        if (AddChanges(connection, dialect, scope, batch))
        {
            AddStates(connection, dialect, scope, batch);
            DropAbsent(scope, batch);
        }
    }

    private static bool AddChanges(DbConnection connection, Dialect dialect, AssetScope scope, AssetBatch batch)
    {
        using var cursor = dialect.OpenCursor(
            connection,
            """
            SELECT asset_id, change_type, change_date, amount, accumulated, year_base, revaluation_surplus, units,
                   life_months, residual_value, method, rate, convention, account_id, proceeds,
                   first_method_change, last_method_change
            FROM asset_change WHERE company_id = @company AND book = @book AND asset_id > @after AND asset_id <= @last
            ORDER BY asset_id, change_date, event_id
            """,
            ("@company", scope.CompanyId),
            ("@book", (long)scope.Book),
            ("@after", batch.AfterAssetId),
            ("@last", batch.LastAssetId));
        batch.Lives.Reset();
        var hasChange = cursor.Read();
        var found = hasChange;
        for (var index = 0; hasChange && index < batch.Count; index++)
        {
            ref var row = ref batch.Rows[index];
            for (; hasChange && cursor.GetInt64(0) is var assetId && assetId <= row.AssetId; hasChange = cursor.Read())
            {
                if (assetId == row.AssetId)
                {
                    row.Life ??= batch.Lives.Take(scope.Book == Book.Fiscal);
                    var change = ReadChange(cursor);
                    row.Life.Add(change, new ChangeBooking(cursor.GetInt64(13), cursor.GetMoney(14)));
                    batch.HasMetered |= change.Method == DepreciationMethod.UnitsOfProduction;
                }
            }
        }

        return found;
    }

    private static AssetChange ReadChange(RowCursor cursor) => new()
    {
        Type = (AssetChangeType)cursor.GetInt64(1),
        Date = cursor.GetDate(2),
        Amount = cursor.GetMoney(3),
        Accumulated = cursor.GetMoney(4),
        YearBase = cursor.GetMoney(5) is { IsNegative: false } yearBase ? yearBase : null,
        RevaluationSurplus = cursor.GetMoney(6),
        Units = cursor.GetInt64(7),
        LifeMonths = cursor.GetInt32(8) is >= 0 and var life ? life : null,
        ResidualValue = cursor.GetMoney(9) is { IsNegative: false } residual ? residual : null,
        Method = cursor.GetInt64(10) is >= 0 and var method ? (DepreciationMethod)method : null,
        RatePerYear = cursor.GetRate(11) is { TenThousandths: >= 0 } rate ? rate : null,
        FirstMethodChange = PeriodOf(cursor.GetInt32(15)),
        LastMethodChange = PeriodOf(cursor.GetInt32(16)),
        Convention = cursor.GetInt64(12) is >= 0 and var convention ? (Convention)convention : null,
    };

    private static void AddStates(DbConnection connection, Dialect dialect, AssetScope scope, AssetBatch batch)
    {
        if (scope.BaseRunId == 0)
        {
            return;
        }

        using var cursor = dialect.OpenCursor(
            connection,
            """
            SELECT asset_id, through_period, units_to_date, anchor_period, anchor_accumulated, anchor_units,
                   revaluation_surplus, revaluation_decrease, impairment_loss, impairment_of_surplus,
                   plain_accumulated, plain_year_opening, plain_choices, plain_anchor_period, plain_anchor_accumulated, plain_anchor_units
            FROM akm_life WHERE run_id = @base AND asset_id > @after AND asset_id <= @last ORDER BY asset_id
            """,
            ("@base", scope.BaseRunId),
            ("@after", batch.AfterAssetId),
            ("@last", batch.LastAssetId));
        var index = 0;
        while (cursor.Read())
        {
            var assetId = cursor.GetInt64(0);
            while (index < batch.Count && batch.Rows[index].AssetId < assetId)
            {
                index++;
            }

            if (index == batch.Count)
            {
                return;
            }

            ref readonly var row = ref batch.Rows[index];
            if (row.AssetId == assetId && row is { Life: not null, HasBase: true })
            {
                row.Life.Stored = ReadState(cursor, row.BaseState);
            }
        }
    }

    private static LifecycleState ReadState(RowCursor cursor, in DepreciationState balance)
    {
        var depreciation = balance with { UnitsToDate = cursor.GetInt64(2), Anchor = ReadAnchor(cursor, 3) };
        return new LifecycleState
        {
            Depreciation = depreciation,
            Through = PeriodOf(cursor.GetInt32(1)),
            RevaluationSurplus = cursor.GetMoney(6),
            RevaluationDecrease = cursor.GetMoney(7),
            ImpairmentLoss = cursor.GetMoney(8),
            ImpairmentOfSurplus = cursor.GetMoney(9),
            Unimpaired = cursor.GetMoney(8).IsZero && cursor.GetMoney(9).IsZero
                ? default
                : depreciation with
                {
                    Accumulated = cursor.GetMoney(10),
                    YearOpeningCarryingAmount = cursor.GetMoney(11),
                    Choices = (MethodChoices)cursor.GetInt64(12),
                    Anchor = ReadAnchor(cursor, 13),
                },
        };
    }

    private static DepreciationAnchor ReadAnchor(RowCursor cursor, int column) => new()
    {
        Through = PeriodOf(cursor.GetInt32(column)),
        Accumulated = cursor.GetMoney(column + 1),
        Units = cursor.GetInt64(column + 2),
    };

    private static void DropAbsent(AssetScope scope, AssetBatch batch)
    {
        var count = 0;
        for (var index = 0; index < batch.Count; index++)
        {
            ref readonly var row = ref batch.Rows[index];
            if (row.Life is { } life && IsAbsent(row, life, scope))
            {
                continue;
            }

            if (count != index)
            {
                batch.Rows[count] = row;
            }

            count++;
        }

        batch.Count = count;
    }

    /// <summary>Whether the asset comes into the book only later, or left it in a month that the run before or an earlier one has counted.</summary>
    private static bool IsAbsent(in AssetRow row, AssetLife life, AssetScope scope)
    {
        if (life.BeginsWithin(row.Rules.Method) && !life.HasBegun(scope.Period))
        {
            return true;
        }

        return life.LeavesIn() is { } last
            && last < scope.Period
            && (row.HasBase ? life.Stored is { } stored && stored.Through >= last : last <= scope.BasePeriod);
    }

    private static Period PeriodOf(int number) => number == 0 ? default : Period.FromNumber(number);
}
