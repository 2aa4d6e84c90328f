using Aktiva.Core.Assets;
using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// Depreciation in Indonesian income tax: groups, lives and rates of UU PPh Pasal 11(6) and PMK 72/2023. No residual value, no
/// floor; it starts with the whole month of expenditure (Pasal 11(3)). Land is not depreciated and has no group.
/// </summary>
public static class FiscalRules
{
    public static bool IsGroup(FiscalGroup group) => group is >= FiscalGroup.Group1 and <= FiscalGroup.BuildingNonPermanent;

    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static FiscalTerms TermsOf(FiscalGroup group) => group switch
    {
        FiscalGroup.Group1 => Terms(4, 250_000, 500_000),
        FiscalGroup.Group2 => Terms(8, 125_000, 250_000),
        FiscalGroup.Group3 => Terms(16, 62_500, 125_000),
        FiscalGroup.Group4 => Terms(20, 50_000, 100_000),
        FiscalGroup.BuildingPermanent => Terms(20, 50_000, 0),
        FiscalGroup.BuildingNonPermanent => Terms(10, 100_000, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "The fiscal book needs a group."),
    };

    /// <summary>The rules of an asset in the fiscal book; opening balance and fiscal year are left to be added.</summary>
    /// <param name="group">The group; not <see cref="FiscalGroup.None"/>.</param>
    /// <param name="method">Straight-line or declining-annual.</param>
    /// <param name="inServiceDate">A day of the month of expenditure, or of the month of completion of what was built.</param>
    /// <param name="cost">Cost.</param>
    /// <exception cref="ArgumentException"><see cref="RuleCheck.CheckFiscal"/> finds a problem.</exception>
    public static DepreciationRules Of(FiscalGroup group, DepreciationMethod method, DateOnly inServiceDate, Money cost)
    {
        if (RuleCheck.CheckFiscal(group, method) is { Count: > 0 } problems)
        {
            throw new ArgumentException($"The fiscal book does not allow this: {string.Join(", ", problems)}.", nameof(method));
        }

        var terms = TermsOf(group);
        return new DepreciationRules
        {
            Method = method,
            Convention = Convention.FullMonth,
            InServiceDate = inServiceDate,
            Cost = cost,
            LifeMonths = terms.LifeMonths,
            RatePerYear = method == DepreciationMethod.DecliningAnnual ? terms.DecliningRate : default,
        };
    }

    /// <summary>Whether life and rate are those that a group has for the method.</summary>
    internal static bool IsOfAGroup(in DepreciationRules rules)
    {
        var isDeclining = rules.Method == DepreciationMethod.DecliningAnnual;
        for (var group = FiscalGroup.Group1; group <= FiscalGroup.BuildingNonPermanent; group++)
        {
            var terms = TermsOf(group);
            if (terms.LifeMonths == rules.LifeMonths && (!isDeclining || (terms.AllowsDeclining && terms.DecliningRate == rules.RatePerYear)))
            {
                return true;
            }
        }

        return false;
    }

    private static FiscalTerms Terms(int years, long straightLine, long declining) =>
        new(years * FiscalYear.Months, new Rate(straightLine), new Rate(declining));
}
