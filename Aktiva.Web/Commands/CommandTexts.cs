using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary>The wording of the command line, in the current UI culture.</summary>
internal static class CommandTexts
{
    private static readonly TextSource Source = new("CommandTexts");

    /// <inheritdoc cref="TextSource.Get"/>
    public static string Get(string key, params ReadOnlySpan<object?> arguments) => Source.Get(key, arguments);
}
