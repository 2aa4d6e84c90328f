using Aktiva.Core.Assets;

namespace Aktiva.Core.Periods;

/// <summary>A lock, unlock or reopening: who, when, why. Never changed.</summary>
public sealed record PeriodEvent
{
    public required long CompanyId { get; init; }

    /// <summary>The book reopened; null for locks, which cover all books.</summary>
    public Book? Book { get; init; }

    public required Period Period { get; init; }

    /// <summary><c>lock</c>, <c>unlock</c> or <c>reopen</c>.</summary>
    public required string Event { get; init; }

    public required string DoneBy { get; init; }

    public required DateTimeOffset DoneAt { get; init; }

    public string Reason { get; init; } = "";
}
