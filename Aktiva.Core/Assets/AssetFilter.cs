using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>Which assets of a book are wanted; what is null does not matter.</summary>
public sealed record AssetFilter
{
    public required Book Book { get; init; }

    /// <summary>Balances are those of the last month closed in the book up to this one.</summary>
    public required Period Period { get; init; }

    /// <summary>Part of code, name or serial number.</summary>
    public string? Text { get; init; }

    /// <summary>The category's code.</summary>
    public string? Category { get; init; }

    /// <summary>The division's code, or <see cref="Data.CodeFilter.Without"/>.</summary>
    public string? Division { get; init; }

    /// <summary>The department's code, or <see cref="Data.CodeFilter.Without"/>.</summary>
    public string? Department { get; init; }

    public AssetStatus? Status { get; init; }

    /// <summary>The calendar year of acquisition.</summary>
    public int? Year { get; init; }

    /// <summary>Within how many months, at the rate of the month, nothing is left to depreciate; assets without depreciation in the month are not among them.</summary>
    public int? EndsWithin { get; init; }

    public AssetOrder Order { get; init; }

    public bool IsDescending { get; init; }
}
