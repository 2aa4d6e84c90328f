using Aktiva.Web.Resources;

namespace Aktiva.Web.Account;

/// <summary>The wording of the sign-in page and of the program's start, in the current UI culture.</summary>
internal static class AccountTexts
{
    private static readonly TextSource Source = new("AccountTexts");

    /// <inheritdoc cref="TextSource.Get"/>
    public static string Get(string key, params ReadOnlySpan<object?> arguments) => Source.Get(key, arguments);
}
