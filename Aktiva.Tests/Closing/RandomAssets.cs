using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using CsCheck;

namespace Aktiva.Tests.Closing;

/// <summary>Random assets that can be computed from January 2026 on: new ones, and old ones with an opening balance of December 2025.</summary>
internal static class RandomAssets
{
    private static readonly DepreciationMethod[] Methods =
        [.. Enum.GetValues<DepreciationMethod>().Where(method => method != DepreciationMethod.UnitsOfProduction)];

    public static Gen<DepreciationRules> Any { get; } =
        from method in Gen.OneOf(Methods)
        from convention in Gen.OneOf(Enum.GetValues<Convention>())
        from day in Gen.Int[0, 120]
        from isOld in Gen.Bool
        from cost in Gen.Frequency((1, Gen.Long[0, 500]), (4, Gen.Long[0, 90_000_000_00]))
        from openingShare in Gen.Int[0, 100]
        from residualShare in Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[0, 100]))
        from floor in Gen.OneOf(0L, 1_00L, 50_00L)
        from life in Gen.Int[1, 30]
        from rate in Gen.Int[1, 100]
        select new DepreciationRules
        {
            Method = method,
            Convention = convention,
            InServiceDate = new DateOnly(isOld ? 2025 : 2026, 1, 1).AddDays(day),
            Cost = new Money(cost),
            ResidualValue = new Money(cost * residualShare / 100),
            Floor = new Money(floor),
            LifeMonths = life,
            RatePerYear = Rate.FromPercent(rate),
            OpeningPeriod = isOld ? new Period(2025, 12) : default,
            OpeningAccumulated = isOld ? new Money(cost * openingShare / 100) : Money.Zero,
        };
}
