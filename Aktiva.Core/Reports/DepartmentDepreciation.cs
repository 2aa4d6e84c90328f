using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>What a month's depreciation charged to one expense account for one department.</summary>
public sealed record DepartmentDepreciation
{
    public Period Period { get; init; }

    /// <summary>Null for assets of no division.</summary>
    public string? Division { get; init; }

    public string? DivisionName { get; init; }

    /// <summary>Null for assets of no department.</summary>
    public string? Department { get; init; }

    public string? DepartmentName { get; init; }

    public string Account { get; init; } = "";

    public string AccountName { get; init; } = "";

    public Money Depreciation { get; init; }
}
