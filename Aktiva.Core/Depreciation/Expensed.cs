using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>Everything at once: the whole carrying amount in the first month, a later addition in its month. Residual value and floor do not count.</summary>
public static class Expensed
{
    /// <summary>C − A; a legacy asset keeps a carrying amount of at most 1.00.</summary>
    public static Money Charge(in DepreciationRules rules, Money accumulated)
    {
        var carrying = rules.Cost - accumulated;
        return carrying > KeptBy(rules) ? carrying : Money.Zero;
    }

    /// <summary>A carrying amount up to this is left alone.</summary>
    internal static Money KeptBy(in DepreciationRules rules) => rules.IsLegacy ? DepreciationRules.LegacyFloor : Money.Zero;
}
