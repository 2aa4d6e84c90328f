using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Closing;

/// <summary>What events left of assets in a run, and what they did in its month: rows beside the AKM transactions of the few that have any.</summary>
internal static class LifeStore
{
    private static readonly (string Column, bool IsMoney, Reader Value)[] Values =
    [
        ("through_period", false, static (in LifecycleMonth month) => month.After.Through.Number),
        ("units_to_date", false, static (in LifecycleMonth month) => month.After.Depreciation.UnitsToDate),
        ("anchor_period", false, static (in LifecycleMonth month) => month.After.Depreciation.Anchor.Through.Number),
        ("anchor_accumulated", true, static (in LifecycleMonth month) => month.After.Depreciation.Anchor.Accumulated.Minor),
        ("anchor_units", false, static (in LifecycleMonth month) => month.After.Depreciation.Anchor.Units),
        ("revaluation_surplus", true, static (in LifecycleMonth month) => month.After.RevaluationSurplus.Minor),
        ("revaluation_decrease", true, static (in LifecycleMonth month) => month.After.RevaluationDecrease.Minor),
        ("impairment_loss", true, static (in LifecycleMonth month) => month.After.ImpairmentLoss.Minor),
        ("impairment_of_surplus", true, static (in LifecycleMonth month) => month.After.ImpairmentOfSurplus.Minor),
        ("plain_accumulated", true, static (in LifecycleMonth month) => month.After.Unimpaired.Accumulated.Minor),
        ("plain_year_opening", true, static (in LifecycleMonth month) => month.After.Unimpaired.YearOpeningCarryingAmount.Minor),
        ("plain_choices", false, static (in LifecycleMonth month) => (long)month.After.Unimpaired.Choices),
        ("plain_anchor_period", false, static (in LifecycleMonth month) => month.After.Unimpaired.Anchor.Through.Number),
        ("plain_anchor_accumulated", true, static (in LifecycleMonth month) => month.After.Unimpaired.Anchor.Accumulated.Minor),
        ("plain_anchor_units", false, static (in LifecycleMonth month) => month.After.Unimpaired.Anchor.Units),
        ("cost_added", true, static (in LifecycleMonth month) => month.Movements.CostAdded.Minor),
        ("cost_disposed", true, static (in LifecycleMonth month) => month.Movements.CostDisposed.Minor),
        ("accumulated_disposed", true, static (in LifecycleMonth month) => month.Movements.AccumulatedDisposed.Minor),
        ("cost_received", true, static (in LifecycleMonth month) => month.Movements.CostReceived.Minor),
        ("accumulated_received", true, static (in LifecycleMonth month) => month.Movements.AccumulatedReceived.Minor),
        ("cost_given", true, static (in LifecycleMonth month) => month.Movements.CostGiven.Minor),
        ("accumulated_given", true, static (in LifecycleMonth month) => month.Movements.AccumulatedGiven.Minor),
        ("revaluation_cost", true, static (in LifecycleMonth month) => month.Movements.RevaluationCostChange.Minor),
        ("revaluation_accumulated", true, static (in LifecycleMonth month) => month.Movements.RevaluationAccumulatedChange.Minor),
        ("impairment", true, static (in LifecycleMonth month) => month.Movements.Impairment.Minor),
        ("impairment_reversed", true, static (in LifecycleMonth month) => month.Movements.ImpairmentReversed.Minor),
        ("surplus_change", true, static (in LifecycleMonth month) => month.Movements.SurplusChange.Minor),
        ("surplus_realised", true, static (in LifecycleMonth month) => month.Movements.SurplusRealised.Minor),
        ("revaluation_result", true, static (in LifecycleMonth month) => month.Movements.RevaluationProfitOrLoss.Minor),
        ("impairment_result", true, static (in LifecycleMonth month) => month.Movements.ImpairmentProfitOrLoss.Minor),
    ];

    /// <summary>The values that every row has; the others are 0 in a month without changes of an asset that is not impaired.</summary>
    private const int ShortLength = 9;

    private static readonly string[] Columns = ["run_id", "asset_id", .. Values.Select(value => value.Column)];

    private static readonly string[] ShortColumns = Columns[..(ShortLength + 2)];

    private delegate long Reader(in LifecycleMonth month);

    /// <summary>Inserts the rows of a batch; nothing happens where no asset has any.</summary>
    public static void Write(DbTransaction transaction, Dialect dialect, long runId, AssetBatch batch)
    {
        RowWriter? whole = null;
        RowWriter? brief = null;
        try
        {
            for (var index = 0; index < batch.Count; index++)
            {
                if (!batch.Transactions[index].LifeIsKept)
                {
                    continue;
                }

                ref readonly var month = ref batch.Rows[index].Life!.Month;
                if (month.Movements == default && !month.After.IsImpaired)
                {
                    brief ??= Open(transaction, dialect, runId, ShortColumns);
                    Write(brief, batch.Rows[index].AssetId, month, ShortLength);
                }
                else
                {
                    whole ??= Open(transaction, dialect, runId, Columns);
                    Write(whole, batch.Rows[index].AssetId, month, Values.Length);
                }
            }

            whole?.Flush();
            brief?.Flush();
        }
        finally
        {
            whole?.Dispose();
            brief?.Dispose();
        }
    }

    /// <summary>Reads all rows of a run in the order of asset ids.</summary>
    public static RowCursor OpenRun(DbConnection connection, Dialect dialect, long runId) => dialect.OpenCursor(
        connection,
        $"SELECT asset_id, {string.Join(", ", Values.Select(value => value.Column))} FROM akm_life WHERE run_id = @run ORDER BY asset_id",
        ("@run", runId));

    /// <summary>Whether the current row is that of the month.</summary>
    public static bool IsSame(RowCursor cursor, in LifecycleMonth month)
    {
        for (var index = 0; index < Values.Length; index++)
        {
            var stored = Values[index].IsMoney ? cursor.GetMoney(index + 1).Minor : cursor.GetInt64(index + 1);
            if (stored != Values[index].Value(month))
            {
                return false;
            }
        }

        return true;
    }

    private static RowWriter Open(DbTransaction transaction, Dialect dialect, long runId, IReadOnlyList<string> columns)
    {
        var writer = dialect.OpenWriter(transaction, "akm_life", columns);
        writer.SetValue(0, runId);
        return writer;
    }

    private static void Write(RowWriter writer, long assetId, in LifecycleMonth month, int length)
    {
        writer.SetValue(1, assetId);
        for (var index = 0; index < length; index++)
        {
            var value = Values[index].Value(month);
            if (Values[index].IsMoney)
            {
                writer.SetValue(index + 2, new Money(value));
            }
            else
            {
                writer.SetValue(index + 2, value);
            }
        }

        writer.Insert();
    }
}
