namespace Aktiva.Core.Users;

/// <summary>Why a password is not accepted.</summary>
public enum PasswordFault
{
    TooShort,
    TooLong,
    ContainsUserName,
    TooFewDifferentCharacters,
}
