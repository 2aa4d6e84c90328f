namespace Aktiva.Core.Data;

/// <summary>Some rows of a list.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Rows">The rows, in their order.</param>
/// <param name="TotalCount">Rows of the whole list.</param>
public sealed record RowPage<T>(IReadOnlyList<T> Rows, long TotalCount);
