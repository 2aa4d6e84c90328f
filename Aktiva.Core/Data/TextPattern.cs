using System.Text;

namespace Aktiva.Core.Data;

/// <summary>
/// What users type, as the pattern of <c>LOWER(column) LIKE @pattern ESCAPE '\'</c>: their signs stand for themselves, letter case does not count.
/// </summary>
public static class TextPattern
{
    private const char Escape = '\\';

    /// <summary>Matches texts that contain this one.</summary>
    public static string Containing(string text) => $"%{Literal(text)}%";

    /// <summary>Matches texts that begin with this one.</summary>
    public static string BeginningWith(string text) => $"{Literal(text)}%";

    private static string Literal(string text)
    {
        var pattern = new StringBuilder(text.Length + 2);
        foreach (var sign in text.Trim().ToLowerInvariant())
        {
            if (sign is '%' or '_' or '[' or Escape)
            {
                pattern.Append(Escape);
            }

            pattern.Append(sign);
        }

        return pattern.ToString();
    }
}
