using System.Diagnostics.CodeAnalysis;

namespace Aktiva.Web.Account;

/// <summary>Where a form may send the browser afterwards: addresses of this program only.</summary>
public static class LocalUrl
{
    public const string Home = "/";

    /// <returns>The address when it is a path of this program, else the home page.</returns>
    public static string OrHome(string? url) => IsLocal(url) ? url : Home;

    private static bool IsLocal([NotNullWhen(true)] string? url) =>
        url is ['/', ..]
        && url is not ['/', '/' or '\\', ..]
        && !url.Any(char.IsControl);
}
