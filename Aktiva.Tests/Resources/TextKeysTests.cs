using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Web.Assets;

namespace Aktiva.Tests.Resources;

public sealed partial class TextKeysTests
{
    /// <summary>What <see cref="ClosingRules"/> can say once a run is on.</summary>
    private static readonly string[] RefusalsOfARun =
    [
        nameof(ClosingRefusal.NoAssets), nameof(ClosingRefusal.PeriodLocked), nameof(ClosingRefusal.PeriodNotAfterOpening),
        nameof(ClosingRefusal.PeriodNotClosed), nameof(ClosingRefusal.PeriodOutOfOrder),
    ];

    /// <summary>Keys that are put together from a name: the beginning, and the names that may follow.</summary>
    private static readonly (string Beginning, IEnumerable<string> Names)[] Composed =
    [
        ("Process.", Enum.GetNames<ClosingProcess>()),
        ("Book.", Enum.GetNames<Book>()),
        ("Role.", Enum.GetNames<Role>()),
        ("Status.", Enum.GetNames<RunStatus>()),
        ("Stage.", Enum.GetNames<ClosingStage>()),
        ("State.", Enum.GetNames<PeriodStatus>()),
        ("StateLine.Open", Enum.GetNames<Book>()),
        ("StateLine.Closed", Enum.GetNames<Book>()),
        ("Log.", Enum.GetNames<RunEvent>()),
        ("Note.", Enum.GetNames<MonthNotes>().Where(note => note != nameof(MonthNotes.None))),
        ("Preview.", Enum.GetNames<MonthNotes>().Where(note => note != nameof(MonthNotes.None))),
        ("Progress.", [.. Enum.GetNames<ClosingStage>(), .. Enum.GetNames<RunStatus>().Where(status => status != nameof(RunStatus.Running))]),
        ("Failure.", [nameof(RunStatus.Cancelled), nameof(RunStatus.Interrupted)]),
        ("Finding.", [.. Enum.GetNames<RuleProblem>(), .. Enum.GetNames<RecalculationFinding>(), .. RefusalsOfARun, .. Enum.GetNames<RefusalFinding>()]),
        ("Changed.", ["Register", "PostedRun"]),
        ("PeriodEvent.", ["lock", "unlock", "reopen"]),
        ("Rounding.Places", ["0", "2"]),
        ("MissedMonths.", Enum.GetNames<MissedMonths>()),
        ("JournalDetail.", Enum.GetNames<JournalDetail>()),
        ("AssetStatus.", Enum.GetNames<AssetStatus>()),
        ("AssetColumn.", Enum.GetNames<AssetColumn>()),
        ("AssetExport.", AssetListExport.Keys),
        ("FiscalGroup.", Enum.GetNames<FiscalGroup>()),
        ("ImportStage.", Enum.GetNames<ImportStage>()),
        ("ImportProgress.", Enum.GetNames<ImportStage>()),
        ("RegisterColumn.", RegisterFile.ColumnsOf(RegisterProfile.Standard).Select(column => column.Name)),
        ("Profile.", Enum.GetNames<RegisterProfile>()),
        ("NumberStyle.", Enum.GetNames<NumberStyle>()),
        ("DateStyle.", Enum.GetNames<DateStyle>()),
        ("Journal.", Enum.GetNames<JournalKind>()),
        ("Refusal.", RefusalNames.SelectMany(name => (string[])[name, $"{name}.Advice"])),
    ];

    private static IEnumerable<string> RefusalNames =>
        typeof(ClosingRefusal).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(ClosingRefusal))).Select(type => type.Name);

    [Theory]
    [InlineData("Texts")]
    [InlineData("AccountTexts")]
    [InlineData("CommandTexts")]
    [InlineData("ImportTexts")]
    [InlineData("SettingsTexts")]
    [InlineData("EventTexts")]
    [InlineData("RegisterTexts")]
    [InlineData("ReportTexts")]
    public void Texts_BothLanguages_HaveTheSameKeys(string name) =>
        Assert.Equal(Texts($"{name}.resx").Keys.Order(), Texts($"{name}.en.resx").Keys.Order());

    [Theory]
    [InlineData("Texts")]
    [InlineData("AccountTexts")]
    [InlineData("CommandTexts")]
    [InlineData("ImportTexts")]
    [InlineData("SettingsTexts")]
    [InlineData("EventTexts")]
    [InlineData("RegisterTexts")]
    [InlineData("ReportTexts")]
    public void Texts_BothLanguages_HaveTheSamePlaceholders(string name)
    {
        var english = Texts($"{name}.en.resx");

        Assert.All(Texts($"{name}.resx"), text => Assert.Equal(Placeholders(text.Value), Placeholders(english[text.Key])));
    }

    [Fact]
    public void Texts_EveryKeyUsed_Exists()
    {
        var missing = UsedKeys().Except(Texts("Texts.resx").Keys).Order();

        Assert.Empty(missing);
    }

    [Fact]
    public void Texts_EveryKeyThere_IsUsed()
    {
        var unused = Texts("Texts.resx").Keys.Except(UsedKeys()).Order();

        Assert.Empty(unused);
    }

    private static HashSet<string> UsedKeys()
    {
        var keys = Composed.SelectMany(composed => composed.Names.Select(name => composed.Beginning + name)).ToHashSet();
        var existing = Texts("Texts.resx").Keys;
        foreach (var file in Directory.EnumerateFiles(WebFolder(), "*.*", SearchOption.AllDirectories).Where(IsSource))
        {
            var source = File.ReadAllText(file);
            keys.UnionWith(Key().Matches(source).Select(match => match.Groups[1].Value));
            keys.UnionWith(Counted().Matches(source).Select(match => match.Groups[1].Value + ".One"));
        }

        keys.UnionWith(keys.Where(key => existing.Contains($"{key}.One")).Select(key => $"{key}.One").ToArray());
        return keys;
    }

    private static bool IsSource(string file) =>
        (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
        && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Path.Combine(WebFolder(), "Resources", file)).Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order()];

    private static string WebFolder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Aktiva.Web");

    /// <summary>A literal of the form "Word.Word": every key has it, and of the rest only values of attributes in .razor files.</summary>
    [GeneratedRegex("""
        (?<!=)"((?:Layout|Nav|Events|Components|Home|Masters|Categories|Accounts|Departments|Company|CompanySetting|Rounding|MissedMonths|JournalDetail|Assets|AssetStatus|AssetColumn|AssetExport|AssetSchedule|Explanation|WhatIf|Forecast|Unit|Grid|Filter|Runs|Run|Akm|Import|NotClosed|JournalList|Periods|PeriodEvent|LockDialog|UnlockDialog|Context|Search|Page|Asset|FiscalGroup|Role|NotFound|Error|Reconnect|Closing|Process|Book|Count|State|StateLine|Refusal|Status|Stage|Progress|Duration|Sequence|Cancel|Confirm|Exclude|Preview|Findings|Finding|Log|Result|Note|Failure|Changed|Unsaved)\.[A-Za-z0-9.]+)"
        """)]
    private static partial Regex Key();

    [GeneratedRegex("Count\\(\\s*\"([A-Za-z.]+)\"")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
