using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using BenchmarkDotNet.Attributes;

namespace Aktiva.Bench;

/// <summary>The twelve months of a year with an event in every second one, each closed in time, per asset and month.</summary>
[MemoryDiagnoser]
public class LifecycleBenchmarks
{
    private const int Assets = 1_000;
    private const int Months = 12;

    private static readonly Period First = new(2026, 1);

    private static readonly AssetChange[] Changes =
    [
        Change(AssetChangeType.Addition, 1, 5_000_00),
        Change(AssetChangeType.Impairment, 3, 10_000_00),
        Change(AssetChangeType.PartialDisposal, 5, 3_000_00),
        Change(AssetChangeType.ImpairmentReversal, 7, 1_000_00),
        Change(AssetChangeType.EstimateChange, 9, 0) with { LifeMonths = 120 },
        Change(AssetChangeType.Revaluation, 11, 60_000_00),
    ];

    private readonly DepreciationRules[] _rules = new DepreciationRules[Assets];
    private readonly LifecycleState[] _states = new LifecycleState[Assets * Months];

    [Params(DepreciationMethod.StraightLine, DepreciationMethod.DecliningAnnual, DepreciationMethod.DoubleDeclining, DepreciationMethod.SumOfYears)]
    public DepreciationMethod Method { get; set; }

    [Params(false, true)]
    public bool HasEvents { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        for (var asset = 0; asset < Assets; asset++)
        {
            _rules[asset] = new DepreciationRules
            {
                Method = Method,
                InServiceDate = new DateOnly(2023, 1, 1).AddDays(asset),
                Cost = new Money(100_000_00 + asset),
                LifeMonths = 96,
                RatePerYear = Rate.FromPercent(12.5m),
            };
            var state = LifecycleEngine.ComputeThrough(_rules[asset], [], LifecycleEngine.Start(_rules[asset]), First.Previous).After;
            for (var month = 0; month < Months; month++)
            {
                _states[(asset * Months) + month] = state;
                var result = Month(asset, month);
                state = result.Finding.Problem == LifecycleProblem.None
                    ? result.After
                    : throw new InvalidOperationException($"{result.Finding} in month {month + 1}.");
            }
        }
    }

    [Benchmark(OperationsPerInvoke = Assets * Months)]
    public long ComputeThrough()
    {
        var sum = 0L;
        for (var asset = 0; asset < Assets; asset++)
        {
            for (var month = 0; month < Months; month++)
            {
                sum += Month(asset, month).Depreciation.Minor;
            }
        }

        return sum;
    }

    private LifecycleMonth Month(int asset, int month) => LifecycleEngine.ComputeThrough(
        _rules[asset],
        HasEvents ? Changes.AsSpan(0, (month / 2) + 1) : [],
        _states[(asset * Months) + month],
        First.AddMonths(month));

    private static AssetChange Change(AssetChangeType type, int month, long amount) =>
        new() { Type = type, Date = new DateOnly(2026, month, 10), Amount = new Money(amount) };
}
