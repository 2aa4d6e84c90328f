using Aktiva.Web.Layout;

namespace Aktiva.Tests.Layout;

public sealed class ThemeChoiceTests
{
    [Theory]
    [InlineData("dark", true, true)]
    [InlineData("light", false, true)]
    [InlineData("auto-dark", true, false)]
    [InlineData("auto-light", false, false)]
    public void Parse_CookieValue_IsReadAndWrittenAlike(string cookie, bool isDark, bool isChosen)
    {
        var choice = ThemeChoice.Parse(cookie);

        Assert.Equal(new ThemeChoice(isDark, isChosen), choice);
        Assert.Equal(cookie, choice!.Value.CookieValue);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Dark")]
    [InlineData("<script>")]
    public void Parse_AnythingElse_IsNoChoice(string? cookie) => Assert.Null(ThemeChoice.Parse(cookie));
}
