using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>Which assets of a comparison are wanted.</summary>
public sealed record ComparisonFilter
{
    public required Book Book { get; init; }

    public required Period Earlier { get; init; }

    public required Period Later { get; init; }

    /// <summary>Null for every reason.</summary>
    public ComparisonReason? Reason { get; init; }

    public ComparisonOrder Order { get; init; }

    public bool IsDescending { get; init; }
}
