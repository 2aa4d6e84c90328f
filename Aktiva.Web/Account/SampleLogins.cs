using Aktiva.Core.Users;

namespace Aktiva.Web.Account;

/// <summary>The logins of the sample company: one for each role, made and accepted in Development only.</summary>
public static class SampleLogins
{
    public const string Password = "contoh-aktiva-2026";

    public const string Administrator = "admin";

    public static IReadOnlyList<(string UserName, Role Role)> All { get; } =
    [
        (Administrator, Role.Administrator), ("supervisor", Role.Supervisor), ("operator", Role.Operator), ("viewer", Role.Viewer),
    ];
}
