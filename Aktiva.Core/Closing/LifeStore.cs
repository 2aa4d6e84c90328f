using System.Data.Common;
using System.Runtime.InteropServices;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Closing;

/// <summary>What events left of assets in a run, and what they did in its month: rows beside the AKM transactions of the few that have any.</summary>
internal static class LifeStore
{
    private static readonly (string Column, bool IsMoney, Reader<LifecycleState> Value)[] StateValues =
    [
        ("through_period", false, static (in LifecycleState state) => state.Through.Number),
        ("units_to_date", false, static (in LifecycleState state) => state.Depreciation.UnitsToDate),
        ("anchor_period", false, static (in LifecycleState state) => state.Depreciation.Anchor.Through.Number),
        ("anchor_accumulated", true, static (in LifecycleState state) => state.Depreciation.Anchor.Accumulated.Minor),
        ("anchor_units", false, static (in LifecycleState state) => state.Depreciation.Anchor.Units),
        ("revaluation_surplus", true, static (in LifecycleState state) => state.RevaluationSurplus.Minor),
        ("revaluation_decrease", true, static (in LifecycleState state) => state.RevaluationDecrease.Minor),
        ("impairment_loss", true, static (in LifecycleState state) => state.ImpairmentLoss.Minor),
        ("impairment_of_surplus", true, static (in LifecycleState state) => state.ImpairmentOfSurplus.Minor),
        ("plain_accumulated", true, static (in LifecycleState state) => state.Unimpaired.Accumulated.Minor),
        ("plain_year_opening", true, static (in LifecycleState state) => state.Unimpaired.YearOpeningCarryingAmount.Minor),
        ("plain_choices", false, static (in LifecycleState state) => (long)state.Unimpaired.Choices),
        ("plain_anchor_period", false, static (in LifecycleState state) => state.Unimpaired.Anchor.Through.Number),
        ("plain_anchor_accumulated", true, static (in LifecycleState state) => state.Unimpaired.Anchor.Accumulated.Minor),
        ("plain_anchor_units", false, static (in LifecycleState state) => state.Unimpaired.Anchor.Units),
    ];

    private static readonly (string Column, bool IsMoney, Reader<LifecycleMovements> Value)[] MovementValues =
    [
        ("cost_added", true, static (in LifecycleMovements movements) => movements.CostAdded.Minor),
        ("cost_disposed", true, static (in LifecycleMovements movements) => movements.CostDisposed.Minor),
        ("accumulated_disposed", true, static (in LifecycleMovements movements) => movements.AccumulatedDisposed.Minor),
        ("cost_received", true, static (in LifecycleMovements movements) => movements.CostReceived.Minor),
        ("accumulated_received", true, static (in LifecycleMovements movements) => movements.AccumulatedReceived.Minor),
        ("cost_given", true, static (in LifecycleMovements movements) => movements.CostGiven.Minor),
        ("accumulated_given", true, static (in LifecycleMovements movements) => movements.AccumulatedGiven.Minor),
        ("revaluation_cost", true, static (in LifecycleMovements movements) => movements.RevaluationCostChange.Minor),
        ("revaluation_accumulated", true, static (in LifecycleMovements movements) => movements.RevaluationAccumulatedChange.Minor),
        ("impairment", true, static (in LifecycleMovements movements) => movements.Impairment.Minor),
        ("impairment_reversed", true, static (in LifecycleMovements movements) => movements.ImpairmentReversed.Minor),
        ("surplus_change", true, static (in LifecycleMovements movements) => movements.SurplusChange.Minor),
        ("surplus_realised", true, static (in LifecycleMovements movements) => movements.SurplusRealised.Minor),
        ("revaluation_result", true, static (in LifecycleMovements movements) => movements.RevaluationProfitOrLoss.Minor),
        ("impairment_result", true, static (in LifecycleMovements movements) => movements.ImpairmentProfitOrLoss.Minor),
    ];

    /// <summary>The values that every row has; the others are 0 in a month without changes of an asset that is not impaired.</summary>
    private const int BriefLength = 9;

    private static readonly string[] Columns = ["run_id", "asset_id", .. StateValues.Select(value => value.Column), .. MovementValues.Select(value => value.Column)];

    private static readonly string[] BriefColumns = Columns[..(BriefLength + 2)];

    private delegate long Reader<T>(in T from);

    /// <summary>Inserts the rows of a batch; nothing happens where no asset has any.</summary>
    public static void Write(DbTransaction transaction, Dialect dialect, long runId, List<KeptLife> lives)
    {
        RowWriter? whole = null;
        RowWriter? brief = null;
        try
        {
            foreach (ref readonly var life in CollectionsMarshal.AsSpan(lives))
            {
                var isBrief = !life.State.IsImpaired && life.Movements == default;
                var writer = isBrief
                    ? brief ??= Open(transaction, dialect, runId, BriefColumns)
                    : whole ??= Open(transaction, dialect, runId, Columns);
                writer.SetValue(1, life.AssetId);
                Set(writer, 2, isBrief ? StateValues.AsSpan(0, BriefLength) : StateValues, life.State);
                if (!isBrief)
                {
                    Set(writer, 2 + StateValues.Length, MovementValues, life.Movements);
                }

                writer.Insert();
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
        $"SELECT asset_id, {string.Join(", ", Columns[2..])} FROM akm_life WHERE run_id = @run ORDER BY asset_id",
        ("@run", runId));

    /// <summary>Whether the current row is that of the month.</summary>
    public static bool IsSame(RowCursor cursor, in LifecycleMonth month) =>
        IsSame<LifecycleState>(cursor, 1, StateValues, month.After) && IsSame<LifecycleMovements>(cursor, 1 + StateValues.Length, MovementValues, month.Movements);

    private static bool IsSame<T>(RowCursor cursor, int column, ReadOnlySpan<(string Column, bool IsMoney, Reader<T> Value)> values, in T from)
    {
        foreach (ref readonly var value in values)
        {
            var stored = value.IsMoney ? cursor.GetMoney(column).Minor : cursor.GetInt64(column);
            if (stored != value.Value(from))
            {
                return false;
            }

            column++;
        }

        return true;
    }

    private static RowWriter Open(DbTransaction transaction, Dialect dialect, long runId, IReadOnlyList<string> columns)
    {
        var writer = dialect.OpenWriter(transaction, "akm_life", columns);
        writer.SetValue(0, runId);
        return writer;
    }

    private static void Set<T>(RowWriter writer, int column, ReadOnlySpan<(string Column, bool IsMoney, Reader<T> Value)> values, in T from)
    {
        foreach (ref readonly var value in values)
        {
            if (value.IsMoney)
            {
                writer.SetValue(column++, new Money(value.Value(from)));
            }
            else
            {
                writer.SetValue(column++, value.Value(from));
            }
        }
    }
}
