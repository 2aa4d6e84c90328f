using System.Security.Claims;
using Aktiva.Core.Users;
using Microsoft.AspNetCore.Components.Authorization;

namespace Aktiva.Web.Account;

/// <summary>
/// Says who acts, with the role as the database has it at this moment: a user who was demoted, or whose session is over,
/// loses the rights with the very next call.
/// </summary>
public sealed class ActorProvider(AuthenticationStateProvider authentication, Session session)
{
    /// <summary>The user of the page (of its circuit).</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or the session is over.</exception>
    public async Task<Actor> GetAsync(CancellationToken cancellationToken) =>
        await GetAsync((await authentication.GetAuthenticationStateAsync()).User, cancellationToken);

    /// <summary>The user of a request that is no page: <c>HttpContext.User</c>.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or the session is over.</exception>
    public async Task<Actor> GetAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        await session.FindUserAsync(principal, cancellationToken) is { } user
            ? new Actor(user.UserName, user.Role)
            : throw new UnauthorizedAccessException("The session is over.");
}
