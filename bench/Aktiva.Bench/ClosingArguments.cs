using System.Globalization;
using Aktiva.Core.Data;

namespace Aktiva.Bench;

/// <summary>What <c>closings [--provider sqlite|sqlserver] [--database CONNECTION] [ASSETS …]</c> asks for.</summary>
internal sealed record ClosingArguments
{
    private static readonly int[] UsualSizes = [10_000, 100_000, 1_000_000];

    public required DatabaseProvider Provider { get; init; }

    /// <summary>The server by a connection string whose login may create databases; null for SQLite, whose files are made.</summary>
    public string? Server { get; init; }

    /// <summary>Numbers of assets to measure with.</summary>
    public required IReadOnlyList<int> Sizes { get; init; }

    /// <returns>What is wrong with the arguments; null when <paramref name="arguments"/> is set.</returns>
    public static string? TryRead(IReadOnlyList<string> words, out ClosingArguments? arguments)
    {
        arguments = null;
        var (provider, server) = (DatabaseProvider.Sqlite, default(string));
        List<int> sizes = [];
        for (var index = 0; index < words.Count; index++)
        {
            switch (words[index])
            {
                case "--provider" or "--database" when index + 1 == words.Count:
                    return $"{words[index]} wants a value.";
                case "--provider" when words[index + 1] is "sqlite" or "sqlserver":
                    provider = words[++index] == "sqlserver" ? DatabaseProvider.SqlServer : DatabaseProvider.Sqlite;
                    break;
                case "--database":
                    server = words[++index];
                    break;
                case var word when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0:
                    sizes.Add(size);
                    break;
                default:
                    return $"{words[index]} is neither an option nor a number of assets.";
            }
        }

        if (provider == DatabaseProvider.SqlServer != server is not null)
        {
            return provider == DatabaseProvider.SqlServer
                ? "--provider sqlserver wants --database CONNECTION, with a login that may create databases."
                : "--database is for --provider sqlserver; SQLite's files are made under artifacts/bench.";
        }

        arguments = new ClosingArguments { Provider = provider, Server = server, Sizes = sizes.Count == 0 ? UsualSizes : sizes };
        return null;
    }
}
