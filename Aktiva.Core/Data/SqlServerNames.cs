using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Aktiva.Core.Data;

/// <summary>Puts the schema's name before the tables of a statement.</summary>
internal static partial class SqlServerNames
{
    public const string Schema = "aktiva";

    private static readonly ConcurrentDictionary<string, string> Known = new();
    private static readonly Lazy<HashSet<string>> Tables = new(() => [.. SchemaCatalogue.Tables.Select(table => table.Name)]);

    /// <summary>The statement with <c>aktiva.</c> before every table that follows FROM, JOIN, INTO or UPDATE; texts and comments stay as they are.</summary>
    public static string Qualify(string statement) => Known.GetOrAdd(
        statement,
        text => NameAfterKeyword().Replace(text, match =>
            Tables.Value.Contains(match.Groups["name"].Value) ? $"{match.Groups["before"].Value}{Schema}.{match.Groups["name"].Value}" : match.Value));

    /// <summary>What is quoted or commented is matched as a whole, and so passed over.</summary>
    [GeneratedRegex(
        """
        '[^']*' | "[^"]*" | \[[^\]]*\] | --[^\n]* | /\*.*?\*/
        | (?<before>\b(FROM|JOIN|INTO|UPDATE)\s+) (?<name>[a-z_]+)\b(?!\s*\.)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex NameAfterKeyword();
}
