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

    /// <summary>The sets of texts in both languages; MudBlazor brings its own English ones.</summary>
    public static TheoryData<string> Sets =>
    [
        .. Directory.EnumerateFiles(Path.Combine(WebFolder(), "Resources"), "*.resx").Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !name.EndsWith(".en", StringComparison.Ordinal) && name != "ComponentTexts"),
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
        ("FiscalGroup.", Enum.GetNames<FiscalGroup>()),
        ("Column.", RegisterFile.ColumnsOf(RegisterProfile.Standard).Select(column => column.Name)),
        ("ImportStage.", Enum.GetNames<ImportStage>()),
        ("ImportProgress.", Enum.GetNames<ImportStage>()),
        ("Profile.", Enum.GetNames<RegisterProfile>()),
        ("NumberStyle.", Enum.GetNames<NumberStyle>()),
        ("DateStyle.", Enum.GetNames<DateStyle>()),
        ("Asset.", Enum.GetNames<RegisteredAmount>()),
        ("Registered.", Enum.GetNames<RegisteredAmount>()),
        ("Journal.", Enum.GetNames<JournalKind>()),
        ("Refusal.", RefusalNames.SelectMany(name => (string[])[name, $"{name}.Advice"])),
    ];

    private static IEnumerable<string> RefusalNames =>
        typeof(ClosingRefusal).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(ClosingRefusal))).Select(type => type.Name);

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_BothLanguages_HaveTheSameKeys(string name) =>
        Assert.Equal(Texts($"{name}.resx").Keys.Order(), Texts($"{name}.en.resx").Keys.Order());

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_BothLanguages_HaveTheSamePlaceholders(string name)
    {
        var english = Texts($"{name}.en.resx");

        Assert.All(Texts($"{name}.resx"), text => Assert.Equal(Placeholders(text.Value), Placeholders(english[text.Key])));
    }

    [Fact]
    public void Texts_EveryKeyUsed_Exists()
    {
        var existing = Sets.SelectMany(set => Texts($"{set.Data}.resx").Keys).ToHashSet();

        Assert.Empty(UsedKeys(existing).Except(existing).Order());
    }

    [Fact]
    public void Texts_EveryKeyThere_IsUsed()
    {
        var existing = Texts("Texts.resx").Keys.ToHashSet();
        var used = UsedKeys(existing);

        Assert.Empty(existing.Except(used).Except(used.Select(key => $"{key}.One")).Order());
    }

    /// <summary>
    /// Keys that are put together, and literals whose first word is that of an existing key. Values of attributes in .razor files are none, but for
    /// those that begin a C# expression.
    /// </summary>
    private static HashSet<string> UsedKeys(IEnumerable<string> existing)
    {
        var beginnings = existing.Where(key => key.Contains('.', StringComparison.Ordinal)).Select(key => key.Split('.')[0]).Distinct();
        Regex literal = new($"""(?<!=)"((?:{string.Join('|', beginnings)})[.][A-Za-z0-9.]*[A-Za-z0-9])\u0022""");
        return
        [
            .. Composed.SelectMany(composed => composed.Names.Select(name => composed.Beginning + name)),
            .. Directory.EnumerateFiles(WebFolder(), "*.*", SearchOption.AllDirectories).Where(IsSource)
                .SelectMany(file => literal.Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value),
        ];
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

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
