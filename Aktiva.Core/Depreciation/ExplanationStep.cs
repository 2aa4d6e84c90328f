using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>A step by which a month's depreciation came about: a closed set, worded by Web.</summary>
/// <remarks>
/// Changes of the asset within the month (events) are steps of their own: those that count for the whole month before all others, those that act
/// on the carrying amount that it leaves after them.
/// </remarks>
public abstract record ExplanationStep
{
    private ExplanationStep()
    {
    }

    /// <summary>A change of the asset by an event.</summary>
    /// <param name="Change">The change.</param>
    /// <param name="Effect">What it did to the amounts.</param>
    /// <param name="Cost">Cost after it.</param>
    /// <param name="Accumulated">Accumulated depreciation after it.</param>
    /// <param name="ResidualValue">Residual value after it.</param>
    /// <param name="LifeLeft">The months of the life left after it; null without a life.</param>
    public sealed record Changed(
        AssetChange Change, ChangeEffect Effect, Money Cost, Money Accumulated, Money ResidualValue, ExactFraction? LifeLeft) : ExplanationStep
    {
        public Money CarryingAmount => Cost - Accumulated;

        public Money CostBefore => Cost - Effect.Cost;

        public Money AccumulatedBefore => Accumulated - Effect.Accumulated;

        public Money CarryingAmountBefore => CostBefore - AccumulatedBefore;
    }

    /// <summary>The whole asset leaves: how the month counts by the convention.</summary>
    /// <param name="Date">The date of the disposal.</param>
    /// <param name="Rule">How the month counts.</param>
    public sealed record MonthOfDisposal(DateOnly Date, DisposalRule Rule) : ExplanationStep;

    /// <summary>The month of disposal brings the fiscal year or quarter to half of what the whole would have been.</summary>
    /// <param name="Convention">Half-year or mid-quarter.</param>
    /// <param name="SoFar">Depreciation of the year or quarter before the month.</param>
    /// <param name="Whole">What the whole would have been; null in the year or quarter in which the asset came, which has 0 in total.</param>
    /// <param name="Half">Half of the whole, or 0.</param>
    /// <param name="Amount">The month: the difference, at least what takes all that is accumulated back.</param>
    public sealed record HalfOfPeriod(Convention Convention, Money SoFar, Money? Whole, Money Half, Money Amount) : ExplanationStep;

    /// <summary>The asset left the books in an earlier month: 0.</summary>
    public sealed record HasLeft : ExplanationStep;

    /// <summary>The month lies before the first one: 0.</summary>
    /// <param name="FirstMonth">The first month by convention.</param>
    public sealed record NotBegun(Period FirstMonth) : ExplanationStep;

    /// <summary>The method depreciates nothing (land): 0.</summary>
    public sealed record NotDepreciated : ExplanationStep;

    /// <summary>The carrying amount is no more than what must stay: 0.</summary>
    /// <param name="CarryingAmount">At the start of the month.</param>
    /// <param name="Limit">Residual value or floor, whichever is higher; expensed knows only what a legacy asset keeps.</param>
    public sealed record NothingLeft(Money CarryingAmount, Money Limit) : ExplanationStep;

    /// <summary>The share of the month by the convention.</summary>
    /// <param name="Share">Months of the life that the month counts for.</param>
    /// <param name="Through">The same for all months up to and including this one; null when days are counted and there is no life.</param>
    /// <param name="Whole">What all shares add up to, the life in months; null without a life.</param>
    /// <param name="Days">The days that count, where days are counted.</param>
    /// <param name="DaysOfWhole">The days of the life, or of the year without a life, where days are counted.</param>
    public sealed record ShareOfMonth(ExactFraction Share, ExactFraction? Through, ExactFraction? Whole, long? Days, long? DaysOfWhole)
        : ExplanationStep;

    /// <summary>What remains is spread from an opening balance or a change on, not from the first month.</summary>
    /// <param name="Through">The month at whose end it stands.</param>
    /// <param name="IsOpening">An opening balance; else a change of the asset.</param>
    /// <param name="Accumulated">Accumulated depreciation at that time.</param>
    /// <param name="Elapsed">The fraction of the life that was over: of its shares, weighted shares or units.</param>
    public sealed record SpreadFrom(Period Through, bool IsOpening, Money Accumulated, ExactFraction Elapsed) : ExplanationStep;

    /// <summary>The carrying amount from which the year's depreciation is taken.</summary>
    /// <param name="From">The month at whose start it stands.</param>
    /// <param name="CarryingAmount">The base.</param>
    /// <param name="Origin">What stands there.</param>
    public sealed record YearBase(Period From, Money CarryingAmount, YearBaseOrigin Origin) : ExplanationStep;

    /// <summary>The year's base found again from an opening balance inside the year: carrying amount / (1 − rate × shares / 12).</summary>
    /// <param name="Opening">The month at whose end the opening balance stands.</param>
    /// <param name="CarryingAmount">At that time.</param>
    /// <param name="Rate">Per year.</param>
    /// <param name="Shares">The shares of the year's months up to the opening.</param>
    /// <param name="Base">The base, exact.</param>
    public sealed record RecoveredYearBase(Period Opening, Money CarryingAmount, Rate Rate, ExactFraction Shares, ExactFraction Base)
        : ExplanationStep;

