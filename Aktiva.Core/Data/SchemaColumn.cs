namespace Aktiva.Core.Data;

/// <summary>A column of the schema.</summary>
/// <param name="Name">Its name, the same on both databases.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsIdentity">True when the database gives the value where an INSERT does not.</param>
public sealed record SchemaColumn(string Name, ColumnKind Kind, bool IsIdentity);
