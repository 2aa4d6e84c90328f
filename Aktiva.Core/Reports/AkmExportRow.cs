using Aktiva.Core.Closing;

namespace Aktiva.Core.Reports;

/// <summary>An AKM transaction as exported.</summary>
internal sealed record AkmExportRow : AkmLine
{
    public string Category { get; init; } = "";

    public string? Division { get; init; }

    public string? Department { get; init; }
}
