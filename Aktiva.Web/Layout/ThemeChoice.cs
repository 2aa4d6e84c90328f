namespace Aktiva.Web.Layout;

/// <summary>The look that a visitor chose, kept in a cookie, so that a page is drawn right from its first byte.</summary>
public static class ThemeChoice
{
    /// <summary>Holds <c>dark</c> or <c>light</c>; without it the browser's own preference counts.</summary>
    public const string Cookie = "aktiva-theme";

    /// <returns>Null when the visitor has not chosen.</returns>
    public static bool? IsDark(HttpContext? context) => context?.Request.Cookies[Cookie] switch
    {
        "dark" => true,
        "light" => false,
        _ => null,
    };
}
