namespace Aktiva.Web.Account;

/// <summary>The addresses of signing in and out.</summary>
public static class AccountPaths
{
    public const string SignIn = "/masuk";

    /// <summary>Takes a POST with an antiforgery token.</summary>
    public const string SignOut = "/keluar";

    /// <summary>The parameter of <see cref="SignIn"/> that says where to go afterwards.</summary>
    public const string ReturnUrl = "returnUrl";
}
