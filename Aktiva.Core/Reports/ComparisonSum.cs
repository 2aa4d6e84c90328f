using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>All assets that changed for one reason.</summary>
public sealed record ComparisonSum
{
    public ComparisonReason Reason { get; init; }

    public long Assets { get; init; }

    public Money Before { get; init; }

    public Money After { get; init; }

    public Money Difference => After - Before;
}
