using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// The point from which a method spreads what remains: an opening balance or the last change of the asset. The default value is the first month with nothing accumulated.
/// </summary>
public readonly record struct DepreciationAnchor
{
    /// <summary>The month at whose end the anchor stands; the default value when there is none.</summary>
    public Period Through { get; init; }

    /// <summary>Accumulated depreciation at the end of <see cref="Through"/>.</summary>
    public Money Accumulated { get; init; }

    /// <summary>Units-of-production only: units produced up to the end of <see cref="Through"/>.</summary>
    public long Units { get; init; }

    /// <summary>The anchor in force: the last change, else the opening balance, else none.</summary>
    public static DepreciationAnchor Of(in DepreciationRules rules, in DepreciationState state)
    {
        if (state.Anchor.Through != default)
        {
            return state.Anchor;
        }

        return rules.HasOpening
            ? new DepreciationAnchor { Through = rules.OpeningPeriod, Accumulated = rules.OpeningAccumulated, Units = rules.OpeningUnits }
            : default;
    }
}
