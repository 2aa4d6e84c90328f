using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>Gives assets by units of production their units: a fourth scan in the order of ids, made only where a batch has such assets.</summary>
internal static class AssetUsage
{
    /// <summary>Adds the units entered up to the scope's month; balances must have been added.</summary>
    public static void Add(DbConnection connection, Dialect dialect, AssetScope scope, AssetBatch batch)
    {
        if (!batch.HasMetered)
        {
            return;
        }

        using var cursor = dialect.OpenCursor(
            connection,
            """
            SELECT asset_id, period, units FROM asset_usage
            WHERE company_id = @company AND asset_id > @after AND asset_id <= @last AND period <= @period ORDER BY asset_id, period
            """,
            ("@company", scope.CompanyId),
            ("@after", batch.AfterAssetId),
            ("@last", batch.LastAssetId),
            ("@period", scope.Period.Number));
        var entered = new List<(Period Month, long Units)>();
        var hasEntry = cursor.Read();
        foreach (ref var row in batch.Rows.AsSpan(0, batch.Count))
        {
            entered.Clear();
            for (; hasEntry && cursor.GetInt64(0) <= row.AssetId; hasEntry = cursor.Read())
            {
                if (cursor.GetInt64(0) == row.AssetId && Counts(row.Rules, Period.FromNumber(cursor.GetInt32(1))))
                {
                    entered.Add((Period.FromNumber(cursor.GetInt32(1)), cursor.GetInt64(2)));
                }
            }

            if (RuleCheck.Check(row.Rules).Count > 0)
            {
                continue;
            }

            if (row.Life is { } life)
            {
                GiveLife(ref row, life, scope, entered);
            }
            else if (row.Rules.Method == DepreciationMethod.UnitsOfProduction)
            {
                Give(ref row, scope.Period, entered);
            }
        }
    }

    /// <summary>Units of months before the asset was in service count only as part of an opening balance.</summary>
    private static bool Counts(in DepreciationRules rules, Period month)
    {
        var inService = Period.Of(rules.InServiceDate);
        return month >= inService || rules.OpeningPeriod >= inService;
    }

    private static void Give(ref AssetRow row, Period month, List<(Period Month, long Units)> entered)
    {
        row.Rules = row.Rules with { OpeningUnits = SumThrough(entered, row.Rules.OpeningPeriod) };
        row.BaseState = row.BaseState with { UnitsToDate = SumThrough(entered, row.BaseState.Through) };
        var before = AssetComputer.StateBefore(row);
        var first = DepreciationEngine.FirstMissing(row.Rules, before);
        var months = month.MonthsSince(first) + 1;
        if (months > RuleCheck.LongestLifeMonths)
        {
            return;
        }

        var units = new long[Math.Max(0, months)];
        var found = 0;
        foreach (var (entry, amount) in entered)
        {
            if (entry >= first)
            {
                units[entry.MonthsSince(first)] = amount;
                found++;
            }
        }

        row.Units = units;
        row.HasUsage = found == units.Length || DepreciationEngine.IsFinished(row.Rules, before);
    }

    /// <summary>An asset with events: the units of all months that are computed, of which those by units of production are needed.</summary>
    private static void GiveLife(ref AssetRow row, AssetLife life, AssetScope scope, List<(Period Month, long Units)> entered)
    {
        row.Rules = row.Rules with { OpeningUnits = SumThrough(entered, row.Rules.OpeningPeriod) };
        row.BaseState = row.BaseState with { UnitsToDate = SumThrough(entered, row.BaseState.Through) };
        var (before, policy) = (LifeComputer.StateBefore(row, life), scope.PolicyOf(row.Rules, life.Changes));
        var first = LifecycleEngine.FirstMonth(row.Rules, life.Changes, before, scope.Period, policy);
        var months = scope.Period.MonthsSince(first) + 1;
        if (months > RuleCheck.LongestLifeMonths)
        {
            return;
        }

        var (rules, units) = (row.Rules, new long[Math.Max(0, months)]);
        var missing = Enumerable.Range(0, units.Length).Where(index => NeedsUnits(rules, life, first.AddMonths(index), policy)).ToHashSet();
        foreach (var (entry, amount) in entered.Where(entry => entry.Month >= first))
        {
            units[entry.MonthsSince(first)] = amount;
            missing.Remove(entry.MonthsSince(first));
        }

        row.Units = units;
        row.HasUsage = missing.Count == 0;
    }

    private static bool NeedsUnits(in DepreciationRules first, AssetLife life, Period month, in LifecyclePolicy policy)
    {
        var rules = LifecycleEngine.RulesAt(first, life.Changes, month, policy);
        return rules.Method == DepreciationMethod.UnitsOfProduction && !rules.Cost.IsZero && month.LastDay >= rules.InServiceDate;
    }

    private static long SumThrough(List<(Period Month, long Units)> entered, Period last)
    {
        var sum = 0L;
        foreach (var (month, units) in entered)
        {
            sum += month <= last ? units : 0;
        }

        return sum;
    }
}
