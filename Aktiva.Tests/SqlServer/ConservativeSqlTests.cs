using System.Runtime.CompilerServices;
using Microsoft.SqlServer.Dac.Model;

namespace Aktiva.Tests.SqlServer;

/// <summary>The migrations and all that the program sends keep to a T-SQL that more than one engine runs.</summary>
public sealed class ConservativeSqlTests
{
    [Fact]
    public async Task Sql_OfTheWholeProgram_IsConservative()
    {
        var texts = await AllTextsAsync();

        Assert.Equal([], texts.SelectMany(text => ConservativeSql.Read(text).Findings.Select(finding => $"{finding}: {text}")));
    }

    [Theory]
    [InlineData("MERGE aktiva.company AS t USING (SELECT 1 AS x) s ON t.company_id = s.x WHEN MATCHED THEN DELETE;", "MERGE")]
    [InlineData("CREATE OR ALTER VIEW aktiva.v AS SELECT 1 AS x", "CREATE OR ALTER")]
    [InlineData("CREATE OR ALTER TRIGGER aktiva.t ON aktiva.company AFTER INSERT AS BEGIN SET NOCOUNT ON; END", "CREATE OR ALTER")]
    [InlineData("WAITFOR DELAY '00:00:01'", "WAITFOR")]
    [InlineData("EXECUTE AS USER = 'aktiva'", "EXECUTE AS")]
    [InlineData("CREATE PROCEDURE aktiva.p WITH EXECUTE AS OWNER AS SELECT 1", "EXECUTE AS")]
    [InlineData("ALTER TABLE aktiva.company ADD a INT NULL, b INT NULL", "more than one thing in an ALTER TABLE ADD")]
    [InlineData("CREATE TABLE aktiva.t (a INT NOT NULL, INDEX i (a))", "an index within a table")]
    [InlineData("CREATE TABLE aktiva.t (a INT NOT NULL PRIMARY KEY)", "a key or an index within a column")]
    [InlineData("CREATE TABLE aktiva.t (a INT NOT NULL REFERENCES aktiva.company (company_id))", "a key or an index within a column")]
    [InlineData("DECLARE @n INT; SELECT @n = @n + company_id FROM aktiva.company", "a variable that accumulates over rows")]
    [InlineData("DECLARE @n INT; SELECT @n += company_id FROM aktiva.company", "a variable that accumulates over rows")]
    [InlineData("SELECT 1 FROM aktiva.company WITH (UPDLOCK)", "a lock hint")]
    [InlineData("SELECT 1 FROM aktiva.company OPTION (RECOMPILE)", "a query hint")]
    [InlineData("INSERT INTO aktiva.book (company_id, book) OUTPUT inserted.book VALUES (1, 1)", "OUTPUT, which a table with triggers refuses")]
    [InlineData("SELECT 1 FROM master.dbo.spt_values", "an object of another database")]
    [InlineData("USE master", "USE")]
    [InlineData("DISABLE TRIGGER aktiva.t ON aktiva.company", "DISABLE TRIGGER")]
    public void Read_OfWhatIsNotConservative_FindsIt(string sql, string finding) => Assert.Equal([finding], ConservativeSql.Read(sql).Findings);

    /// <summary>Another function may be one that an engine has not: it is then listed for whoever runs one.</summary>
    [Fact]
    public async Task Functions_OfTheWholeProgram_AreThoseOfTheGuide()
    {
        var used = (await AllTextsAsync()).SelectMany(text => ConservativeSql.Read(text).Functions).Distinct().Order(StringComparer.Ordinal);
        var guide = await File.ReadAllLinesAsync(GuideFile(), TestContext.Current.CancellationToken);
        var listed = guide.Single(line => line.StartsWith("| functions |", StringComparison.Ordinal)).Split('`').Where((_, index) => index % 2 == 1);

        Assert.Equal(listed.Order(StringComparer.Ordinal), used);
    }

    /// <summary>On a server whose collation knows capitals, <c>@runId</c> and <c>@RunId</c> are two variables.</summary>
    [Fact]
    public async Task Parameters_OfTheWholeProgram_AreWrittenAsTheyAreSent()
    {
        var sent = await ProgramTour.CollectAsync();

        Assert.Equal(
            [],
            sent.Where(statement => !ConservativeSql.Read(statement.Text).Variables.SetEquals(statement.Parameters.Select(parameter => $"@{parameter.Name}")))
                .Select(statement => statement.Identity));
    }

    /// <summary>SQLite takes two rows without a value for different, SQL Server for the same, and other engines refuse such an index.</summary>
    [Fact]
    public void UniqueKeys_AreOverColumnsThatHaveValues()
    {
        using var schema = new CompiledSchema();
        var keys = schema.Model.GetObjects(DacQueryScopes.UserDefined, UniqueConstraint.TypeClass).SelectMany(key => key.GetReferenced(UniqueConstraint.Columns))
            .Concat(schema.Model.GetObjects(DacQueryScopes.UserDefined, Microsoft.SqlServer.Dac.Model.Index.TypeClass)
                .Where(index => index.GetProperty<bool>(Microsoft.SqlServer.Dac.Model.Index.Unique))
                .SelectMany(index => index.GetReferenced(Microsoft.SqlServer.Dac.Model.Index.Columns)))
            .ToList();

        Assert.True(keys.Count > 10);
        Assert.DoesNotContain(keys, column => column.GetProperty<bool>(Column.Nullable));
    }

    private static async Task<IReadOnlyList<string>> AllTextsAsync() =>
        [.. CompiledSchema.MigrationBatches(), .. (await ProgramTour.CollectAsync()).Select(statement => statement.Text)];

    private static string GuideFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "sql-server.md"));
}
