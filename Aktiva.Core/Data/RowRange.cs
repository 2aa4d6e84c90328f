namespace Aktiva.Core.Data;

/// <summary>Which rows of an ordered list are wanted.</summary>
/// <param name="Offset">Rows before the first one.</param>
/// <param name="Count">The most rows.</param>
public readonly record struct RowRange(int Offset, int Count);
