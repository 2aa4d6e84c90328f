namespace Aktiva.Core.Users;

/// <summary>Someone who may sign in.</summary>
public sealed record AppUser
{
    public long UserId { get; init; }

    public string UserName { get; init; } = "";

    public Role Role { get; init; }

    public string PasswordHash { get; init; } = "";

    /// <summary>Changes with everything that must end the user's sessions: password and role.</summary>
    public string SecurityStamp { get; init; } = "";

    /// <summary>Sign-ins that failed since the last one that did not.</summary>
    public int FailedLogins { get; init; }

    /// <summary>Until when (UTC) no sign-in is tried.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
}
