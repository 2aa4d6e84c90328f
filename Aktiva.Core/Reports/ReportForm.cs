using System.Globalization;

namespace Aktiva.Core.Reports;

/// <summary>How the file of a report is written for its reader.</summary>
public sealed record ReportForm
{
    /// <summary>The name of a workbook's sheet: at most 31 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The heading of a column, by its key.</summary>
    public required Func<string, string> Heading { get; init; }

    /// <summary>The word for a value of a closed set, such as a method.</summary>
    public required Func<Enum, string> Word { get; init; }

    /// <summary>Whose numbers and dates a CSV file has.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Whether it is to be printed: then columns that have no room are left out, and tables that explain a list stand above it.</summary>
    public bool IsPaper { get; init; }
}
