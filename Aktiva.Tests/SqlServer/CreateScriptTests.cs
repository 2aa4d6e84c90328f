using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Aktiva.Tests.SqlServer;

/// <summary>The script that makes database and logins.</summary>
public sealed partial class CreateScriptTests
{
    [Fact]
    public async Task Script_WithItsVariablesFilledIn_IsTSql()
    {
        var script = await File.ReadAllTextAsync(ScriptFile(), TestContext.Current.CancellationToken);
        var filled = Variable().Replace(script, "x").Replace(":on error exit", "", StringComparison.Ordinal);

        Assert.Empty(CompiledSchema.Parse(filled));
        Assert.Contains("GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::aktiva TO aktiva_aplikasi", filled, StringComparison.Ordinal);
    }

    private static string ScriptFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "deploy", "sqlserver", "create.sql"));

    [GeneratedRegex(@"\$\(\w+\)")]
    private static partial Regex Variable();
}
