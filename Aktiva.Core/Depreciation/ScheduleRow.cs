using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Depreciation;

/// <summary>One month of a schedule.</summary>
/// <param name="Period">The month.</param>
/// <param name="OpeningAccumulated">Accumulated depreciation at its start.</param>
/// <param name="Depreciation">Its depreciation.</param>
/// <param name="ClosingAccumulated">Accumulated depreciation at its end.</param>
/// <param name="CarryingAmount">Cost less accumulated depreciation at its end.</param>
/// <param name="Notes">What is out of the ordinary in it.</param>
public readonly record struct ScheduleRow(
    Period Period, Money OpeningAccumulated, Money Depreciation, Money ClosingAccumulated, Money CarryingAmount, MonthNotes Notes)
{
    /// <summary>Missed months that are part of the amount, this month not counted.</summary>
    public int MonthsCaughtUp { get; init; }

    /// <summary>Cost at its end.</summary>
    public Money Cost => CarryingAmount + ClosingAccumulated;

    /// <summary>What changes did to cost and accumulated depreciation.</summary>
    public LifecycleMovements Movements { get; init; }
}
