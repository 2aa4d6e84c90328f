namespace Aktiva.Core.Data;

/// <summary>A table of the schema.</summary>
/// <param name="Name">Its name, the same on both databases.</param>
/// <param name="Columns">In the order of the T-SQL migrations.</param>
public sealed record SchemaTable(string Name, IReadOnlyList<SchemaColumn> Columns)
{
    public bool HasIdentity => Columns.Any(column => column.IsIdentity);
}
