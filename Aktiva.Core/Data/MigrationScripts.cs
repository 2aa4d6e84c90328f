using System.Reflection;

namespace Aktiva.Core.Data;

/// <summary>The migrations that are embedded in the program.</summary>
internal static class MigrationScripts
{
    /// <summary>The scripts of a database, in their order.</summary>
    /// <param name="folder">See <see cref="Dialect.MigrationFolder"/>.</param>
    public static IReadOnlyList<(string Name, string Text)> Read(string folder)
    {
        var assembly = typeof(MigrationScripts).Assembly;
        return [.. ListNames(folder).Select(name => (name, ReadText(assembly, name)))];
    }

    public static IEnumerable<string> ListNames(string folder) => typeof(MigrationScripts).Assembly.GetManifestResourceNames()
        .Where(name => IsOf(folder, name))
        .Order(StringComparer.Ordinal);

    public static bool IsOf(string folder, string name) => name.Contains($".Migrations.{folder}.", StringComparison.Ordinal);

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
