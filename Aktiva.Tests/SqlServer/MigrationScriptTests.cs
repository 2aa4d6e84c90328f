namespace Aktiva.Tests.SqlServer;

/// <summary>The T-SQL migrations, as Microsoft's parser and compiler see them.</summary>
public sealed class MigrationScriptTests
{
    [Fact]
    public void Migrations_AsTSql_Compile()
    {
        Assert.All(CompiledSchema.MigrationBatches(), batch => Assert.Empty(CompiledSchema.Parse(batch)));
        using var schema = new CompiledSchema();

        Assert.Empty(schema.Validate());
    }
}
