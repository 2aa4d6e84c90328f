using Aktiva.Bench;
using Aktiva.Core.Data;
using Aktiva.Tests.SqlServer;

namespace Aktiva.Tests.Bench;

/// <summary>What the measurements are asked, and what they ask of a server that is not here.</summary>
public sealed class ClosingArgumentsTests
{
    [Theory]
    [InlineData("", DatabaseProvider.Sqlite, null, "10000 100000 1000000")]
    [InlineData("500 1000", DatabaseProvider.Sqlite, null, "500 1000")]
    [InlineData("--provider sqlite 500", DatabaseProvider.Sqlite, null, "500")]
    [InlineData("--provider sqlserver --database Server=x 500", DatabaseProvider.SqlServer, "Server=x", "500")]
    [InlineData("500 --database Server=x --provider sqlserver", DatabaseProvider.SqlServer, "Server=x", "500")]
    public void TryRead_OfWhatCanBeMeasured_TakesIt(string line, DatabaseProvider provider, string? server, string sizes)
    {
        Assert.Null(ClosingArguments.TryRead(Words(line), out var arguments));

        Assert.Equal((provider, server, sizes), (arguments!.Provider, arguments.Server, string.Join(' ', arguments.Sizes)));
    }

    [Theory]
    [InlineData("--provider sqlserver", "--provider sqlserver wants --database")]
    [InlineData("--provider sqlserver 500", "--provider sqlserver wants --database")]
    [InlineData("--database Server=x", "--database is for --provider sqlserver")]
    [InlineData("--provider", "--provider wants a value")]
    [InlineData("--provider sqlserver --database", "--database wants a value")]
    [InlineData("--provider oracle", "--provider is neither")]
    [InlineData("0", "0 is neither")]
    [InlineData("-5", "-5 is neither")]
    [InlineData("1.5", "1.5 is neither")]
    public void TryRead_OfWhatCannotBeMeasured_SaysWhatIsWrong(string line, string beginning)
    {
        Assert.StartsWith(beginning, ClosingArguments.TryRead(Words(line), out var arguments), StringComparison.Ordinal);
        Assert.Null(arguments);
    }

    /// <summary>The statements of the baseline compile against the schema, with the table that they make.</summary>
    [Fact]
    public void BaselineOfASqlServer_CompilesAgainstTheSchema()
    {
        using var schema = new CompiledSchema();
        Assert.All(BareCopy.Statements, statement => Assert.Empty(CompiledSchema.Parse(statement)));

        schema.Add(BareCopy.Statements[^1], [("period", "INT")]);

        Assert.Equal([], schema.Validate());
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
