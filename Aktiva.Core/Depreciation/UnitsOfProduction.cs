namespace Aktiva.Core.Depreciation;

/// <summary>By units produced of the total expected (IAS 16.62), rounded cumulatively; conventions do not matter.</summary>
public static class UnitsOfProduction
{
    /// <summary>The month before the limit acts: (C − R − A0) · (U − U0) / (T − U0), less the same for the units before.</summary>
    public static Apportionment Apportion(in DepreciationRules rules, in DepreciationAnchor anchor, long unitsBefore, long unitsAfter) => new(
        rules.Cost - rules.ResidualValue - anchor.Accumulated,
        Math.Min(unitsBefore, rules.TotalUnits) - anchor.Units,
        Math.Min(unitsAfter, rules.TotalUnits) - anchor.Units,
        rules.TotalUnits - anchor.Units);
}
