using System.Globalization;
using System.Security.Claims;
using Aktiva.Core.Users;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Aktiva.Web.Account;

/// <summary>What a signed-in user's identity carries, and whether it still counts.</summary>
public sealed class Session(UserStore users, TimeProvider time)
{
    /// <summary>A session ends this long after signing in, whatever happens in between.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    private const string StampClaim = "aktiva:stamp";
    private const string EndClaim = "aktiva:end";

    public static ClaimsPrincipal Open(AppUser user, DateTimeOffset now) =>
        new(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, user.UserId.ToString(CultureInfo.InvariantCulture)),
                new Claim(ClaimTypes.Name, user.UserName),
                new Claim(ClaimTypes.Role, user.Role.ToString()),
                new Claim(StampClaim, user.SecurityStamp),
                new Claim(EndClaim, (now + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme));

    /// <returns>The user as the database knows it now; null when the session is over.</returns>
    public async Task<AppUser?> FindUserAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (!TryReadNumber(principal, ClaimTypes.NameIdentifier, out var userId)
            || !TryReadNumber(principal, EndClaim, out var end)
            || time.GetUtcNow().ToUnixTimeSeconds() >= end)
        {
            return null;
        }

        var user = await users.FindAsync(userId, cancellationToken);
        return user is not null && user.SecurityStamp == principal.FindFirstValue(StampClaim) ? user : null;
    }

    private static bool TryReadNumber(ClaimsPrincipal principal, string claim, out long number) =>
        long.TryParse(principal.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
