using System.Security.Claims;
using Aktiva.Core.Users;

namespace Aktiva.Web.Account;

public static class PrincipalExtensions
{
    /// <summary>
    /// Name and role as they were when the user signed in: for showing only. What is done is done with the actor of
    /// <see cref="ActorProvider"/>.
    /// </summary>
    /// <returns>Null when nobody is signed in.</returns>
    public static Actor? FindActor(this ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true, Name: { } name }
        && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Actor(name, role)
            : null;
}
