using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>The depreciation of some months by department and expense account.</summary>
public sealed record DepreciationByDepartment
{
    public required Book Book { get; init; }

    /// <summary>The first month; later than was asked for when the book begins later.</summary>
    public required Period First { get; init; }

    public required Period Last { get; init; }

    /// <summary>By month, department, division and account.</summary>
    public required IReadOnlyList<DepartmentDepreciation> Lines { get; init; }

    /// <summary>The lines of one expense account in one department, or in none; all lines without an account.</summary>
    public IEnumerable<DepartmentDepreciation> Of(string? account, string? department) => account is null ? Lines
        : Lines.Where(line => line.Account == account && (line.Department ?? CodeFilter.Without) == (department ?? CodeFilter.Without));

    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Depreciation);
}
