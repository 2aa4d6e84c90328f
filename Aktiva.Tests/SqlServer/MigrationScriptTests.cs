using Aktiva.Core.Data;
using Microsoft.SqlServer.Dac.Model;

namespace Aktiva.Tests.SqlServer;

/// <summary>The T-SQL migrations, as Microsoft's parser and compiler see them.</summary>
public sealed class MigrationScriptTests
{
    [Fact]
    public void Migrations_AsTSql_Compile()
    {
        Assert.All(CompiledSchema.MigrationBatches(), batch => Assert.Empty(CompiledSchema.Parse(batch)));
        using var schema = new CompiledSchema();

        Assert.Equal([], schema.Validate());
    }

    [Fact]
    public void Migrations_OfBothDatabases_HaveTheSameNumbers() =>
        Assert.Equal(NumbersOf("Sqlite"), NumbersOf("SqlServer"));

    /// <summary>The program's own reading of the migrations is the compiler's.</summary>
    [Fact]
    public void Catalogue_HasTheTablesAndColumnsThatTheCompilerSees()
    {
        using var schema = new CompiledSchema();
        var compiled = schema.Model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass)
            .Where(table => table.Name.Parts[^1] != "SchemaVersions")
            .SelectMany(table => table.GetReferenced(Table.Columns).Select(column => (
                Table: table.Name.Parts[^1],
                Column: column.Name.Parts[^1],
                Kind: KindOf(column),
                IsIdentity: column.GetProperty<bool>(Column.IsIdentity))))
            .Order();

        Assert.Equal(
            compiled,
            SchemaCatalogue.Tables
                .SelectMany(table => table.Columns.Select(column => (Table: table.Name, Column: column.Name, column.Kind, column.IsIdentity)))
                .Order());
    }

    private static ColumnKind KindOf(TSqlObject column)
    {
        var scale = column.GetProperty<int>(Column.Scale);
        return column.GetReferenced(Column.DataType).Single().Name.Parts[^1] switch
        {
            "bigint" or "int" => ColumnKind.Number,
            "nvarchar" => ColumnKind.Text,
            "date" => ColumnKind.Date,
            "datetimeoffset" => ColumnKind.Instant,
            "decimal" when scale == 2 => ColumnKind.Money,
            "decimal" when scale == 4 => ColumnKind.Rate,
            var other => throw new InvalidOperationException($"{column.Name} is a {other}."),
        };
    }

    private static IEnumerable<string> NumbersOf(string folder) => typeof(Database).Assembly.GetManifestResourceNames()
        .Where(name => name.Contains($".Migrations.{folder}.", StringComparison.Ordinal))
        .Select(name => name.Split('.')[^2])
        .Order(StringComparer.Ordinal);
}
