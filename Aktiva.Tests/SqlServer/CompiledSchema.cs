using System.Text.RegularExpressions;
using Aktiva.Core.Data;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Aktiva.Tests.SqlServer;

/// <summary>The schema as Microsoft's own compiler understands the T-SQL migrations; statements are compiled against it.</summary>
internal sealed partial class CompiledSchema : IDisposable
{
    /// <summary>Of a database whose collation knows capitals: names have to be written as they were made.</summary>
    private readonly TSqlModel _model = new(SqlServerVersion.Sql150, new TSqlModelOptions { Collation = "Latin1_General_100_BIN2" });
    private int _procedures;

    public CompiledSchema()
    {
        _model.AddObjects("CREATE SCHEMA aktiva AUTHORIZATION dbo;");
        _model.AddObjects("CREATE TABLE aktiva.SchemaVersions (Id INT IDENTITY(1,1) PRIMARY KEY, ScriptName NVARCHAR(255) NOT NULL, Applied DATETIME NOT NULL);");
        foreach (var batch in AsTheyEndUp(MigrationBatches()))
        {
            if (Data().IsMatch(batch))
            {
                Add(batch, []);
            }
            else
            {
                _model.AddObjects(batch);
            }
        }
    }

    public TSqlModel Model => _model;

    /// <summary>The batches of all migrations: what stands between the lines that say GO.</summary>
    public static IEnumerable<string> MigrationBatches() =>
        Migrations().SelectMany(script => Go().Split(script)).Where(batch => !string.IsNullOrWhiteSpace(batch));

    /// <summary>The texts of the T-SQL migrations, in their order.</summary>
    public static IEnumerable<string> Migrations()
    {
        var assembly = typeof(Database).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Migrations.SqlServer.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }

    /// <summary>What a parser of SQL Server 2019 has against the text.</summary>
    public static IReadOnlyList<string> Parse(string sql)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return [.. errors.Select(error => $"{error.Line}: {error.Message}")];
    }

    /// <summary>Adds the statement as the body of a procedure with its parameters.</summary>
    public void Add(string statement, IEnumerable<(string Name, string Type)> parameters)
    {
        var declared = string.Join(", ", parameters.Select(parameter => $"@{parameter.Name.TrimStart('@')} {parameter.Type}"));
        _model.AddObjects($"CREATE PROCEDURE dbo.statement_{++_procedures} {declared} AS BEGIN {statement} END;");
    }

    /// <summary>What is wrong in the schema and the statements added. What the compiler only warns of, as a table that is not there, is wrong, too.</summary>
    public IReadOnlyList<string> Validate() => [.. _model.Validate().Select(message => message.ToString()).Where(message => !IsOfTheServer(message))];

    public void Dispose() => _model.Dispose();

    /// <summary>The compiler describes what is, not how it came about: columns that were added later stand where
    /// their table is made, and what was dropped was never there.</summary>
    private static List<string> AsTheyEndUp(IEnumerable<string> batches)
    {
        List<string> result = [];
        foreach (var batch in batches)
        {
            if (DroppedTrigger().Match(batch) is { Success: true } dropped)
            {
                Assert.Equal(1, result.RemoveAll(made => made.Contains($"CREATE TRIGGER {dropped.Groups["name"].Value} ", StringComparison.Ordinal)));
                continue;
            }

            var added = AddedColumn().Match(batch);
            if (!added.Success)
            {
                result.Add(batch);
                continue;
            }

            var table = result.FindIndex(made => made.Contains($"CREATE TABLE aktiva.{added.Groups["table"].Value} (", StringComparison.Ordinal));
            result[table] = result[table].Insert(result[table].IndexOf("    CONSTRAINT ", StringComparison.Ordinal), $"    {added.Groups["column"].Value},\n");
        }

        return result;
    }

    /// <summary>The compiler knows the migrations, not the server's own views.</summary>
    private static bool IsOfTheServer(string message) =>
        message.Contains("[sys].[", StringComparison.Ordinal) || message.Contains("[INFORMATION_SCHEMA].[TABLES]", StringComparison.Ordinal);

    [GeneratedRegex(@"^(--[^\n]*\n|\s)*ALTER TABLE aktiva\.(?<table>\w+) ADD (?<column>(?!CONSTRAINT)[^;]+);\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex AddedColumn();

    [GeneratedRegex(@"^(--[^\n]*\n|\s)*DROP TRIGGER (?<name>[\w.]+);\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex DroppedTrigger();

    [GeneratedRegex(@"^(--[^\n]*\n|\s)*(UPDATE|INSERT INTO|DELETE FROM) ", RegexOptions.ExplicitCapture)]
    private static partial Regex Data();

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline)]
    private static partial Regex Go();
}
