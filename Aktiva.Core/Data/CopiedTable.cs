namespace Aktiva.Core.Data;

/// <summary>A table that was copied, verified on both sides.</summary>
/// <param name="Name">The table.</param>
/// <param name="RowCount">Its rows.</param>
public sealed record CopiedTable(string Name, long RowCount);
