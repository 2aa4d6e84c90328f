namespace Aktiva.Core.Users;

/// <summary>
/// What a password must be: long rather than motley, as NIST SP 800-63B advises; no kinds of characters are demanded.
/// </summary>
public static class PasswordRules
{
    public const int MinimumLength = 10;
    public const int MaximumLength = 128;
    public const int MinimumDifferentCharacters = 5;

    /// <returns>All faults; empty when the password is good.</returns>
    public static IReadOnlyList<PasswordFault> FaultsOf(string password, string userName)
    {
        List<PasswordFault> faults = [];
        if (password.Length < MinimumLength)
        {
            faults.Add(PasswordFault.TooShort);
        }

        if (password.Length > MaximumLength)
        {
            faults.Add(PasswordFault.TooLong);
        }

        if (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(PasswordFault.ContainsUserName);
        }

        if (password.Distinct().Count() < MinimumDifferentCharacters)
        {
            faults.Add(PasswordFault.TooFewDifferentCharacters);
        }

        return faults;
    }
}
