using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using CsCheck;

namespace Aktiva.Tests.Depreciation;

/// <summary>Random assets: every method with every convention, small and large amounts, with and without residual, floor and opening balance.</summary>
internal static class RandomRules
{
    private static readonly Gen<Money> Cost = Gen.Frequency(
        (1, Gen.Long[0, 1_000]), (3, Gen.Long[0, 100_000_000]), (3, Gen.Long[0, 100_000_000_000]), (1, Gen.Long[0, 9_000_000_000_000_000]))
        .Select(minor => new Money(minor));

    private static readonly Gen<DateOnly> InService = Gen.Int[0, 12_000].Select(days => new DateOnly(1999, 12, 1).AddDays(days));

    private static readonly Gen<Rate> Percent = Gen.OneOf(
        Gen.Long[1, Rate.Whole].Select(rate => new Rate(rate)),
        Gen.OneOf(new Rate(500_000), new Rate(333_300), new Rate(125_000), new Rate(50_000)));

    public static Gen<DepreciationRules> Any { get; } = Create([.. Enum.GetValues<DepreciationMethod>()]);

    /// <summary>Expensed assets, not of the older system.</summary>
    public static Gen<DepreciationRules> Expensed { get; } = Create(DepreciationMethod.Expensed).Where(rules => !rules.IsLegacy);

    /// <summary>Assets of the methods that have a life, not of the older system.</summary>
    public static Gen<DepreciationRules> WithLife { get; } =
        Create(
            DepreciationMethod.StraightLine,
            DepreciationMethod.StraightLineRate,
            DepreciationMethod.DecliningMonthly,
            DepreciationMethod.DecliningAnnual,
            DepreciationMethod.DoubleDeclining,
            DepreciationMethod.SumOfYears)
        .Where(rules => rules.LifeMonths > 0 && !rules.IsLegacy);

    private static Gen<DepreciationRules> Create(params DepreciationMethod[] methods) =>
        from method in Gen.OneOf(methods)
        from convention in Gen.OneOf(Enum.GetValues<Convention>())
        from inService in InService
        from cost in Cost
        from residualShare in Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[0, 100]))
        from floor in Gen.Frequency((3, Gen.Const(0L)), (2, Gen.Const(100L)), (1, Gen.Long[1, 100_000]))
        from life in Gen.OneOf(Gen.Int[1, 130], Gen.OneOf(12, 24, 48, 60, 96))
        from hasLife in Gen.Bool
        from rate in Percent
        from factor in Gen.OneOf(0L, 1_500_000L, 3_000_000L)
        from yearStart in Gen.Frequency((2, Gen.Const(1)), (1, Gen.Int[1, 12]))
        from places in Gen.Frequency((3, Gen.Const(2)), (1, Gen.Const(0)))
        from totalUnits in Gen.Long[1, 100_000]
        from openingMonths in Gen.Frequency((2, Gen.Const(-1)), (1, Gen.Int[0, 140]))
        from openingShare in Gen.Int[0, 100]
        select Opened(
            new DepreciationRules
            {
                Method = method,
                Convention = convention,
                InServiceDate = inService,
                Cost = cost,
                ResidualValue = new Money(cost.Minor * residualShare / 100),
                Floor = new Money(floor),
                LifeMonths = NeedsLife(method) || (hasLife && MayHaveLife(method)) ? life : 0,
                RatePerYear = rate,
                Factor = new Rate(factor),
                TotalUnits = method == DepreciationMethod.UnitsOfProduction ? totalUnits : 0,
                FiscalYearStartMonth = yearStart,
                Places = places,
            },
            openingMonths,
            openingShare);

    private static DepreciationRules Opened(DepreciationRules rules, int months, int share) => months < 0
        ? rules
        : rules with
        {
            OpeningPeriod = Period.Of(rules.InServiceDate).AddMonths(months),
            OpeningAccumulated = new Money((long)((Int128)rules.Cost.Minor * share / 100)),
            OpeningUnits = rules.TotalUnits * share / 100,
        };

    private static bool NeedsLife(DepreciationMethod method) =>
        method is DepreciationMethod.StraightLine or DepreciationMethod.DoubleDeclining or DepreciationMethod.SumOfYears;

    private static bool MayHaveLife(DepreciationMethod method) =>
        method is DepreciationMethod.StraightLineRate or DepreciationMethod.DecliningMonthly or DepreciationMethod.DecliningAnnual;
}
