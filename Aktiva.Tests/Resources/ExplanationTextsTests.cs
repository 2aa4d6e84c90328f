using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Tests.Depreciation;
using Aktiva.Tests.Depreciation.Lifecycle;
using Aktiva.Web.Resources;
using CsCheck;

namespace Aktiva.Tests.Resources;

public sealed partial class ExplanationTextsTests
{
    private static readonly DateOnly January10 = new(2026, 1, 10);
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly DepreciationRules StraightLine = new()
    {
        Method = DepreciationMethod.StraightLine,
        InServiceDate = January10,
        Cost = new Money(12_000_000_00),
        LifeMonths = 48,
    };

    [Fact]
    public void Lines_StraightLine_WritesTheFormulaOutInIndonesian() => Assert.Equal(
        """
        Metode: garis lurus. Konvensi: bulan penuh sejak bulan mulai dipakai.
        Harga perolehan 12.000.000,00; nilai residu 0,00; nilai batas 0,00. Masa manfaat 48 bulan.
        Mulai dipakai 10 Jan 2026; bulan pertama Januari 2026, bulan terakhir Desember 2029.
        Dibulatkan ke dua desimal, angka tepat di tengah menjauhi nol.

        Maret 2026 (akumulasi awal 500.000,00, nilai buku 11.500.000,00)
          Bagian bulan ini 1; sampai dengan bulan ini 3 dari 48 bulan.
          (12.000.000,00 − 0,00) × 3/48 = 750.000,00; dikurangi sampai bulan lalu 500.000,00 = 250.000,00
          Penyusutan 250.000,00; akumulasi akhir 750.000,00.
        """,
        Text(Indonesian, StraightLine, new Period(2026, 3)));

    [Fact]
    public void Lines_DecliningWithMonthsCaughtUp_WritesEachOutInEnglish() => Assert.Equal(
        """
        Method: declining balance, monthly. Convention: whole months from the month in service.
        Cost 12,000,000.00; residual value 0.00; floor 0.00. Rate 12.5% a year.
        In service 10 Jan 2026; first month January 2026.
        Rounded to two decimals, half away from zero.

        1 month caught up, as if closed in time:
        January 2026 (opening accumulated 0.00, carrying amount 12,000,000.00)
          Share of the month 1; up to and including it 1 months.
          12,000,000.00 × 12.5% × 1/12 = 125,000.00
          Depreciation 125,000.00; closing accumulated 125,000.00.
        February 2026 (opening accumulated 125,000.00, carrying amount 11,875,000.00)
          Share of the month 1; up to and including it 2 months.
          11,875,000.00 × 12.5% × 1/12 = 123,697.92
          Before rounding: 123,697.916667 (exactly 1,484,375/12).
          Depreciation 123,697.92; closing accumulated 248,697.92.
        Depreciation in total: 125,000.00 + 123,697.92 = 248,697.92.
        """,
        Text(
            English,
            StraightLine with { Method = DepreciationMethod.DecliningMonthly, LifeMonths = 0, RatePerYear = Rate.FromPercent(12.5m) },
            new Period(2026, 2),
            default(DepreciationState)));

