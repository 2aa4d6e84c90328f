using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Aktiva.Web.Account;

/// <summary>Looks once a minute whether the session of an open page still counts, and signs the page out when it does not.</summary>
public sealed class CircuitAuthentication(ILoggerFactory loggerFactory, Session session, AccountSettings settings)
    : RevalidatingServerAuthenticationStateProvider(loggerFactory)
{
    protected override TimeSpan RevalidationInterval => settings.RevalidateEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        await session.FindUserAsync(authenticationState.User, cancellationToken) is not null;
}
