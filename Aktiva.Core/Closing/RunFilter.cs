namespace Aktiva.Core.Closing;

/// <summary>Which runs are wanted; what is null does not matter.</summary>
public sealed record RunFilter
{
    public ClosingProcess? Process { get; init; }

    public RunStatus? Status { get; init; }

    /// <summary>The calendar year of the run's month.</summary>
    public int? Year { get; init; }

    /// <summary>The run's month of any year, 1–12.</summary>
    public int? Month { get; init; }
}