    [Fact]
    public void Lines_HalfMonthAndThirds_ShowFractionsAndTheExactAmount()
    {
        var text = Text(
            Indonesian,
            StraightLine with { Cost = new Money(100_00), LifeMonths = 3, Convention = Convention.HalfMonth },
            new Period(2026, 2));

        Assert.Contains("Bagian bulan ini 1; sampai dengan bulan ini 1 1/2 dari 3 bulan.", text, StringComparison.Ordinal);
        Assert.Contains("(100,00 − 0,00) × 3/6 = 50,00; dikurangi sampai bulan lalu 16,67 = 33,33", text, StringComparison.Ordinal);
        Assert.Contains("Sebelum dibulatkan: 50,00 − 16,666667 = 33,333333 (tepat 100/3).", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_Legacy_ExplainFloorAndPostingLimit()
    {
        var text = Text(
            Indonesian,
            new DepreciationRules
            {
                Method = DepreciationMethod.StraightLineRate,
                InServiceDate = new DateOnly(2020, 1, 1),
                Cost = new Money(1_200_00),
                RatePerYear = Rate.FromPercent(5),
                Floor = DepreciationRules.LegacyFloor,
                OpeningPeriod = new Period(2025, 12),
                OpeningAccumulated = new Money(1_198_20),
            },
            new Period(2026, 1));

        Assert.Contains("5,00 melebihi sisa di atas batas: 1,80 − 1,00 = 0,80.", text, StringComparison.Ordinal);
        Assert.Contains("0,80 tidak melebihi 1,00 dan tidak dibukukan (aturan sistem lama): 0,00.", text, StringComparison.Ordinal);
        Assert.Contains("Saldo awal akhir Desember 2025: akumulasi 1.198,20.", text, StringComparison.Ordinal);
    }

    /// <summary>Every step of every method can be worded in both languages, with as many lines in one as in the other.</summary>
    [Fact]
    public void Lines_AnyAsset_CanBeWordedInBothLanguages() => Gen.Select(RandomRules.Any, Gen.Int[0, 100]).Sample((rules, months) =>
    {
        var month = DepreciationEngine.FirstMissing(rules, DepreciationEngine.Start(rules)).AddMonths(months);
        var explanation = InTime(rules, month);
        var indonesian = ExplanationTexts.For(Indonesian).Lines(explanation).ToList();
        var english = ExplanationTexts.For(English).Lines(explanation).ToList();

        Assert.Equal(indonesian.Count, english.Count);
        Assert.DoesNotContain(indonesian.Concat(english), line => line.Contains('{', StringComparison.Ordinal));
    });

    /// <summary>The same for assets with events.</summary>
    [Fact]
    public void Lines_AnyLife_CanBeWordedInBothLanguages() => RandomLives.Any.Sample(life =>
    {
        var last = life.LastEvent.Next;
        var explanation = Explanation.Of(life.First, life.Changes, life.Start, last, RandomLives.UnitsThrough(last), life.Policy);
        var indonesian = ExplanationTexts.For(Indonesian).Lines(explanation).ToList();
        var english = ExplanationTexts.For(English).Lines(explanation).ToList();

        Assert.Equal(indonesian.Count, english.Count);
        Assert.DoesNotContain(indonesian.Concat(english), line => line.Contains('{', StringComparison.Ordinal));
    });

    [Fact]
    public void Lines_EventsOfAMonth_AreWrittenOutWithTheirAmounts()
    {
        var rules = StraightLine with { Cost = new Money(1_200_00), LifeMonths = 12, InServiceDate = new DateOnly(2026, 1, 1) };
        AssetChange[] changes =
        [
            new() { Type = AssetChangeType.PartialDisposal, Date = new DateOnly(2026, 4, 3), Amount = new Money(300_00) },
            new() { Type = AssetChangeType.Impairment, Date = new DateOnly(2026, 4, 30), Amount = new Money(100_00) },
        ];
        var before = LifecycleEngine.ComputeThrough(rules, changes, LifecycleEngine.Start(rules), new Period(2026, 3)).After;

        Assert.EndsWith(
            """
            April 2026 (akumulasi awal 300,00, nilai buku 900,00)
              3 Apr 2026: harga perolehan 300,00 dari 1.200,00 dilepas; akumulasi 300,00 × 300,00/1.200,00 = 75,00 ikut keluar. Tersisa harga perolehan 900,00, akumulasi 225,00, nilai residu 0,00.
              Sisa masa manfaat pada awal bulan: 9 bulan.
              Bagian bulan ini 1; sampai dengan bulan ini 4 dari 12 bulan.
              Disebar sejak perubahan akhir Maret 2026: akumulasi 225,00, sudah lewat 3 bulan.
              (900,00 − 0,00 − 225,00) × 1/9 = 75,00
              30 Apr 2026: penurunan nilai dari nilai buku 600,00 menjadi 500,00; selisih −100,00: surplus revaluasi 0,00, laba rugi −100,00.
              Penyusutan 75,00; akumulasi akhir 400,00.
            """,
            string.Join('\n', ExplanationTexts.For(Indonesian).Lines(Explanation.Of(rules, changes, before, new Period(2026, 4)))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_EveryKind_IsWordedInBothLanguages()
    {
        ReportRefusal[] refusals =
        [
            new ReportRefusal.UnknownAsset("A"), new ReportRefusal.UnknownCategory("K"), new ReportRefusal.NotInBook("A", Book.Fiscal),
            new ReportRefusal.LeftBooks("A", new(2026, 2)), new ReportRefusal.NotYetAcquired("A", January10), new ReportRefusal.NotComputable("A", Enum.GetValues<RuleProblem>()),
            new ReportRefusal.UnitsPerMonthMissing("A"), new ReportRefusal.NoAssets(Book.Commercial),
            new ReportRefusal.NotClosedInBothBooks(), new ReportRefusal.NotClosed(Book.Fiscal, new(2026, 2)), new ReportRefusal.TooLongForWorkbook(),
            new ReportRefusal.NotEarlier(new(2026, 2), new(2026, 1)), new ReportRefusal.UnknownFiscalGroup("9"),
            new ReportRefusal.NotInSchedule("A", new(2026, 2)), new ReportRefusal.EventRefused([new AssetEventRefusal.SameAsset()]),
        ];

        Assert.Equal(typeof(ReportRefusal).GetNestedTypes().Length, refusals.Length);
        Assert.All(refusals, refusal => Assert.NotEqual(
            ExplanationTexts.For(Indonesian).Refusal(refusal), ExplanationTexts.For(English).Refusal(refusal)));
        Assert.Equal("Aktiva A tidak ada dalam buku fiskal.", ExplanationTexts.For(Indonesian).Refusal(refusals[2]));
    }

    [Fact]
    public void Lines_MonthTakenToBeClosedFirst_IsNamed()
    {
        var explained = Explained() with { Period = new Period(2026, 3), AssumedClosedFrom = new Period(2026, 2) };

        Assert.Equal(
            ["A1 Mesin, buku komersial, Maret 2026", "Belum ditutup; Februari 2026 dianggap ditutup lebih dulu."],
            ExplanationTexts.For(Indonesian).Lines(explained));
    }

    [Fact]
    public void Lines_ExcludedAsset_SaysWhoAndWhy()
    {
        var explained = Explained() with
        {
            PostedRun = new ClosingRun { DocumentNumber = "00001/AKM/UTAMA/012026" },
            Exclusion = new ExcludedAsset { ExcludedBy = "sari", Reason = "aturan belum lengkap" },
        };

        Assert.Equal(
            [
                "A1 Mesin, commercial book, January 2026",
                "Left out of the closing (document 00001/AKM/UTAMA/012026) by sari. Depreciation 0; the month is caught up by the next closing.",
                "Reason: aturan belum lengkap.",
            ],
            ExplanationTexts.For(English).Lines(explained));
    }

    [Fact]
    public void Texts_BothLanguages_HaveTheSameKeysAndPlaceholders()
    {
        var (indonesian, english) = (Read("ExplanationTexts.resx"), Read("ExplanationTexts.en.resx"));

        Assert.Equal(indonesian.Keys.Order(), english.Keys.Order());
        Assert.All(indonesian, text => Assert.Equal(Placeholders(text.Value), Placeholders(english[text.Key])));
    }

    [Fact]
    public void Texts_EveryKeyThere_IsUsed()
    {
        string[] composed =
        [
            .. Enum.GetNames<DepreciationMethod>().Select(name => $"Method.{name}"), .. Enum.GetNames<Convention>().Select(name => $"Convention.{name}"),
            "Schedule.Month", "Schedule.OpeningAccumulated", "Schedule.Depreciation", "Schedule.ClosingAccumulated", "Schedule.CarryingAmount", "Schedule.Notes",
        ];
        var sources = string.Concat(Directory.EnumerateFiles(WebFolder(), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.Equal([], Read("ExplanationTexts.resx").Keys.Except(composed).Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)));
    }

    private static AssetExplanation Explained() => new()
    {
        AssetCode = "A1",
        AssetName = "Mesin",
        Book = Book.Commercial,
        Period = new Period(2026, 1),
        PostedRun = null,
        Posted = null,
    };

    private static string Text(CultureInfo culture, DepreciationRules rules, Period month, DepreciationState? before = null) => string.Join(
        '\n', ExplanationTexts.For(culture).Lines(before is { } state ? Explanation.Of(rules, state, month) : InTime(rules, month)));

    private static Explanation InTime(DepreciationRules rules, Period month)
    {
        var state = DepreciationEngine.Start(rules);
        for (var earlier = DepreciationEngine.FirstMissing(rules, state); earlier < month; earlier = earlier.Next)
        {
            state = DepreciationEngine.ComputeMonth(rules, state, earlier, rules.TotalUnits / 50).After;
        }

        return Explanation.Of(rules, state, month, rules.Method == DepreciationMethod.UnitsOfProduction ? [rules.TotalUnits / 50] : []);
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(WebFolder(), "Resources", file)).Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order()];

    private static string WebFolder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Aktiva.Web");

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
