using System.Globalization;

namespace Aktiva.Core.Data;

/// <summary>Instants as text in UTC with milliseconds, their form on SQLite.</summary>
internal static class InstantText
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string FromInstant(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The text is no instant.</exception>
    public static DateTimeOffset ToInstant(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
