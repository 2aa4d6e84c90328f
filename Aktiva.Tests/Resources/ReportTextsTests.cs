using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Reports;
using Aktiva.Web.Resources;

namespace Aktiva.Tests.Resources;

/// <summary>The words of the reports: all that are used, and no more.</summary>
public sealed partial class ReportTextsTests
{
    private static readonly IEnumerable<Enum> Words =
    [
        .. Enum.GetValues<Book>(), .. Enum.GetValues<FiscalListRow>(), .. Enum.GetValues<ReconciliationCause>(), .. Enum.GetValues<ComparisonReason>(),
        .. Enum.GetValues<AssetChangeType>(), .. Enum.GetValues<DepreciationMethod>(), .. Enum.GetValues<FiscalGroup>(), .. Enum.GetValues<AssetStatus>(),
    ];

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Word_EveryValueThatReportsHave_IsWorded(string language)
    {
        var texts = ReportTexts.For(new(language));

        Assert.All(Words, word => Assert.NotEmpty(texts.Word(word)));
        Assert.All(Enum.GetValues<ReportKind>(), kind => Assert.InRange(texts.Title(kind).Length, 1, 31));
    }

    [Fact]
    public void Texts_EveryKeyThere_IsUsed()
    {
        var composed = Words.Select(word => $"{word.GetType().Name}.{word}")
            .Concat(Enum.GetValues<ReportKind>().SelectMany(kind => (string[])[$"Title.{kind}", $"About.{kind}", $"FileName.{kind}"]))
            .Concat(Enum.GetValues<RollForwardMovement>().Select(movement => $"Movement.{movement}"))
            .Concat(Enum.GetValues<RollForwardSection>().Select(section => $"Section.{section}"));
        var sources = Directory.EnumerateFiles(Folder("Aktiva.Web"), "*.*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Folder("Aktiva.Core", "Reports")))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor").Select(File.ReadAllText).ToList();
        var literals = sources.SelectMany(source => Literal().Matches(source).Select(match => match.Groups[1].Value)).ToHashSet();

        // A column is named without its beginning.
        var unused = Keys().Except(composed).Where(key => !literals.Contains(key) && !literals.Contains(key.Split('.')[1]));

        Assert.Empty(unused);
    }

    private static IEnumerable<string> Keys() =>
        XDocument.Load(Path.Combine(Folder("Aktiva.Web", "Resources"), "ReportTexts.resx")).Root!.Elements("data").Select(data => (string)data.Attribute("name")!);

    private static string Folder(params ReadOnlySpan<string> parts) => Path.Combine([Root(), .. parts]);

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..");

    [GeneratedRegex("\"([A-Za-z][A-Za-z._]+)\"")]
    private static partial Regex Literal();
}
