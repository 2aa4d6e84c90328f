using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>
/// What the last computed month of an asset in a book left behind: all that the next month needs besides the rules. Stored with the month's row.
/// </summary>
/// <remarks>
/// Every method uses <see cref="Accumulated"/> and <see cref="Through"/>. Of the rest, declining-annual uses
/// <see cref="YearOpeningCarryingAmount"/>, double-declining that and <see cref="Choices"/>, units-of-production
/// <see cref="UnitsToDate"/>; for the other methods they stay at their default value.
/// </remarks>
public readonly record struct DepreciationState
{
    /// <summary>Accumulated depreciation at the end of <see cref="Through"/>.</summary>
    public Money Accumulated { get; init; }

    /// <summary>The last month that has been computed, or the opening period; the default value when depreciation has not begun.</summary>
    public Period Through { get; init; }

    /// <summary>
    /// The carrying amount at the start of <see cref="Through"/>'s fiscal year, or at the end of the opening period when that lies in the year.
    /// </summary>
    public Money YearOpeningCarryingAmount { get; init; }

    /// <summary>Choices that stay once made.</summary>
    public MethodChoices Choices { get; init; }

    /// <summary>Units produced up to the end of <see cref="Through"/>, those before the opening included.</summary>
    public long UnitsToDate { get; init; }

    /// <summary>
    /// Where the last change of the asset (an addition, a revaluation, a new estimate …) left it, from which what remains is spread.
    /// The default value means that nothing changed since the opening balance or the first month.
    /// </summary>
    public DepreciationAnchor Anchor { get; init; }
}
