using System.Reflection;
using Aktiva.Core.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Aktiva.Tests.Data;

/// <summary>What was there before companies had settings goes on as if nothing had been decided.</summary>
public sealed class SettingsMigrationTests
{
    [Fact]
    public async Task Migration_OfBooksWithDocumentNumbers_KeepsThemAsTheyWerePrinted()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestDatabase.Cancellation);
        foreach (var script in ScriptsBefore("0004"))
        {
            await connection.ExecuteAsync(script);
        }

        await connection.ExecuteAsync(
            """
            INSERT INTO company (company_id, code, name) VALUES (1, 'UTAMA', 'PT Utama'), (2, 'CBG', 'PT Cabang');
            INSERT INTO document_number (company_id, book, year, number, period) VALUES (1, 1, 2026, 1, 202601), (1, 1, 2026, 2, 202603), (1, 2, 2025, 12, 202512), (2, 1, 2026, 1, 202601);
            INSERT INTO closing_run (run_id, company_id, process, book, period, status, stage, requested_by, requested_at)
            VALUES (7, 1, 'CommercialClosing', 1, 202601, 'posted', 'Finalise', 'x', '2026-02-01T00:00:00.000Z');
            """);

        await connection.ExecuteAsync(ScriptsBefore("0005").Last());

        Assert.Equal(
            ["00001/AKM/CBG/012026", "00001/AKM/UTAMA/012026", "00002/AKM/UTAMA/032026", "00012/AKF/UTAMA/122025"],
            await connection.QueryAsync<string>("SELECT printed FROM document_number ORDER BY printed"));
        Assert.Equal(
            "2 CatchUp Summary 1 0",
            await connection.QuerySingleAsync<string>(
                "SELECT rounding_places || ' ' || missed_months || ' ' || journal_detail || ' ' || fiscal_year_start || ' ' || disposal_month_counts FROM closing_run"));
    }

    private static IEnumerable<string> ScriptsBefore(string number)
    {
        var assembly = typeof(Database).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.Contains(".Migrations.Sqlite.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Where(name => string.CompareOrdinal(name[(name.IndexOf(".Sqlite.", StringComparison.Ordinal) + 8)..], number) < 0)
            .Select(name => Read(assembly, name));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
