namespace Aktiva.Web.Layout;

/// <summary>
/// Light or dark, kept in a cookie so that a page is drawn right from its first byte: what the visitor chose
/// (<c>dark</c>, <c>light</c>), or else what the browser was last seen to prefer (<c>auto-dark</c>, <c>auto-light</c>).
/// </summary>
/// <param name="IsDark">The look that counts.</param>
/// <param name="IsChosen">False when the browser's preference may change it.</param>
public readonly record struct ThemeChoice(bool IsDark, bool IsChosen)
{
    public const string Cookie = "aktiva-theme";

    public string CookieValue => (IsChosen ? "" : "auto-") + (IsDark ? "dark" : "light");

    /// <returns>Null when the cookie says nothing.</returns>
    public static ThemeChoice? Parse(string? cookie) => cookie switch
    {
        "dark" => new ThemeChoice(true, true),
        "light" => new ThemeChoice(false, true),
        "auto-dark" => new ThemeChoice(true, false),
        "auto-light" => new ThemeChoice(false, false),
        _ => null,
    };
}
