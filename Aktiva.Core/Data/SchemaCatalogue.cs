using System.Text.RegularExpressions;

namespace Aktiva.Core.Data;

/// <summary>
/// The tables and columns of the schema, read from the T-SQL migrations, whose types say what a column holds. They are written for
/// it: a column is a line, a new one an <c>ALTER TABLE … ADD</c> of its own. A test compares the result with what a compiler makes of them.
/// </summary>
public static partial class SchemaCatalogue
{
    private static readonly Lazy<IReadOnlyList<SchemaTable>> Cached = new(() => Read(MigrationScripts.Read("SqlServer").Select(script => script.Text)));

    /// <summary>In an order in which no table refers to a later one.</summary>
    public static IReadOnlyList<SchemaTable> Tables => Cached.Value;

    internal static IReadOnlyList<SchemaTable> Read(IEnumerable<string> scripts)
    {
        List<(string Name, List<SchemaColumn> Columns)> tables = [];
        foreach (Match match in scripts.SelectMany(script => Statement().Matches(script)))
        {
            if (match.Groups["table"] is { Success: true } table)
            {
                tables.Add((table.Value, [.. Column().Matches(match.Groups["columns"].Value).Select(ToColumn)]));
            }
            else
            {
                tables.Single(known => known.Name == match.Groups["altered"].Value).Columns.Add(ToColumn(Column().Match(match.Groups["added"].Value)));
            }
        }

        return [.. tables.Select(table => new SchemaTable(table.Name, table.Columns))];
    }

    private static SchemaColumn ToColumn(Match column) => new(
        column.Groups["name"].Value,
        column.Groups["type"].Value switch
        {
            "BIGINT" or "INT" => ColumnKind.Number,
            "DECIMAL(19,2)" => ColumnKind.Money,
            "DECIMAL(9,4)" => ColumnKind.Rate,
            "DATE" => ColumnKind.Date,
            "DATETIMEOFFSET(3)" => ColumnKind.Instant,
            var type when type.StartsWith("NVARCHAR(", StringComparison.Ordinal) => ColumnKind.Text,
            var type => throw new InvalidOperationException($"No column of the schema has the type {type}."),
        },
        column.Groups["rest"].Value.Contains("IDENTITY", StringComparison.Ordinal));

    [GeneratedRegex(
        @"^CREATE TABLE aktiva\.(?<table>\w+) \(\r?\n(?<columns>.*?)^\);|^ALTER TABLE aktiva\.(?<altered>\w+) ADD (?<added>(?!CONSTRAINT)[^;]+);",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"^\s*(?!CONSTRAINT\b)\[?(?<name>[a-z_]+)\]? +(?<type>[A-Z]+(\([\w,]+\))?)(?<rest>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Column();
}
