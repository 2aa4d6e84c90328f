using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Web.Resources;

namespace Aktiva.Tests.Resources;

public sealed class ClosingTextsTests
{
    private static readonly ClosingTexts Indonesian = ClosingTexts.For(Language.Indonesian);
    private static readonly ClosingTexts English = ClosingTexts.For(Language.English);
    private static readonly Period October = new(2026, 10);

    private static readonly ClosingRun Run = new()
    {
        RunId = 7,
        Process = ClosingProcess.FiscalClosing,
        Period = October,
        RequestedBy = "siti",
        RequestedAt = new DateTimeOffset(2026, 11, 24, 7, 5, 9, TimeSpan.Zero),
    };

    public static TheoryData<ClosingRefusal> Refusals { get; } =
    [
        new ClosingRefusal.PeriodLocked(October),
        new ClosingRefusal.PeriodOutOfOrder(October, Book.Fiscal, new Period(2026, 5)),
        new ClosingRefusal.PeriodNotAfterOpening(October, Book.Commercial, new Period(2026, 12)),
        new ClosingRefusal.RunAlreadyActive(Run),
        new ClosingRefusal.NoAssets(Book.Commercial),
        new ClosingRefusal.PeriodNotClosed(October, Book.Commercial),
        new ClosingRefusal.NotLastClosed(October, Book.Commercial, new Period(2026, 12)),
        new ClosingRefusal.UnknownAsset("MSN-001"),
        new ClosingRefusal.ReasonMissing(),
        new ClosingRefusal.ReasonTooLong(1_000),
        new ClosingRefusal.EarlierMonthNotLocked(October, new Period(2026, 9)),
        new ClosingRefusal.LaterMonthLocked(October, new Period(2026, 11)),
        new ClosingRefusal.PeriodNotLocked(October),
        new ClosingRefusal.AnotherProcessRuns(),
        new ClosingRefusal.RunNotActive(7),
    ];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_EveryKind_HasReasonAndAdviceInBothLanguages(ClosingRefusal refusal)
    {
        foreach (var words in new[] { Indonesian, English })
        {
            var text = words.Refusal(refusal);
            Assert.EndsWith(".", text.Reason, StringComparison.Ordinal);
            Assert.EndsWith(".", text.Advice, StringComparison.Ordinal);
            Assert.DoesNotContain("{", text.ToString(), StringComparison.Ordinal);
        }

        Assert.NotEqual(Indonesian.Refusal(refusal), English.Refusal(refusal));
    }

    [Fact]
    public void Refusal_KindsTested_AreAllThereAre()
    {
        var kinds = typeof(ClosingRefusal).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(ClosingRefusal)));

        Assert.Equal(kinds.Select(kind => kind.Name).Order(), Refusals.Select(row => row.Data.GetType().Name).Order());
    }

    [Fact]
    public void Refusal_OutOfOrder_NamesTheMonthsThatMayBeClosed()
    {
        var text = Indonesian.Refusal(new ClosingRefusal.PeriodOutOfOrder(October, Book.Commercial, new Period(2026, 5)));

        Assert.Equal("Periode Oktober 2026 di luar urutan: buku komersial terakhir ditutup untuk Mei 2026.", text.Reason);
        Assert.StartsWith("Proses Mei 2026 (ulang) atau Juni 2026.", text.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClosingStage.Initialise, 0, "Memeriksa periode…")]
    [InlineData(ClosingStage.Assets, 0, "Memproses 20.000 aktiva…")]
    [InlineData(ClosingStage.Assets, 10_000, "Memproses aktiva ke-10.000 dari 20.000…")]
    [InlineData(ClosingStage.Finalise, 20_000, "Membukukan transaksi AKM, jurnal, dan saldo…")]
    public void Progress_Running_SaysWhatIsBeingDone(ClosingStage stage, long processed, string expected)
    {
        var progress = new ClosingProgress { Status = RunStatus.Running, Stage = stage, Processed = processed, Total = 20_000 };

        Assert.Equal(expected, Indonesian.Progress(progress, ClosingProcess.CommercialClosing));
    }

    [Fact]
    public void Progress_EveryStateStageAndProcess_HasWords()
    {
        foreach (var status in Enum.GetValues<RunStatus>())
        {
            foreach (var stage in Enum.GetValues<ClosingStage>())
            {
                foreach (var process in Enum.GetValues<ClosingProcess>())
                {
                    Assert.NotEmpty(English.Progress(new ClosingProgress { Status = status, Stage = stage }, process));
                }
            }
        }
    }

    [Fact]
    public void Log_EveryEvent_HasWordsForWhatTheRunnerWrites()
    {
        foreach (var kind in Enum.GetValues<RunEvent>())
        {
            var detail = kind switch
            {
                RunEvent.StageReached => nameof(ClosingStage.Assets),
                RunEvent.AssetsCounted or RunEvent.LeftoversCleared => "60000",
                RunEvent.StartedOver => "Register",
                _ => "siti",
            };
            Assert.NotEmpty(Indonesian.Log(new RunLogLine { Event = kind, Detail = detail }, ClosingProcess.CommercialClosing));
        }

        Assert.Equal(
            "60.000 aktiva akan dihitung.",
            Indonesian.Log(new RunLogLine { Event = RunEvent.AssetsCounted, Detail = "60000" }, ClosingProcess.CommercialClosing));
    }

    [Fact]
    public void Note_SeveralAtOnce_NamesEach()
    {
        var line = new AkmLine { Note = MonthNotes.CaughtUp | MonthNotes.LastMonth, MonthsCaughtUp = 3 };

        Assert.Equal("3 bulan disusulkan, bulan terakhir", Indonesian.Note(line));
        Assert.Equal("3 months caught up, last month", English.Note(line));
        Assert.Equal("", Indonesian.Note(new AkmLine()));
    }

    [Theory]
    [InlineData(0.9, "0 dtk")]
    [InlineData(59.9, "59 dtk")]
    [InlineData(65, "1 mnt 5 dtk")]
    [InlineData(7_260, "2 jam 1 mnt")]
    [InlineData(-3, "0 dtk")]
    public void Duration_Seconds_AreWordedByTheirSize(double seconds, string expected) =>
        Assert.Equal(expected, Indonesian.Duration(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void For_CultureOfAnotherLanguage_IsIndonesian() =>
        Assert.Equal("Gagal", ClosingTexts.For(CultureInfo.GetCultureInfo("fr")).Status(RunStatus.Failed));
}
