namespace Aktiva.Core.Reports;

/// <summary>How a document to print is written for its reader.</summary>
public sealed record PaperForm
{
    /// <summary>The words of its tables.</summary>
    public required ReportForm Form { get; init; }

    /// <summary>The language of all of it, as HTML names it.</summary>
    public required string Language { get; init; }

    public required string Company { get; init; }

    /// <summary>What it is, with its months.</summary>
    public required string Heading { get; init; }

    /// <summary>What else stands above the tables, a line each.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>How a value of a table looks.</summary>
    public required Func<object, string> Show { get; init; }

    /// <summary>Says how many rows there are.</summary>
    public required Func<long, string> Count { get; init; }

    /// <summary>The address of its style sheet.</summary>
    public required string StyleSheet { get; init; }

    /// <summary>The address of the script that asks the browser to print it.</summary>
    public required string Script { get; init; }
}
