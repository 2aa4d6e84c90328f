namespace Aktiva.Core.Reports;

/// <summary>A table whose length is known before it is read.</summary>
internal sealed record ExportSource(long RowCount, ExportTable Table);
