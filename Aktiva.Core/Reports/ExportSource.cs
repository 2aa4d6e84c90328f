namespace Aktiva.Core.Reports;

/// <summary>A table whose length is known before it is read.</summary>
internal sealed record ExportSource(long RowCount, ExportTable Table)
{
    /// <summary>On paper what stands above the table, each under its heading.</summary>
    public IReadOnlyList<(string Heading, ExportTable Table)> Summaries { get; init; } = [];

    /// <summary>What the table itself is called below them; null where it is alone.</summary>
    public string? Heading { get; init; }
}
