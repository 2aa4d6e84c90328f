using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>
/// The months of a life once more, in exact fractions of a cent and without closed forms, for assets without an opening balance: what the engine is compared
/// with. Shares are summed month by month; disposals by half-year and mid-quarter are not in it.
/// </summary>
internal sealed partial class PlainLife(Life life)
{
    private DepreciationRules rules = life.First;
    private PlainShares shares = new(life.First);
    private Fraction cost = life.First.Cost.Minor;
    private Fraction residual = life.First.ResidualValue.Minor;
    private Fraction accumulated = Fraction.Zero;
    private Fraction anchorAccumulated = Fraction.Zero;
    private Fraction anchorElapsed = Fraction.Zero;
    private Fraction anchorUnits = Fraction.Zero;
    private Fraction units = Fraction.Zero;
    private Fraction elapsed = Fraction.Zero;
    private Fraction yearBase = Fraction.Zero;
    private Fraction inYear = Fraction.Zero;
    private Fraction? lifeLeft;
    private Period begun;
    private Period switched;
    private DepreciationRules beforeSwitch;
    private bool straightLine;
    private bool asksAgain;

    private long Step => rules.Places == 0 ? 100 : 1;

    private bool IsInSegment => begun != default;

    private Period First => IsInSegment ? begun : shares.First;

    private bool HasLife => IsInSegment ? lifeLeft is not null : rules.LifeMonths > 0;

    private Fraction Life => lifeLeft ?? rules.LifeMonths;

    /// <summary>Depreciation month by month from the first one, until the asset leaves.</summary>
    public IEnumerable<(Period Month, Money Depreciation)> Months(Period first, int count)
    {
        for (var month = first; count-- > 0; month = month.Next)
        {
            var changes = life.Changes.Where(change => change.Month == month).ToList();
            foreach (var change in changes.Where(change => !change.ActsAfterDepreciation))
            {
                Start(change, month);
            }

            var disposal = changes.FirstOrDefault(change => change.Type == AssetChangeType.Disposal);
            var charge = changes.Any(change => change.Type == AssetChangeType.MergeOut) ? Fraction.Zero : Charge(month, disposal);
            accumulated += charge;
            yield return (month, new Money((long)charge.Numerator));
            if (changes.Any(change => change.EndsTheAsset))
            {
                yield break;
            }

            foreach (var change in changes.Where(change => change.ActsAfterDepreciation))
            {
                End(change, month);
            }
        }
    }

    private void Start(AssetChange change, Period month)
    {
        var part = new Fraction(change.Amount.Minor, 1) / Fraction.Max(1, cost);
        switch (change.Type)
        {
            case AssetChangeType.Addition:
                cost += change.Amount.Minor;
                yearBase += change.Amount.Minor;
                break;
            case AssetChangeType.PartialDisposal:
                Take(change, part, Clamp((accumulated * part).RoundTo(Step), accumulated - (cost - change.Amount.Minor), accumulated));
                break;
            case AssetChangeType.SplitOut:
                Take(change, part, change.Accumulated.Minor);
                break;
            case AssetChangeType.SplitIn or AssetChangeType.MergeIn:
                cost += change.Amount.Minor;
                accumulated += change.Accumulated.Minor;
                yearBase += change.Amount.Minor - change.Accumulated.Minor;
                break;
            case AssetChangeType.EstimateChange:
                Estimate(change, month);
                break;
        }

        Anchor();
    }

    private void Take(AssetChange change, Fraction part, Fraction leaving)
    {
        var residualLeaving = Fraction.Min((residual * part).RoundTo(Step), residual);
        cost -= change.Amount.Minor;
        accumulated -= leaving;
        residual = Clamp(residual - residualLeaving, 0, cost);
        yearBase -= change.YearBase is { } moved && change.Type == AssetChangeType.SplitOut
            ? moved.Minor
            : Fraction.Min((yearBase * part).RoundTo(Step), yearBase);
    }

    private void Estimate(AssetChange change, Period month)
    {
        var old = rules.Method;
        var isNew = change.Method is { } method && method != old;
        var total = change.LifeMonths ?? rules.LifeMonths;
        var replaces = isNew && month <= First;
        var before = rules with { LifeMonths = total };
        rules = rules with
        {
            LifeMonths = total,
            Method = change.Method ?? old,
            RatePerYear = change.RatePerYear ?? rules.RatePerYear,
            TotalUnits = change.TotalUnits ?? rules.TotalUnits,
        };
        residual = change.ResidualValue?.Minor ?? residual;
        if (!IsInSegment)
        {
            shares = new PlainShares(isNew && !replaces ? before : rules);
            elapsed = Fraction.Zero;
            for (var earlier = shares.First; earlier < month; earlier = earlier.Next)
            {
                elapsed += shares.Of(earlier);
            }
        }

        if (isNew)
        {
            (straightLine, yearBase, inYear, asksAgain) = (false, cost - accumulated, Fraction.Zero, true);
        }

        if (isNew && !replaces)
        {
            if (!IsInSegment)
            {
                (switched, beforeSwitch) = (month, before);
            }

            (begun, elapsed) = (month, Fraction.Zero);
            rules = rules with { Convention = Convention.FullMonth };
        }

        lifeLeft = IsInSegment && total > 0 ? LifeLeftWhenBegun(total) : null;
        elapsed = IsInSegment ? month.MonthsSince(begun) : elapsed;
    }

    /// <summary>The total life less what was over when the first new method began, and the whole months since.</summary>
    private Fraction LifeLeftWhenBegun(int total)
    {
        var old = new PlainShares(beforeSwitch with { LifeMonths = total });
        var left = new Fraction(total - begun.MonthsSince(switched), 1);
        for (var month = old.First; month < switched; month = month.Next)
        {
            left -= old.Of(month);
        }

        return left;
    }

    private void End(AssetChange change, Period month)
    {
        var carrying = cost - accumulated;
        switch (change.Type)
        {
            case AssetChangeType.Revaluation:
                (cost, accumulated) = (change.Amount.Minor, Fraction.Zero);
                break;
            case AssetChangeType.Impairment:
                accumulated += change.Amount.Minor;
                break;
            case AssetChangeType.ImpairmentReversal:
                accumulated -= change.Amount.Minor;
                break;
        }

        yearBase += cost - accumulated - carrying;
        Anchor();
    }

    /// <summary>From here on what remains is spread; double-declining starts anew, a yearly rounding begins again.</summary>
    private void Anchor()
    {
        (anchorAccumulated, anchorElapsed, anchorUnits, inYear) = (accumulated, elapsed, units, Fraction.Zero);
        yearBase = Fraction.Max(0, rules.Method == DepreciationMethod.DoubleDeclining ? cost - accumulated : yearBase);
        asksAgain = true;
    }

    private static Fraction Clamp(Fraction value, Fraction least, Fraction most) => Fraction.Max(least, Fraction.Min(value, most));
}
