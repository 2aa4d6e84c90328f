using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>How the depreciation of one month by itself came about.</summary>
public sealed record MonthExplanation
{
    public required Period Period { get; init; }

    /// <summary>The rules by which the month is depreciated.</summary>
    public required DepreciationRules Rules { get; init; }

    /// <summary>Cost at the start of the month.</summary>
    public required Money OpeningCost { get; init; }

    /// <summary>Accumulated depreciation at the start of the month.</summary>
    public required Money OpeningAccumulated { get; init; }

    /// <summary>What was done, in its order; each step works on what the one before left.</summary>
    public required IReadOnlyList<ExplanationStep> Steps { get; init; }

    /// <summary>The month's depreciation.</summary>
    public required Money Depreciation { get; init; }

    /// <summary>What is out of the ordinary in it.</summary>
    public required MonthNotes Notes { get; init; }

    /// <summary>Cost at the end of the month.</summary>
    public required Money ClosingCost { get; init; }

    /// <summary>Accumulated depreciation at the end of the month.</summary>
    public required Money ClosingAccumulated { get; init; }

    /// <summary>Cost less accumulated depreciation at the start of the month.</summary>
    public Money OpeningCarryingAmount => OpeningCost - OpeningAccumulated;

    /// <summary>Cost less accumulated depreciation at the end of the month.</summary>
    public Money ClosingCarryingAmount => ClosingCost - ClosingAccumulated;

    /// <summary>The method's exact amount in currency units before anything was rounded or limited; null when the method was not asked.</summary>
    public ExactFraction? Unrounded => Steps.OfType<ExplanationStep.Apportioned>().SingleOrDefault()?.Unrounded;
}
