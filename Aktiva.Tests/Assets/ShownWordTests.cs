using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Web.Forms;
using Aktiva.Web.Resources;

namespace Aktiva.Tests.Assets;

/// <summary>Files may use the words that the program shows: these tests tie the ones to the others.</summary>
public sealed class ShownWordTests
{
    public static TheoryData<CultureInfo> Languages => [.. Language.All];

    [Theory]
    [MemberData(nameof(Languages))]
    public void TryRead_WordAsItIsShownOrInFiles_Read(CultureInfo language)
    {
        var choices = Choices(language);

        AssertRead(choices.Methods, word => ShownWord.TryRead(word, out DepreciationMethod? method) ? FileWord.Of(method.Value) : word);
        AssertRead(choices.Conventions, word => ShownWord.TryRead(word, out Convention? convention) ? FileWord.Of(convention.Value) : word);
        AssertRead(choices.FiscalGroups, word => ShownWord.TryRead(word, out FiscalGroup? group) ? FileWord.Of(group.Value) : word);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garis-lurus")]
    [InlineData("(4 tahun)")]
    public void TryRead_NoSuchWord_Nothing(string word)
    {
        Assert.False(ShownWord.TryRead(word, out DepreciationMethod? method));
        Assert.Null(method);
        Assert.False(ShownWord.TryRead(word, out FiscalGroup? _));
    }

    private static FormChoices Choices(CultureInfo language) => new(Texts.For(language));

    private static IEnumerable<string> Ways((string Value, string Text) choice) =>
        [choice.Value, choice.Value.ToUpperInvariant(), choice.Text, choice.Text.ToUpperInvariant(), $" {choice.Text.Replace(' ', '\u00a0')} "];

    private static void AssertRead(IEnumerable<(string Value, string Text)> choices, Func<string, string> read) =>
        Assert.All(choices, choice => Assert.All(Ways(choice), word => Assert.Equal(choice.Value, read(word))));
}
