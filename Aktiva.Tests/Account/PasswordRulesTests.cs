using Aktiva.Core.Users;

namespace Aktiva.Tests.Account;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("cukuppanjang")]
    [InlineData("sepuluhhrf")]
    [InlineData("kuda baterai jepit benar")]
    public void FaultsOf_LongAndVaried_AreNone(string password) => Assert.Empty(PasswordRules.FaultsOf(password, "budi"));

    [Theory]
    [InlineData("sembilanh", PasswordFault.TooShort)]
    [InlineData("aku-BUDI-2026", PasswordFault.ContainsUserName)]
    [InlineData("abcdabcdabcd", PasswordFault.TooFewDifferentCharacters)]
    public void FaultsOf_BadPassword_NamesIt(string password, PasswordFault fault) =>
        Assert.Equal([fault], PasswordRules.FaultsOf(password, "budi"));

    [Fact]
    public void FaultsOf_TooLong_NamesIt() =>
        Assert.Equal([PasswordFault.TooLong], PasswordRules.FaultsOf(string.Concat(Enumerable.Repeat("kata sandi ", 12)), "budi"));

    [Fact]
    public void FaultsOf_SamplePassword_AreNone() =>
        Assert.All(Web.Account.SampleLogins.All, login => Assert.Empty(PasswordRules.FaultsOf(Web.Account.SampleLogins.Password, login.UserName)));
}
