using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using CsCheck;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>Random assets with random events, each of an amount that the asset can bear when it happens.</summary>
internal static class RandomLives
{
    private static readonly Period FirstOfUnits = new(1990, 1);

    private static readonly long[] Units = [.. Enumerable.Range(0, 1_800).Select(index => UnitsOf(FirstOfUnits.AddMonths(index)))];

    private static readonly Gen<Wish> Wishes =
        from type in Gen.Frequency(
            (3, Gen.OneOf(AssetChangeType.Addition, AssetChangeType.PartialDisposal, AssetChangeType.EstimateChange)),
            (3, Gen.OneOf(AssetChangeType.Revaluation, AssetChangeType.Impairment, AssetChangeType.ImpairmentReversal)),
            (1, Gen.OneOf(AssetChangeType.SplitOut, AssetChangeType.SplitIn, AssetChangeType.MergeIn, AssetChangeType.MergeOut)),
            (1, Gen.Const(AssetChangeType.Disposal)))
        from months in Gen.Frequency((1, Gen.Const(0)), (4, Gen.Int[1, 9]))
        from day in Gen.Int[1, 28]
        from percent in Gen.OneOf(Gen.Int[1, 99], Gen.OneOf(50, 100))
        from method in Gen.OneOf(Enum.GetValues<DepreciationMethod>())
        from life in Gen.Int[1, 150]
        from given in Gen.Int[1, 15]
        select new Wish(type, months, day, percent, method, life, given);

    public static Gen<Life> Any { get; } = Gen.Select(RandomRules.Any, Wishes.Array[0, 8], Gen.Bool, Of);

    public static Gen<Life> OfConvention(Func<Convention, bool> isWanted) => Any.Where(life => isWanted(life.First.Convention));

    /// <summary>Units that differ from month to month, with months of none.</summary>
    public static long UnitsOf(Period month) => month.Ordinal * 37L % 11 * 30;

    private static Life Of(DepreciationRules first, Wish[] wishes, bool disposalMonthCounts)
    {
        var policy = new LifecyclePolicy { DisposalMonthCounts = disposalMonthCounts };
        var start = LifecycleEngine.Start(first);
        var month = DepreciationEngine.FirstMissing(first, start.Depreciation);
        List<AssetChange> changes = [];
        foreach (var wish in wishes)
        {
            month = month.AddMonths(wish.Months);
            var change = wish.ChangeOf(first, [.. changes], start, month, policy);
            if (changes.Count > 0 && change.Date < changes[^1].Date)
            {
                continue;
            }

            if (LifecycleCheck.Check(first, [.. changes, change], start, units: UnitsThrough(month), policy: policy).Count == 0)
            {
                changes.Add(change);
            }
        }

        return new Life(first, [.. changes], policy, month);
    }

    /// <summary>The units of all months up to one.</summary>
    public static ReadOnlySpan<long> UnitsThrough(Period month) => Units.AsSpan(0, month.MonthsSince(FirstOfUnits) + 1);
}
