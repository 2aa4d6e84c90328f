using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>An asset's rules as its changes have made them: a fold over the changes, without anything that had to be computed.</summary>
internal struct RulesInForce(in DepreciationRules first)
{
    private Convention _firstConvention;
    private DepreciationMethod _firstMethod;
    private int _firstSwitch;
    private int _lastSwitch;

    /// <summary>The rules, cost and residual value included.</summary>
    public DepreciationRules Rules { get; private set; } = first;

    /// <summary>Whether the asset has left the books.</summary>
    public bool HasLeft { get; private set; }

    public bool WasPutInService { get; private set; }

    /// <summary>Whether a method began within the asset's life, from which its months are counted.</summary>
    public readonly bool HasNewMethod => _firstSwitch != 0;

    /// <summary>The month of the first new method; only where there is one.</summary>
    public readonly Period FirstMethodChange => Period.FromOrdinal(_firstSwitch);

    /// <summary>The month of the last new method; only where there is one.</summary>
    public readonly Period LastMethodChange => Period.FromOrdinal(_lastSwitch);

    /// <summary>The rules with the method and convention by which the life is counted up to the first new method.</summary>
    public readonly DepreciationRules FirstTerms => HasNewMethod ? Rules with { Method = _firstMethod, Convention = _firstConvention } : Rules;

    /// <summary>
    /// The shares of the months: those of the convention; after a new method whole months over the life that was left when it began.
    /// </summary>
    public readonly MonthShares Shares()
    {
        if (!HasNewMethod)
        {
            return MonthShares.Of(Rules);
        }

        if (Rules.LifeMonths == 0)
        {
            return MonthShares.From(_lastSwitch, 0, 1);
        }

        var before = MonthShares.Of(FirstTerms);
        var left = before.Total - before.Through(_firstSwitch - 1) - (before.Denominator * (_lastSwitch - _firstSwitch));
        return MonthShares.From(_lastSwitch, Math.Max(left, 0), before.Denominator);
    }

    /// <summary>
    /// Takes all changes up to a month into the rules. Of every month those that count for it whole come before those that act after
    /// its depreciation, whatever their days.
    /// </summary>
    /// <returns>The number of changes up to the month.</returns>
    public int ApplyThrough(ReadOnlySpan<AssetChange> changes, Period month, in LifecyclePolicy policy)
    {
        var start = 0;
        while (start < changes.Length && changes[start].Month <= month)
        {
            var end = start + 1;
            while (end < changes.Length && changes[end].Month == changes[start].Month)
            {
                end++;
            }

            ApplyAll(changes[start..end], actingAfterDepreciation: false, policy);
            ApplyAll(changes[start..end], actingAfterDepreciation: true, policy);
            start = end;
        }

        return start;
    }

    private void ApplyAll(ReadOnlySpan<AssetChange> changes, bool actingAfterDepreciation, in LifecyclePolicy policy)
    {
        foreach (ref readonly var change in changes)
        {
            if (change.ActsAfterDepreciation == actingAfterDepreciation && !policy.Ignores(change.Type))
            {
                Apply(change, policy);
            }
        }
    }

    /// <summary>Takes a change into the rules.</summary>
    public void Apply(in AssetChange change, in LifecyclePolicy policy)
    {
        switch (change.Type)
        {
            case AssetChangeType.PutInService:
                WasPutInService = true;
                Rules = Given(Rules, change, policy) with { InServiceDate = change.Date };
                break;
            case AssetChangeType.Addition:
                Rules = TermsGiven(Rules, change, policy) with { LifeMonths = LifeAfterAddition(change, policy), Cost = Rules.Cost + change.Amount };
                break;
            case AssetChangeType.Disposal or AssetChangeType.MergeOut:
                HasLeft = true;
                Rules = Rules with { Cost = Money.Zero, ResidualValue = Money.Zero };
                break;
            case AssetChangeType.PartialDisposal or AssetChangeType.SplitOut:
                var cost = Rules.Cost - change.Amount;
                Rules = Rules with { ResidualValue = ResidualAfter(change.Amount, cost), Cost = cost };
                break;
            case AssetChangeType.Revaluation:
                Rules = Rules with { Cost = change.Amount };
                break;
            case AssetChangeType.EstimateChange:
                ChangeEstimate(change, policy);
                break;
            case AssetChangeType.SplitIn when change.FirstMethodChange != default:
                (_firstSwitch, _firstConvention, _firstMethod) = (change.FirstMethodChange.Ordinal, Rules.Convention, Rules.Method);
                _lastSwitch = change.LastMethodChange.Ordinal;
                Rules = Given(Rules, change, policy) with { Convention = Convention.FullMonth, Cost = Rules.Cost + change.Amount };
                break;
            case AssetChangeType.SplitIn or AssetChangeType.MergeIn:
                Rules = TermsGiven(Rules, change, policy) with { Cost = Rules.Cost + change.Amount };
                break;
        }
    }

    private static DepreciationRules Given(in DepreciationRules rules, in AssetChange change, in LifecyclePolicy policy) =>
        TermsGiven(rules, change, policy) with
        {
            Method = change.Method ?? rules.Method,
            Convention = change.Convention ?? rules.Convention,
            RatePerYear = change.RatePerYear ?? rules.RatePerYear,
            Factor = change.Factor ?? rules.Factor,
        };

    private static DepreciationRules TermsGiven(in DepreciationRules rules, in AssetChange change, in LifecyclePolicy policy) => rules with
    {
        LifeMonths = change.LifeMonths ?? rules.LifeMonths,
        TotalUnits = change.TotalUnits ?? rules.TotalUnits,
        ResidualValue = policy.IsFiscal ? rules.ResidualValue : change.ResidualValue ?? rules.ResidualValue,
    };

    /// <summary>In the fiscal book a life that is extended leaves at most that of the group (PMK 72/2023), and none is shortened.</summary>
    private readonly int LifeAfterAddition(in AssetChange change, in LifecyclePolicy policy)
    {
        var life = change.LifeMonths ?? Rules.LifeMonths;
        if (!policy.IsFiscal || policy.GroupLifeMonths == 0)
        {
            return life;
        }

        var shares = Shares();
        var elapsed = (int)(shares.Through(change.Month.Ordinal - 1) / shares.Denominator);
        return Math.Max(Rules.LifeMonths, Math.Min(life, elapsed + policy.GroupLifeMonths));
    }

    private readonly Money ResidualAfter(Money leaving, Money cost)
    {
        var falls = ExactRounding.Scale(Rules.ResidualValue, leaving.Minor, Math.Max(1, Rules.Cost.Minor), Rules.Places);
        return Money.Max(Money.Zero, Money.Min(cost, Rules.ResidualValue - falls));
    }

    /// <summary>A new method begins at the change's month, or takes the place of the first one where nothing has been depreciated.</summary>
    private void ChangeEstimate(in AssetChange change, in LifecyclePolicy policy)
    {
        var month = change.Month.Ordinal;
        if (change.Method is { } method && method != Rules.Method && month > Shares().First)
        {
            if (!HasNewMethod)
            {
                (_firstSwitch, _firstConvention, _firstMethod) = (month, Rules.Convention, Rules.Method);
            }

            _lastSwitch = month;
            Rules = Rules with { Convention = Convention.FullMonth };
        }

        Rules = Given(Rules, change, policy);
    }
}
