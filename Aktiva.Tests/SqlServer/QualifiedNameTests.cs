using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Tests.Data;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.SqlServer;

/// <summary>Tables get the name of their schema on the way to the server, and nothing else in a statement is touched.</summary>
public sealed class QualifiedNameTests
{
    [Theory]
    [InlineData("SELECT code FROM asset", "SELECT code FROM aktiva.asset")]
    [InlineData("SELECT 1 FROM asset a\nLEFT JOIN  division d ON 1 = 1", "SELECT 1 FROM aktiva.asset a\nLEFT JOIN  aktiva.division d ON 1 = 1")]
    [InlineData("INSERT INTO book SELECT 1, 2 FROM company", "INSERT INTO aktiva.book SELECT 1, 2 FROM aktiva.company")]
    [InlineData("UPDATE asset SET notes = 'x'", "UPDATE aktiva.asset SET notes = 'x'")]
    [InlineData("DELETE FROM period_lock", "DELETE FROM aktiva.period_lock")]
    [InlineData("SELECT 1 FROM unknown", "SELECT 1 FROM unknown")]
    [InlineData("SELECT 1 FROM aktiva.asset", "SELECT 1 FROM aktiva.asset")]
    [InlineData("SELECT 1 FROM asset.other", "SELECT 1 FROM asset.other")]
    [InlineData("SELECT 'moved FROM asset' FROM asset", "SELECT 'moved FROM asset' FROM aktiva.asset")]
    [InlineData("SELECT 'it''s INTO book' FROM book", "SELECT 'it''s INTO book' FROM aktiva.book")]
    [InlineData("SELECT \"FROM asset\", [INTO book] FROM asset", "SELECT \"FROM asset\", [INTO book] FROM aktiva.asset")]
    [InlineData("-- FROM asset\nSELECT 1 FROM asset", "-- FROM asset\nSELECT 1 FROM aktiva.asset")]
    [InlineData("/* FROM asset\n JOIN book */ SELECT 1 FROM asset", "/* FROM asset\n JOIN book */ SELECT 1 FROM aktiva.asset")]
    public async Task Statement_OnItsWay_NamesTheSchemaOfItsTables(string written, string sent)
    {
        var server = new KeptCommands();
        await using var connection = await server.OpenAsync(TestDatabase.Cancellation);
        await using var command = connection.CreateCommand();

        command.CommandText = written;

        Assert.Equal((written, sent), (command.CommandText, server.Connection.Sent!.CommandText));
    }

    private sealed class KeptCommands() : SqlServerDialect("Server=none")
    {
        public KeptCommand Connection { get; } = new();

        protected override DbConnection CreateConnection() => Connection;
    }

    private sealed class KeptCommand() : SqliteConnection("Data Source=:memory:")
    {
        public SqliteCommand? Sent { get; private set; }

        public override SqliteCommand CreateCommand() => Sent = base.CreateCommand();
    }
}
