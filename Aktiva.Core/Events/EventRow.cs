using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>An event as it is written, its codes found.</summary>
internal sealed record EventRow
{
    public required long CompanyId { get; init; }

    public required long EventId { get; init; }

    public required long AssetId { get; init; }

    public required AssetEventType Type { get; init; }

    public required DateOnly Date { get; init; }

    public Period Period => Period.Of(Date);

    public Money? Amount { get; init; }

    public string? Quantity { get; init; }

    public Money? Proceeds { get; init; }

    public long? AccountId { get; init; }

    public int? LifeMonths { get; init; }

    public Money? ResidualValue { get; init; }

    public DepreciationMethod? Method { get; init; }

    public Rate? RatePerYear { get; init; }

    public Convention? Convention { get; init; }

    public FiscalGroup? FiscalGroup { get; init; }

    public DepreciationMethod? FiscalMethod { get; init; }

    public long? CategoryId { get; init; }

    public long? DivisionId { get; init; }

    public long? DepartmentId { get; init; }

    public string? Location { get; init; }

    public long? ExpenseSplitId { get; init; }

    public long? CounterpartId { get; init; }

    /// <summary>0 unless the event is a reversal.</summary>
    public long ReversedEventId { get; init; }

    public string? Notes { get; init; }

    public required string EnteredBy { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }
}
