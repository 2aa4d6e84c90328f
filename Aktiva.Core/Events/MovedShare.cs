using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Events;

/// <summary>What goes from one asset to another with a split or merge.</summary>
internal static class MovedShare
{
    /// <summary>What a part has to know of a method that began within the life of its source.</summary>
    public static AssetChange WithMethods(in RulesInForce inForce, in AssetChange change) => inForce.HasNewMethod
        ? change with
        {
            Method = inForce.Rules.Method,
            FirstMethodChange = inForce.FirstMethodChange,
            LastMethodChange = inForce.LastMethodChange,
        }
        : change;

    /// <summary>The rules with which a part begins, before the split gives it anything.</summary>
    public static DepreciationRules EmptyRules(in DepreciationRules rules, int lifeMonths) => rules with
    {
        Cost = Money.Zero,
        ResidualValue = Money.Zero,
        LifeMonths = lifeMonths,
        OpeningPeriod = default,
        OpeningAccumulated = default,
    };

    /// <summary>The change by which a share leaves an asset or comes to one.</summary>
    public static AssetChange Of(AssetChangeType type, AssetShare share) => new()
    {
        Type = type,
        Amount = share.Cost,
        Accumulated = share.Accumulated,
        YearBase = share.YearBase,
        RevaluationSurplus = share.RevaluationSurplus,
        Units = type == AssetChangeType.SplitIn ? share.Units : 0,
    };
}
