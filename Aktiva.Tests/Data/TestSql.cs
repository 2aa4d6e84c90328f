using System.Globalization;
using System.Text.RegularExpressions;
using Aktiva.Core.Data;
using Aktiva.Tests.SqlServer;

namespace Aktiva.Tests.Data;

/// <summary>
/// The SQL of tests in the words of their database: <c>{m:500}</c> is an amount of 500 hundredths, <c>{r:125000}</c> a rate of 12.5 %,
/// <c>{d:2026-01-31}</c> a date. A test that has only SQLite's words for what it does is skipped on SQL Server.
/// </summary>
internal static partial class TestSql
{
    public static string For(TestDatabase test, string sql)
    {
        var written = WithValues(test, sql);
        Assert.SkipWhen(
            test.IsSqlServer && (CompiledSchema.Parse(written).Count > 0 || OfSqlite().IsMatch(sql)),
            $"What this test does is worded for SQLite: {sql}");
        return written;
    }

    /// <summary>With amounts and dates in the words of the database, and nothing else looked at.</summary>
    public static string WithValues(TestDatabase test, string sql)
    {
        var isServer = test is { IsSqlServer: true, IsEmulated: false };
        var numbers = Number().Replace(sql, match => (isServer, match.Groups[1].Value) switch
        {
            (true, "m") => new Money(Whole(match)).ToString(),
            (true, _) => new Rate(Whole(match)).Percent.ToString(CultureInfo.InvariantCulture),
            _ => match.Groups[2].Value,
        });
        return Date().Replace(
            numbers,
            match => isServer ? $"'{match.Groups[1].Value}'" : match.Groups[1].Value.Replace("-", "", StringComparison.Ordinal));
    }

    private static long Whole(Match match) => long.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([mr]):(-?\d+)\}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\{d:(\d{4}-\d\d-\d\d)\}")]
    private static partial Regex Date();

    /// <summary>What only looks like T-SQL: dates as numbers, joins USING, SQLite's own functions, a number that no INT holds.</summary>
    [GeneratedRegex(@"life_months = \d{10}|(?<!units_to)_date\b\W{1,4}\d|\bUSING \(|\bprintf\(|\btypeof\(|\bgroup_concat\(|\bsqlite_master\b")]
    private static partial Regex OfSqlite();
}
