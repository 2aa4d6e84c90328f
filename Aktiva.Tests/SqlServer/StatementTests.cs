using System.Text.RegularExpressions;

namespace Aktiva.Tests.SqlServer;

/// <summary>Every statement that the program sends to SQL Server, collected from the running program, is compiled against the schema.</summary>
public sealed partial class StatementTests
{
    [Fact]
    public async Task Statements_OfTheWholeProgram_CompileAgainstTheSchema()
    {
        var sent = await ProgramTour.CollectAsync();
        using var schema = new CompiledSchema();
        foreach (var statement in sent)
        {
            Assert.True(CompiledSchema.Parse(statement.Text) is [], statement.Text);
            schema.Add(statement.Text, statement.Parameters);
        }

        Assert.Equal([], schema.Validate());
    }

    [Theory]
    [InlineData("SELECT kode FROM aktiva.asset WHERE asset_id = @id")]
    [InlineData("SELECT code FROM aktiva.aset WHERE asset_id = @id")]
    [InlineData("SELECT code FROM asset WHERE asset_id = @id")]
    [InlineData("SELECT Code FROM aktiva.asset WHERE asset_id = @id")]
    [InlineData("SELECT code FROM aktiva.Asset WHERE asset_id = @id")]
    [InlineData("UPDATE aktiva.closing_run SET stages = N'x' WHERE run_id = @id")]
    [InlineData("INSERT INTO aktiva.book (company_id, buku) VALUES (@id, 1)")]
    [InlineData("DELETE FROM aktiva.period_lock WHERE company_id = @id AND tahun = 1")]
    [InlineData("SELECT CAST(code AS TEKS) FROM aktiva.asset WHERE asset_id = @id")]
    public void Compile_OfABrokenStatement_Fails(string statement)
    {
        using var schema = new CompiledSchema();
        schema.Add(statement, [("id", "BIGINT")]);

        Assert.NotEmpty(schema.Validate());
    }

    [Theory]
    [InlineData("UPDATE closing_run SET percent = @id")]
    [InlineData("SELECT code FROM asset LIMIT @id")]
    [InlineData("SELECT code || name FROM asset WHERE asset_id = @id")]
    public void Parse_OfWhatIsNoTSql_Fails(string statement) => Assert.NotEmpty(CompiledSchema.Parse(statement));

    /// <summary>A statement that the tour does not come by would be one that nobody has compiled.</summary>
    [Fact]
    public async Task Tour_SendsEveryStatementThatTheProgramHas()
    {
        var sent = (await ProgramTour.CollectAsync()).Select(statement => AsWritten(statement.Text)).ToArray();
        var written = WrittenStatements.Read();

        Assert.True(written.Count > 50);
        Assert.DoesNotContain(
            written,
            text => !sent.Any(statement => statement.Contains(AsWritten(text), StringComparison.Ordinal)));
    }

    /// <summary>Without the schema's name, and with lists as they stand before Dapper spells them out.</summary>
    private static string AsWritten(string text) =>
        ListOfParameters().Replace(text.Replace("aktiva.", "", StringComparison.Ordinal), "@$1");

    [GeneratedRegex(@"\(@(\w+?)1(?:,@\w+)*\)")]
    private static partial Regex ListOfParameters();
}
