using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>An asset with all its changes.</summary>
internal sealed record Life(DepreciationRules First, AssetChange[] Changes, LifecyclePolicy Policy, Period LastEvent)
{
    public LifecycleState Start => LifecycleEngine.Start(First);

    public LifecycleMonth Through(Period month, in LifecycleState before, Span<ChangeEffect> effects = default) =>
        LifecycleEngine.ComputeThrough(First, Changes, before, month, RandomLives.UnitsThrough(month), Policy, effects);

    /// <summary>The first month with something to compute.</summary>
    public Period FirstMonth => LifecycleEngine.FirstMonth(First, Changes, Start, new Period(2999, 1), Policy);

    /// <summary>Month by month, each resumed from what the one before left.</summary>
    public IEnumerable<(Period Month, LifecycleState Before, LifecycleMonth Result)> Months(int count)
    {
        var (state, month) = (Start, FirstMonth);
        for (var index = 0; index < count; index++, month = month.Next)
        {
            var result = Through(month, state);
            yield return (month, state, result);
            state = result.After;
        }
    }

    public override string ToString() => $"{First}\n{Policy}\n{string.Join('\n', Changes)}";
}
