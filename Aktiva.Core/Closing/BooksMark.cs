using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>
/// Equal marks mean that nothing has changed of what a <see cref="PeriodState"/> or a list of a month's runs says, in any book. Reading
/// one looks at no asset, so that it can be asked for every few seconds.
/// </summary>
public sealed record BooksMark
{
    public Period Period { get; init; }

    public long RegisterVersion { get; init; }

    public long SettingsVersion { get; init; }

    public long? ActiveRunId { get; init; }

    /// <summary>The latest run of the month, however it ended.</summary>
    public long? LatestRunId { get; init; }

    /// <summary>The latest posted run of any month.</summary>
    public long? LatestPostedRunId { get; init; }

    /// <summary>The last closed month of the commercial book; the default value when nothing is closed.</summary>
    public Period LastClosedCommercial { get; init; }

    /// <summary>The last closed month of the fiscal book; the default value when nothing is closed.</summary>
    public Period LastClosedFiscal { get; init; }

    public bool IsLocked { get; init; }

    /// <summary>Whether this process executes the runs of the database.</summary>
    public bool IsRunner { get; init; }
}
