namespace Aktiva.Core.Periods;

/// <summary>A month that is locked, for all books.</summary>
public sealed record LockedMonth
{
    public Period Period { get; init; }

    public string LockedBy { get; init; } = "";

    public DateTimeOffset LockedAt { get; init; }
}