    /// <summary>Double-declining: which of two amounts for a whole month counts, asked where the span begins.</summary>
    /// <param name="CarryingAmount">At the start of the span.</param>
    /// <param name="YearlyRate">min(factor × 12 / life, 1).</param>
    /// <param name="SharesLeft">The months of the life left at the start of the span.</param>
    /// <param name="Declining">Carrying amount × yearly rate / 12.</param>
    /// <param name="StraightLine">(Carrying amount − residual value) / months left.</param>
    /// <param name="IsStraightLine">Straight line counts: it is larger, or has been chosen before.</param>
    public sealed record Comparison(
        Money CarryingAmount,
        ExactFraction YearlyRate,
        ExactFraction SharesLeft,
        ExactFraction Declining,
        ExactFraction StraightLine,
        bool IsStraightLine) : ExplanationStep;

    /// <summary>Sum of the years' digits: where the end of a month stands among the asset's years.</summary>
    /// <param name="Year">The asset year, from 1.</param>
    /// <param name="Weight">Its weight: the months of life left at its start.</param>
    /// <param name="EarlierWeights">The weights of the years before it.</param>
    /// <param name="TotalWeight">The weights of all years.</param>
    /// <param name="Shares">The shares of the year so far.</param>
    /// <param name="YearMonths">The months of the year: 12, in the last year perhaps fewer.</param>
    public sealed record AssetYear(
        int Year,
        ExactFraction Weight,
        ExactFraction EarlierWeights,
        ExactFraction TotalWeight,
        ExactFraction Shares,
        ExactFraction YearMonths) : ExplanationStep
    {
        /// <summary>The fraction that has been depreciated: (earlier weights + weight × shares / months) / all weights.</summary>
        public ExactFraction Fraction => (EarlierWeights + (Weight * Shares / YearMonths)) / TotalWeight;
    }

    /// <summary>Units of production.</summary>
    /// <param name="Before">Produced before the month.</param>
    /// <param name="Month">Produced in it.</param>
    /// <param name="Total">Expected over the life; what is produced beyond them does not count.</param>
    public sealed record Units(long Before, long Month, long Total) : ExplanationStep;

    /// <summary>The method's amount: a base times a rate times the month's parts, rounded.</summary>
    public sealed record Apportioned : ExplanationStep
    {
        /// <summary>The amount taken from: cost, carrying amount or the year's base.</summary>
        public required ExactFraction Base { get; init; }

        /// <summary>What is taken off the base, where the method spreads down to the residual value.</summary>
        public Money? LessResidualValue { get; init; }

        /// <summary>What is taken off the base, where what remains is spread from an opening balance or a change on.</summary>
        public Money? LessAccumulated { get; init; }

        /// <summary>The rate per year, or of the whole life; null where the method has none.</summary>
        public Rate? Rate { get; init; }

        /// <summary>The parts of the span before the month; 0 in its first month and where every month is rounded by itself.</summary>
        public required long PartsBefore { get; init; }

        /// <summary>The parts of the span up to and including the month.</summary>
        public required long PartsThrough { get; init; }

        /// <summary>The parts that make a whole, or a year of the rate.</summary>
        public required long PartsOfWhole { get; init; }

        /// <summary>Decimal places to which amounts are rounded, half away from zero.</summary>
        public required int Places { get; init; }

        /// <summary>The rounded amount of the span up to and including the month.</summary>
        public required Money RoundedThrough { get; init; }

        /// <summary>The rounded amount of the span before the month.</summary>
        public required Money RoundedBefore { get; init; }

        /// <summary>The amount that is apportioned: the base less what is taken off it.</summary>
        public ExactFraction Amount =>
            Base - ExactFraction.Of(LessResidualValue ?? Money.Zero) - ExactFraction.Of(LessAccumulated ?? Money.Zero);

        /// <summary>The exact amount of the span up to and including the month, in currency units.</summary>
        public ExactFraction Through => PartOf(PartsThrough);

        /// <summary>The exact amount of the span before the month, in currency units.</summary>
        public ExactFraction Before => PartOf(PartsBefore);

        /// <summary>The month's exact amount in currency units.</summary>
        public ExactFraction Unrounded => Through - Before;

        /// <summary>The month's amount: the difference of two rounded totals.</summary>
        public Money Rounded => RoundedThrough - RoundedBefore;

        private ExactFraction PartOf(long parts)
        {
            var part = Amount * new ExactFraction(parts, PartsOfWhole);
            return Rate is { } rate ? part * ExactFraction.Of(rate) : part;
        }
    }

    /// <summary>The month takes what is left: cost − accumulated − limit.</summary>
    /// <param name="Cost">Cost.</param>
    /// <param name="Accumulated">At the start of the month.</param>
    /// <param name="Limit">Residual value or floor, whichever is higher; 0 when expensed.</param>
    /// <param name="Reason">Why.</param>
    public sealed record WhatIsLeft(Money Cost, Money Accumulated, Money Limit, WhatIsLeftReason Reason) : ExplanationStep
    {
        public Money Amount => Cost - Accumulated - Limit;
    }

    /// <summary>A negative amount is 0.</summary>
    public sealed record NotNegative(Money Computed) : ExplanationStep;

    /// <summary>The carrying amount must not fall below the limit: the month is what is left above it.</summary>
    /// <param name="Computed">The amount so far.</param>
    /// <param name="CarryingAmount">At the start of the month.</param>
    /// <param name="Limit">Residual value or floor, whichever is higher.</param>
    public sealed record Limited(Money Computed, Money CarryingAmount, Money Limit) : ExplanationStep
    {
        public Money Amount => CarryingAmount - Limit;
    }

    /// <summary>A legacy asset's amount of at most 1.00 is not posted: 0.</summary>
    public sealed record NotPosted(Money Computed, Money PostingLimit) : ExplanationStep;
}
