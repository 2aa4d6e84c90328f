namespace Aktiva.Core.Users;

/// <summary>How many sign-ins may fail in a row, and how long the account is locked then.</summary>
public sealed record SignInLimit(int Failures, TimeSpan LockedFor)
{
    /// <summary>Five failures lock for 15 minutes.</summary>
    public static SignInLimit Default { get; } = new(5, TimeSpan.FromMinutes(15));
}
