using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Events;

/// <summary>An event to be recorded. Only what its type needs is given: see <see cref="AssetEventFields"/>.</summary>
public sealed record AssetEventEntry
{
    public required string AssetCode { get; init; }

    /// <summary>The day of the event; of a reversal that of the event it cancels.</summary>
    public required DateOnly Date { get; init; }

    public required AssetEventType Type { get; init; }

    /// <summary>
    /// Addition, partial disposal and split: cost. Revaluation: the new carrying amount. Impairment and its reversal: the loss. In the commercial
    /// book; the fiscal book takes the same part of its own cost.
    /// </summary>
    public Money? Amount { get; init; }

    /// <summary>Partial disposal and split: how many of the asset's units leave; gives the amount where none is given.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Disposal: what it brought.</summary>
    public Money? Proceeds { get; init; }

    /// <summary>The code of the account that an addition is credited to or proceeds are debited to; null for the company's.</summary>
    public string? Account { get; init; }

    /// <summary>The new useful life in months, counted from the first month.</summary>
    public int? LifeMonths { get; init; }

    public Money? ResidualValue { get; init; }

    public DepreciationMethod? Method { get; init; }

    public Rate? RatePerYear { get; init; }

    public Convention? Convention { get; init; }

    /// <summary>Putting in service: the group in the fiscal book; null for the category's.</summary>
    public FiscalGroup? FiscalGroup { get; init; }

    /// <summary>Putting in service: the method in the fiscal book; null for straight line.</summary>
    public DepreciationMethod? FiscalMethod { get; init; }

    public string? Category { get; init; }

    public string? Division { get; init; }

    public string? Department { get; init; }

    public string? Location { get; init; }

    public ExpenseAccounts? ExpenseAccounts { get; init; }

    /// <summary>Split: the code of the part. Merge: the code of the asset that the asset becomes part of.</summary>
    public string? NewCode { get; init; }

    /// <summary>Reversal: the number of the event that it cancels; null for the last of the day that still counts.</summary>
    public long? Reverses { get; init; }

    public string? Notes { get; init; }
}
