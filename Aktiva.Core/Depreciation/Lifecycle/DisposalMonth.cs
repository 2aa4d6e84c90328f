using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>
/// The depreciation of the month in which the whole asset leaves: a disposal on a date ends depreciation where an in-service date there would begin it.
/// Half-year and mid-quarter follow IRS Publication 946: half of what the whole year or quarter would have been.
/// </summary>
internal static class DisposalMonth
{
    /// <summary>How the month of a disposal counts.</summary>
    public static DisposalRule RuleOf(in AssetInLife asset, DateOnly date, in LifecyclePolicy policy)
    {
        var rules = asset.InForce.Rules;
        var month = Period.Of(date);
        if (month.Ordinal < asset.Shares.First || rules.Method is DepreciationMethod.None or DepreciationMethod.UnitsOfProduction)
        {
            return DisposalRule.Whole;
        }

        switch (rules.Convention)
        {
            case Convention.FullMonth:
                return policy.DisposalMonthCounts && month > Period.Of(rules.InServiceDate) ? DisposalRule.Whole : DisposalRule.Nothing;
            case Convention.NextMonth:
                return DisposalRule.Whole;
            case Convention.MidMonth15:
                return date.Day <= 15 ? DisposalRule.Nothing : DisposalRule.Whole;
            case Convention.HalfYear or Convention.MidQuarter:
                return month.Ordinal > asset.Shares.Last ? DisposalRule.Whole : DisposalRule.HalfOfPeriod;
            default:
                return RuleOfParts(asset, date, month.Ordinal);
        }
    }

    /// <summary>The month's depreciation, and what is out of the ordinary in it.</summary>
    /// <param name="asset">The asset, the month's other changes applied.</param>
    /// <param name="rule">How the month counts.</param>
    /// <param name="date">The date of the disposal.</param>
    /// <param name="units">Units of production of the month.</param>
    /// <param name="soFar"><see cref="DisposalRule.HalfOfPeriod"/>: depreciation of the year or quarter so far.</param>
    public static (Money Depreciation, MonthNotes Notes) Depreciate(
        ref AssetInLife asset, DisposalRule rule, DateOnly date, long units, Money soFar)
    {
        var month = Period.Of(date);
        if (rule == DisposalRule.Whole)
        {
            var charge = asset.Depreciate(month, units);
            return (charge.Depreciation, charge.Notes);
        }

        var (amount, notes) = rule switch
        {
            DisposalRule.PartOfMonth => PartOfMonth(asset, date, month.Ordinal),
            DisposalRule.HalfOfPeriod => (HalfOfPeriod(asset, month.Ordinal, soFar).Amount, MonthNotes.None),
            _ => (Money.Zero, MonthNotes.None),
        };
        asset.Depreciation = asset.Depreciation with { Accumulated = asset.Depreciation.Accumulated + amount, Through = month };
        return (amount, notes);
    }

    /// <summary>The amount by which the month brings its fiscal year or quarter to half of what the whole would have been.</summary>
    /// <param name="asset">The asset before the month's depreciation.</param>
    /// <param name="month">The month's ordinal.</param>
    /// <param name="soFar">Depreciation of the year or quarter so far.</param>
    public static (Money? Whole, Money Half, Money Amount) HalfOfPeriod(in AssetInLife asset, int month, Money soFar)
    {
        var whole = WholePeriod(asset, month, soFar);
        var half = whole is { } amount ? ExactRounding.Scale(amount, 1, 2, asset.InForce.Rules.Places) : Money.Zero;
        return (whole, half, Difference(asset, half, soFar));
    }

    private static DisposalRule RuleOfParts(in AssetInLife asset, DateOnly date, int month)
    {
        var part = asset.Shares.UpTo(date).Of(month);
        if (part.Numerator == 0 && month <= asset.Shares.Last)
        {
            return DisposalRule.Nothing;
        }

        return part == asset.Shares.Of(month) || asset.InForce.Rules.Method == DepreciationMethod.Expensed
            ? DisposalRule.Whole
            : DisposalRule.PartOfMonth;
    }

    private static (Money Depreciation, MonthNotes Notes) PartOfMonth(in AssetInLife asset, DateOnly date, int month)
    {
        var rules = asset.InForce.Rules;
        var left = MonthSteps.LeftToDepreciate(rules, asset.Depreciation.Accumulated);
        if (left <= Money.Zero)
        {
            return (Money.Zero, MonthNotes.None);
        }

        var year = YearOpening.Of(rules, asset.Shares, asset.Depreciation, month);
        var unlimited = MonthSteps.Apportion(rules, asset.Shares.UpTo(date), asset.Depreciation, year, asset.Depreciation.UnitsToDate, month)
            .Rounded(rules.Places);
        return MonthSteps.Posted(rules, unlimited, left, isLastMonth: false);
    }

    /// <summary>Half of the whole period, less what it has had so far, even negative; in and out in the same period leaves 0 in total.</summary>
    private static Money Difference(in AssetInLife asset, Money half, Money soFar)
    {
        var difference = half - soFar;
        return asset.InForce.Rules.IsLegacy && difference > Money.Zero && difference <= DepreciationRules.LegacyFloor
            ? Money.Zero
            : Money.Max(difference, -asset.Depreciation.Accumulated);
    }

    private static Money? WholePeriod(in AssetInLife asset, int month, Money soFar)
    {
        var rules = asset.InForce.Rules;
        var start = ConventionPeriod.StartOf(rules, month);
        return start <= asset.Shares.First
            ? null
            : soFar + ConventionPeriod.Depreciation(
                rules, asset.Shares, asset.Depreciation, month, start + ConventionPeriod.MonthsOf(rules.Convention) - 1);
    }
}
