using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>An asset's month with its changes, months caught up included, and what it leaves behind.</summary>
/// <remarks>
/// Closing cost is <see cref="OpeningCost"/> + <see cref="LifecycleMovements.CostChange"/>; closing accumulated depreciation the one before +
/// <see cref="Depreciation"/> + <see cref="LifecycleMovements.AccumulatedChange"/>.
/// </remarks>
public readonly record struct LifecycleMonth
{
    /// <summary>Depreciation; negative only where the convention takes a part of the year or quarter back in the month of disposal.</summary>
    public Money Depreciation { get; init; }

    /// <summary>Missed months that are part of the amount, this month not counted; months in which nothing was left to depreciate do not count.</summary>
    public int MonthsCaughtUp { get; init; }

    /// <summary>What is out of the ordinary, in this month or in those caught up.</summary>
    public MonthNotes Notes { get; init; }

    /// <summary>What changes did to cost and accumulated depreciation.</summary>
    public LifecycleMovements Movements { get; init; }

    /// <summary>Cost before the changes; for an asset new in the books the cost of acquisition.</summary>
    public Money OpeningCost { get; init; }

    /// <summary>Cost at the end of the month; 0 when the asset has left the books.</summary>
    public Money ClosingCost { get; init; }

    /// <summary>The state for the next month.</summary>
    public LifecycleState After { get; init; }

    /// <summary>Whether the asset has left the books.</summary>
    public bool HasLeft { get; init; }

    /// <summary>
    /// The first change that could not be applied; its <see cref="LifecycleFinding.Problem"/> is <see cref="LifecycleProblem.None"/> when all
    /// were. With a problem the amounts mean nothing.
    /// </summary>
    public LifecycleFinding Finding { get; init; }
}
