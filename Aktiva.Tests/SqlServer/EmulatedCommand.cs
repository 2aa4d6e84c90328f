using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Aktiva.Core.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.SqlServer;

/// <summary>Takes what a command to the server would: T-SQL and real <see cref="SqlParameter"/>s.</summary>
internal sealed partial class EmulatedCommand(EmulatedConnection connection) : DbCommand
{
    private readonly SqlCommand _sent = new();

    [AllowNull]
    public override string CommandText
    {
        get => _sent.CommandText;
        set => _sent.CommandText = value;
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException();
    }

    protected override DbParameterCollection DbParameterCollection => _sent.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
        // SQLite gives rows as they are asked for: nothing is on its way.
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery()
    {
        using var command = Translate();
        return command?.ExecuteNonQuery() ?? -1;
    }

    public override object? ExecuteScalar()
    {
        using var reader = ExecuteDbDataReader(CommandBehavior.Default);
        return reader.Read() ? reader.GetValue(0) : null;
    }

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => new EmulatedReader(connection, Translate()!);

    /// <returns>The statement for SQLite; null when it has no counterpart there.</returns>
    private SqliteCommand? Translate()
    {
        connection.RequireNoReader();
        RequireTransaction();
        RequireNoGivenId();
        SqlParameter[] parameters = [.. _sent.Parameters.Cast<SqlParameter>()];
        connection.Server.Record(new SentStatement(
            CommandText,
            [.. parameters.Select(parameter => (parameter.ParameterName.TrimStart('@'), EmulatedValues.TypeOf(EmulatedValues.KindOf(parameter))))]));
        if (CommandText.StartsWith("EXEC ", StringComparison.Ordinal) || CommandText.StartsWith("SET ", StringComparison.Ordinal))
        {
            return null;
        }

        var command = connection.Inner.CreateCommand();
        command.CommandText = InSqlite(CommandText);
        foreach (var parameter in parameters)
        {
            command.Parameters.AddWithValue(
                "@" + parameter.ParameterName.TrimStart('@'), EmulatedValues.ToSqlite(parameter.Value, EmulatedValues.KindOf(parameter)));
        }

        return command;
    }

    /// <summary>A server refuses a command that does not name the transaction of its connection.</summary>
    private void RequireTransaction()
    {
        if (connection.IsInTransaction && DbTransaction is null)
        {
            throw new InvalidOperationException("The command is not in the transaction of its connection.");
        }
    }

    /// <summary>The server gives the ids of some tables itself and refuses any other.</summary>
    private void RequireNoGivenId()
    {
        foreach (Match insert in Insert().Matches(CommandText))
        {
            var table = SchemaCatalogue.Tables.SingleOrDefault(known => known.Name == insert.Groups["table"].Value);
            var named = insert.Groups["columns"].Value.Split(',', StringSplitOptions.TrimEntries);
            if (table?.Columns.Any(column => column.IsIdentity && named.Contains(column.Name)) == true)
            {
                throw new InvalidOperationException($"The ids of {table.Name} are given by the server.");
            }
        }
    }

    private static string InSqlite(string sql) =>
        sql.Contains("sys.databases", StringComparison.Ordinal) ? "SELECT 1, 1"
        : sql.Contains("INFORMATION_SCHEMA", StringComparison.Ordinal) ? "SELECT 1"
        : Limit().Replace(sql.Replace("aktiva.", "", StringComparison.Ordinal), "LIMIT $2 OFFSET $1");

    [GeneratedRegex(@"INSERT INTO (aktiva\.)?(?<table>\w+)\s*\((?<columns>[^)]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Insert();

    [GeneratedRegex(@"OFFSET (\S+) ROWS FETCH NEXT (\S+) ROWS ONLY")]
    private static partial Regex Limit();
}
