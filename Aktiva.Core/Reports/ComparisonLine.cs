using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Reports;

/// <summary>An asset whose depreciation differs between two months.</summary>
public sealed record ComparisonLine
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public ComparisonReason Reason { get; init; }

    /// <summary>What the first event behind the change did; null for other reasons.</summary>
    public AssetChangeType? Change { get; init; }

    /// <summary>Depreciation of the earlier month.</summary>
    public Money Before { get; init; }

    /// <summary>Depreciation of the later month.</summary>
    public Money After { get; init; }

    public Money Difference => After - Before;
}
