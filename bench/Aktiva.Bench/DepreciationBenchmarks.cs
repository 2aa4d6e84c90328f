using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using BenchmarkDotNet.Attributes;

namespace Aktiva.Bench;

/// <summary>One month of 10,000 assets, as a closing computes it: everything but reading and writing.</summary>
[MemoryDiagnoser]
public class DepreciationBenchmarks
{
    private const int Assets = 10_000;

    private static readonly Period Month = new(2026, 2);

    private readonly DepreciationRules[] _rules = new DepreciationRules[Assets];
    private readonly DepreciationState[] _states = new DepreciationState[Assets];

    [Params(
        DepreciationMethod.StraightLine,
        DepreciationMethod.StraightLineRate,
        DepreciationMethod.DecliningMonthly,
        DepreciationMethod.DecliningAnnual,
        DepreciationMethod.DoubleDeclining,
        DepreciationMethod.SumOfYears)]
    public DepreciationMethod Method { get; set; }

    [Params(Convention.FullMonth, Convention.HalfYear, Convention.DailyActual)]
    public Convention Convention { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        for (var index = 0; index < Assets; index++)
        {
            _rules[index] = new DepreciationRules
            {
                Method = Method,
                Convention = Convention,
                InServiceDate = new DateOnly(2020, 1, 1).AddDays(index * 7 % 2_100),
                Cost = new Money(10_000_000L + (index * 123_456_789L)),
                LifeMonths = 96,
                RatePerYear = Rate.FromPercent(12.5m),
            };
            _states[index] = DepreciationEngine.ComputeThrough(_rules[index], default, Month.Previous).After;
        }
    }

    [Benchmark(OperationsPerInvoke = Assets)]
    public long ComputeThrough()
    {
        var sum = 0L;
        for (var index = 0; index < Assets; index++)
        {
            sum += DepreciationEngine.ComputeThrough(_rules[index], _states[index], Month).Depreciation.Minor;
        }

        return sum;
    }
}
