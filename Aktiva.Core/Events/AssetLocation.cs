using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>Where an asset belongs, stands and posts to.</summary>
internal sealed record AssetLocation
{
    /// <summary>The month whose transfers moved it from there; the default value while it is there.</summary>
    public Period UntilPeriod { get; init; }

    public long CategoryId { get; init; }

    public long? DivisionId { get; init; }

    public long? DepartmentId { get; init; }

    public string? Location { get; init; }

    public long ExpenseSplitId { get; init; }

    public long AssetAccountId { get; init; }

    public long AccumulatedAccountId { get; init; }
}
