using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Aktiva.Tests.Resources;

/// <summary>What a page says comes from the resources, never from its markup.</summary>
public sealed partial class UntranslatedTextTests
{
    /// <summary>The name and the command that are the same in every language, and what is no word.</summary>
    private static readonly string[] Names = ["Aktiva", "true", "dotnet Aktiva.Web.dll"];

    [Fact]
    public void Pages_All_HoldNoTextOfTheirOwn()
    {
        var found = Directory.EnumerateFiles(WebFolder(), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => TextsIn(File.ReadAllText(file)).Select(text => $"{Path.GetFileName(file)}: {text}"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("<p>Simpan dahulu</p>", "Simpan dahulu")]
    [InlineData("<MudTextField Label=\"Nama\" />", "Nama")]
    [InlineData("<button aria-label=\"Close it\">@Texts[\"A.B\"]</button>", "Close it")]
    [InlineData("<p>@Texts[\"A.B\"]</p> @if (a < b && c > d) { <b>@x</b> }", "")]
    [InlineData("<MudButton Title=\"@Texts[\"A.B\"]\">Aktiva</MudButton>", "")]
    public void TextsIn_Markup_FindsWordsAndLabels(string markup, string expected) =>
        Assert.Equal(expected, string.Join('|', TextsIn(markup)));

    private static IEnumerable<string> TextsIn(string source)
    {
        var markup = Comment().Replace(source.Split("@code {")[0], "");
        return Element().Matches(markup).Select(match => match.Groups["text"].Value.Trim())
            .Concat(Label().Matches(markup).Select(match => match.Groups["text"].Value))
            .Where(text => !Names.Contains(text));
    }

    private static string WebFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Aktiva.Web");

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>Words between an element's tag and the next one.</summary>
    [GeneratedRegex(@"<[A-Za-z][^<>]*>\s*(?<text>[\p{L}][\p{L}\d ,.:;!?…-]{2,})(?=<)", RegexOptions.ExplicitCapture)]
    private static partial Regex Element();

    [GeneratedRegex("""\b(Label|Title|Heading|Lead|Body|Placeholder|HelperText|ErrorText|aria-label|title|alt)="(?<text>\p{L}[^"@]*)["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
