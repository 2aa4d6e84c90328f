namespace Aktiva.Core.Reports;

/// <summary>By what the assets of a comparison are ordered; ties by code.</summary>
public enum ComparisonOrder
{
    Code,
    Name,
    Before,
    After,

    /// <summary>With its sign: what fell most comes first, or last.</summary>
    Difference,
}
