namespace Aktiva.Core.Reports;

/// <summary>A row on its way out.</summary>
/// <param name="Value">Its values by column; only until the next row.</param>
/// <param name="IsSum">Whether it adds up others.</param>
internal readonly record struct ExportRow(Func<int, object?> Value, bool IsSum);
