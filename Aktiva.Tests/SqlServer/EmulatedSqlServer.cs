using System.Collections.Concurrent;
using System.Data.Common;
using Aktiva.Core.Data;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.SqlServer;

/// <summary>
/// The SQL Server dialect with a SQLite file where the server would be. Everything up to the wire is the program's own: what it
/// sends is written down, and then done by SQLite in its words and types.
/// </summary>
internal sealed class EmulatedSqlServer(string filePath) : SqlServerDialect("Server=emulated")
{
    private readonly SqliteDialect _sqlite = new($"Data Source={filePath}");
    private readonly ConcurrentDictionary<string, SentStatement> _sent = new();

    /// <summary>With what every commit breaks.</summary>
    public Exception? CommitFailure { get; init; }

    /// <summary>Every statement sent so far, once.</summary>
    public IReadOnlyCollection<SentStatement> Sent => [.. _sent.Values];

    public static string ConnectionStringOf(string filePath) => $"Data Source={filePath};Foreign Keys=True;Default Timeout=10";

    public void Record(SentStatement statement) => _sent.TryAdd(statement.Identity, statement);

    public override bool IsTransient(Exception exception) => base.IsTransient(exception) || _sqlite.IsTransient(exception);

    public override bool IsDuplicateKey(Exception exception) => base.IsDuplicateKey(exception) || _sqlite.IsDuplicateKey(exception);

    public override bool IsPeriodLocked(Exception exception) => base.IsPeriodLocked(exception) || _sqlite.IsPeriodLocked(exception);

    /// <summary>The file is migrated; that it is so by the other database's scripts is nobody's concern.</summary>
    public override async Task<IReadOnlySet<string>> ReadAppliedMigrationsAsync(DbConnection connection)
    {
        await base.ReadAppliedMigrationsAsync(connection);
        return typeof(Database).Assembly.GetManifestResourceNames().ToHashSet();
    }

    protected override DbConnection CreateConnection() =>
        new EmulatedConnection(this, new SqliteConnection(ConnectionStringOf(filePath)));

    protected override void SendRows(DbTransaction transaction, string table, IReadOnlyList<string> columns, DbDataReader rows)
    {
        ((EmulatedConnection)transaction.Connection!).RequireNoReader();
        var sqlite = ((EmulatedTransaction)transaction).Inner;
        using var command = sqlite.Connection!.CreateCommand();
        command.Transaction = sqlite;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";
        var kinds = SchemaCatalogue.Tables.Single(known => known.Name == table).Columns.ToDictionary(column => column.Name, column => column.Kind);
        foreach (var column in columns)
        {
            command.Parameters.Add(new SqliteParameter("@" + column, null));
        }

        Record(new SentStatement(
            $"INSERT INTO aktiva.{table} ({string.Join(", ", columns.Select(column => $"[{column}]"))}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})",
            [.. columns.Select(column => (column, EmulatedValues.TypeOf(kinds[column])))]));
        while (rows.Read())
        {
            for (var index = 0; index < columns.Count; index++)
            {
                command.Parameters[index].Value = EmulatedValues.ToSqlite(rows.GetValue(index), kinds[columns[index]]);
            }

            command.ExecuteNonQuery();
        }
    }
}
