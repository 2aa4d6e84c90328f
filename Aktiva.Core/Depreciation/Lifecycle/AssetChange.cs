using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>One event as it acts on one asset in one book.</summary>
/// <remarks>
/// Changes of an asset stand in the order of their dates, those of one day in the order in which they were recorded. Events that were
/// reversed, the reversals and transfers are left out: they change neither amounts nor rules. Only what a type needs is given.
/// </remarks>
public readonly record struct AssetChange
{
    public AssetChangeType Type { get; init; }

    public DateOnly Date { get; init; }

    /// <summary>
    /// Addition: the cost added. Partial disposal, split and merge: the cost that moves. Revaluation: the new carrying amount. Impairment and
    /// its reversal: the loss. Else 0; of a disposal everything leaves.
    /// </summary>
    public Money Amount { get; init; }

    /// <summary>Split and merge: the accumulated depreciation that moves (see <see cref="AssetShare"/>).</summary>
    public Money Accumulated { get; init; }

    /// <summary>
    /// Split and merge of assets by <see cref="DepreciationMethod.DecliningAnnual"/>: what moves of the amount from which the year is
    /// depreciated; null for the carrying amount that moves.
    /// </summary>
    public Money? YearBase { get; init; }

    /// <summary>Split and merge: the revaluation surplus that moves.</summary>
    public Money RevaluationSurplus { get; init; }

    /// <summary>Split, of assets by units of production: the units that the part has produced so far.</summary>
    public long Units { get; init; }

    /// <summary>
    /// Split, of an asset whose method changed within its life: the month of the first such change. The part counts the life that was left from it, as
    /// its source does; its own first rules are those with which the source began. The default value for none.
    /// </summary>
    public Period FirstMethodChange { get; init; }

    /// <summary>The same of the last change: the month in which <see cref="Method"/> began.</summary>
    public Period LastMethodChange { get; init; }

    /// <summary>The new useful life in months, counted from the first month; null when it stays.</summary>
    public int? LifeMonths { get; init; }

    /// <summary>The new residual value; null when it stays.</summary>
    public Money? ResidualValue { get; init; }

    /// <summary>The new method; null when it stays.</summary>
    public DepreciationMethod? Method { get; init; }

    /// <summary>The new rate per year; null when it stays.</summary>
    public Rate? RatePerYear { get; init; }

    /// <summary>The new factor of double-declining; null when it stays.</summary>
    public Rate? Factor { get; init; }

    /// <summary>The new convention; null when it stays. It may change only while nothing has been depreciated.</summary>
    public Convention? Convention { get; init; }

    /// <summary>The new expectation of units over the whole life, those produced so far included; null when it stays.</summary>
    public long? TotalUnits { get; init; }

    /// <summary>The month in which the change acts.</summary>
    public Period Month => Period.Of(Date);

    /// <summary>Whether it acts after its month's depreciation, so that it counts from the next month on; else it counts for the whole month.</summary>
    public bool ActsAfterDepreciation => Type
        is AssetChangeType.Revaluation or AssetChangeType.Impairment or AssetChangeType.ImpairmentReversal or AssetChangeType.Disposal;

    /// <summary>Whether the asset leaves the books by it.</summary>
    public bool EndsTheAsset => Type is AssetChangeType.Disposal or AssetChangeType.MergeOut;

    /// <summary>Whether it gives a term of depreciation anew: method, convention, rate, factor, life, units or residual value.</summary>
    public bool GivesTerms => Method is not null || Convention is not null || RatePerYear is not null || Factor is not null
        || LifeMonths is not null || TotalUnits is not null || ResidualValue is not null;
}
