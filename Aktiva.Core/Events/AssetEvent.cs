using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>An event as it was recorded: never changed, only reversed by another one.</summary>
public sealed record AssetEvent
{
    /// <summary>Its number within the company, in the order of recording.</summary>
    public long EventId { get; init; }

    public string AssetCode { get; init; } = "";

    public AssetEventType Type { get; init; }

    public DateOnly Date { get; init; }

    public Period Period { get; init; }

    public Money? Amount { get; init; }

    public string? Quantity { get; init; }

    public Money? Proceeds { get; init; }

    public string? Account { get; init; }

    public int? LifeMonths { get; init; }

    public Money? ResidualValue { get; init; }

    public DepreciationMethod? Method { get; init; }

    public Rate? RatePerYear { get; init; }

    public Convention? Convention { get; init; }

    public FiscalGroup? FiscalGroup { get; init; }

    public DepreciationMethod? FiscalMethod { get; init; }

    public string? Category { get; init; }

    public string? Division { get; init; }

    public string? Department { get; init; }

    public string? Location { get; init; }

    public string? ExpenseAccounts { get; init; }

    /// <summary>Split: the part. Merge: the asset that it became part of.</summary>
    public string? NewCode { get; init; }

    /// <summary>Reversal: the event that it cancels.</summary>
    public long? Reverses { get; init; }

    /// <summary>The reversal that cancelled the event; null while it counts.</summary>
    public long? ReversedBy { get; init; }

    public string? Notes { get; init; }

    public string EnteredBy { get; init; } = "";

    public DateTimeOffset EnteredAt { get; init; }
}
