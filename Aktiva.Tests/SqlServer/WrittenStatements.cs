using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Aktiva.Core.Data;

namespace Aktiva.Tests.SqlServer;

/// <summary>The SQL that stands in the compiled program: every text constant that begins like a statement, or the constant part of one that is put together.</summary>
internal static partial class WrittenStatements
{
    /// <summary>What SQLite alone is told.</summary>
    private static readonly string[] OfSqlite = ["sqlite_master", "SELECT ScriptName FROM SchemaVersions"];

    public static IReadOnlyList<string> Read()
    {
        using var file = new PEReader(File.OpenRead(typeof(Database).Assembly.Location));
        var metadata = file.GetMetadataReader();
        List<string> found = [];
        for (var handle = MetadataTokens.UserStringHandle(0); !(handle = metadata.GetNextHandle(handle)).IsNil;)
        {
            var text = metadata.GetUserString(handle);
            if (Beginning().IsMatch(text) && !OfSqlite.Any(known => text.Contains(known, StringComparison.Ordinal)))
            {
                found.Add(text);
            }
        }

        return found;
    }

    [GeneratedRegex(@"^\s*(SELECT|WITH|INSERT INTO|UPDATE|DELETE FROM|EXEC|SET TRANSACTION) ")]
    private static partial Regex Beginning();
}
