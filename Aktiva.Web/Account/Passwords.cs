using Aktiva.Core.Users;
using Microsoft.AspNetCore.Identity;

namespace Aktiva.Web.Account;

/// <summary>Hashes and verifies passwords with ASP.NET Core Identity's hasher.</summary>
public sealed class Passwords
{
    private static readonly AppUser Nobody = new();

    private readonly PasswordHasher<AppUser> _hasher = new();
    private readonly string _hashOfNobody;

    public Passwords() => _hashOfNobody = Hash(Guid.NewGuid().ToString());

    public string Hash(string password) => _hasher.HashPassword(Nobody, password);

    /// <returns>The hash to store from now on (the same one, or a stronger one); null when the password is wrong.</returns>
    public string? Verify(AppUser user, string password) => _hasher.VerifyHashedPassword(user, user.PasswordHash, password) switch
    {
        PasswordVerificationResult.Success => user.PasswordHash,
        PasswordVerificationResult.SuccessRehashNeeded => Hash(password),
        _ => null,
    };

    /// <summary>Takes as long as <see cref="Verify"/>, so that the time of an answer does not tell whether a user exists.</summary>
    public void VerifyNobody(string password) => _hasher.VerifyHashedPassword(Nobody, _hashOfNobody, password);
}
