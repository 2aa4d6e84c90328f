using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Aktiva.Tests.SqlServer;

/// <summary>The scripts that make database, logins and users.</summary>
public sealed partial class CreateScriptTests
{
    [Theory]
    [InlineData("create.sql")]
    [InlineData("create-azure.sql")]
    public async Task Script_WithItsVariablesFilledIn_IsTSqlAndGivesTheApplicationDataRightsOnly(string name)
    {
        var script = await ReadAsync(name);

        Assert.Empty(CompiledSchema.Parse(script));
        Assert.Equal(
            ["CREATE TABLE TO aktiva_migrasi", "SELECT, INSERT, UPDATE, DELETE ON SCHEMA::aktiva TO aktiva_aplikasi"],
            Grant().Matches(script).Select(match => match.Groups["what"].Value));
        Assert.Contains("CREATE SCHEMA aktiva AUTHORIZATION aktiva_migrasi", script, StringComparison.Ordinal);
        Assert.Contains("DENY ALTER ON SCHEMA::aktiva TO aktiva_aplikasi", script, StringComparison.Ordinal);
    }

    /// <summary>There is no other database to change to, and none of these settings to make.</summary>
    [Fact]
    public async Task Script_ForAzure_StaysInItsDatabase() =>
        Assert.DoesNotMatch(@"(?m)^\s*(USE|ALTER DATABASE|CREATE DATABASE|CREATE LOGIN)\b", await ReadAsync("create-azure.sql"));

    private static async Task<string> ReadAsync(string name, [CallerFilePath] string here = "")
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "deploy", "sqlserver", name));
        var script = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        return Variable().Replace(script, "x").Replace(":on error exit", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\$\(\w+\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^GRANT (?<what>[^;]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Grant();
}
