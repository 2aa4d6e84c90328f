namespace Aktiva.Core.Assets;

/// <summary>The column in which a file with bad rows says what is wrong with them. Imports pass over it.</summary>
public static class ProblemColumn
{
    public const string Indonesian = "masalah";

    public const string English = "problems";

    internal static bool Is(string name) =>
        name.Equals(Indonesian, StringComparison.OrdinalIgnoreCase) || name.Equals(English, StringComparison.OrdinalIgnoreCase);
}
