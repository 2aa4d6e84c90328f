using System.Text.RegularExpressions;

namespace Aktiva.Tests.Data;

/// <summary>
/// A trigger by which a test lets something happen at a moment of a row's life, said once for both databases: as SQLite says it,
/// <c>AFTER UPDATE OF status ON closing_run WHEN NEW.status = 'posted'</c>. On a server it fires once for all rows of a statement, after it.
/// </summary>
/// <param name="name">The trigger's name.</param>
/// <param name="moment">The moment.</param>
/// <param name="action">One statement, in which NEW and OLD are the row; null makes the moment's own statement fail.</param>
internal sealed partial class TestTrigger(string name, string moment, string? action)
{
    private readonly Match _parts = Moment().Match(moment);

    /// <summary>The statement that makes it on SQLite.</summary>
    public string ForSqlite => $"CREATE TRIGGER {name} {moment} BEGIN {action ?? "SELECT RAISE(ABORT, 'fault')"}; END";

    /// <summary>The statement that makes it on a server.</summary>
    public string ForServer
    {
        get
        {
            Assert.True(_parts.Success, moment);
            var rows = $"FROM {(Part("event") == "DELETE" ? "deleted o" : "inserted n")} WHERE {OfRow(_parts.Groups["when"].Success ? Part("when") : "1 = 1")}";
            var deed = action is null ? "THROW 59999, N'fault', 1" : RowColumn().Replace(action, match => $"(SELECT MAX({OfRow(match.Value)}) {rows})");
            var changed = _parts.Groups["column"].Success ? $"UPDATE({Part("column")}) AND " : "";
            return $"""
                CREATE TRIGGER aktiva.{name} ON aktiva.{Part("table")} AFTER {Part("event")}
                AS
                BEGIN
                    SET NOCOUNT ON;
                    IF {changed}EXISTS (SELECT 1 {rows})
                    BEGIN
                        {deed};
                    END;
                END;
                """;
        }
    }

    private static string OfRow(string text) => text.Replace("NEW.", "n.", StringComparison.Ordinal).Replace("OLD.", "o.", StringComparison.Ordinal);

    private string Part(string part) => _parts.Groups[part].Value;

    [GeneratedRegex(
        @"^(BEFORE|AFTER) (?<event>INSERT|UPDATE|DELETE)( OF (?<column>\w+))? ON (?<table>\w+)( WHEN (?<when>.+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();

    [GeneratedRegex(@"\b(NEW|OLD)\.\w+", RegexOptions.ExplicitCapture)]
    private static partial Regex RowColumn();
}
