using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Users;

namespace Aktiva.Web.Resources;

/// <summary>Words what a closing reports, refuses and finds, for the page and the command line.</summary>
public sealed class ClosingTexts(Texts texts, DisplayFormat format)
{
    /// <summary>The wording in one language; times in Asia/Jakarta.</summary>
    public static ClosingTexts For(CultureInfo culture) =>
        new(Texts.For(culture), new DisplayFormat(culture, () => DisplayFormat.DefaultTimeZone));

    public string Process(ClosingProcess process) => texts[$"Process.{process}"];

    public string Book(Book book) => texts[$"Book.{book}"];

    public string Role(Role role) => texts[$"Role.{role}"];

    public string Status(RunStatus status) => texts[$"Status.{status}"];

    /// <summary>A recalculation posts nothing, so its last stage has another name.</summary>
    public string Stage(ClosingStage stage, ClosingProcess process) =>
        texts[stage == ClosingStage.Finalise && !process.IsClosing() ? "Stage.FinaliseCheck" : $"Stage.{stage}"];

    /// <summary>1 aktiva; 1.205 aktiva.</summary>
    public string Assets(long count) => texts.Count("Count.Assets", count, format.Count(count));

    /// <summary>The one line that says what the run is doing, or how it ended.</summary>
    public string Progress(ClosingProgress progress, ClosingProcess process) => progress switch
    {
        { Status: RunStatus.Completed } when process == ClosingProcess.RebuildBalances => texts["Progress.Rebuilt"],
        { Status: RunStatus.Posted or RunStatus.Completed } => texts.Format($"Progress.{progress.Status}", Assets(progress.Processed)),
        { Status: not RunStatus.Running } => texts[$"Progress.{progress.Status}"],
        { Stage: ClosingStage.Assets, Processed: 0 } => texts.Format("Progress.AssetsStart", format.Count(progress.Total)),
        { Stage: ClosingStage.Assets } => texts.Format("Progress.Assets", format.Count(progress.Processed), format.Count(progress.Total)),
        { Stage: ClosingStage.Finalise } when !process.IsClosing() => texts["Progress.FinaliseCheck"],
        _ => texts[$"Progress.{progress.Stage}"],
    };

    /// <summary>Why something may not happen, and what to do about it.</summary>
    public RefusalText Refusal(ClosingRefusal refusal) => refusal switch
    {
        ClosingRefusal.PeriodLocked r => Refuse("PeriodLocked", format.Month(r.Period)),
        ClosingRefusal.PeriodOutOfOrder r => Refuse(
            "PeriodOutOfOrder", format.Month(r.Period), Book(r.Book), format.Month(r.LastClosed), format.Month(r.LastClosed.Next)),
        ClosingRefusal.PeriodNotAfterOpening r => Refuse(
            "PeriodNotAfterOpening", format.Month(r.Period), Book(r.Book), format.Month(r.LatestOpening), format.Month(r.LatestOpening.Next)),
        ClosingRefusal.RunAlreadyActive { ActiveRun: var run } => Refuse(
            "RunAlreadyActive", Process(run.Process), format.Month(run.Period), run.RequestedBy, format.Time(run.RequestedAt)),
        ClosingRefusal.NoAssets r => Refuse("NoAssets", Book(r.Book)),
        ClosingRefusal.PeriodNotClosed r => Refuse("PeriodNotClosed", format.Month(r.Period), Book(r.Book)),
        ClosingRefusal.NotLastClosed r => Refuse("NotLastClosed", format.Month(r.Period), Book(r.Book), format.Month(r.LastClosed)),
        ClosingRefusal.UnknownAsset r => Refuse("UnknownAsset", r.Code),
        ClosingRefusal.ReasonMissing => Refuse("ReasonMissing"),
        ClosingRefusal.ReasonTooLong r => Refuse("ReasonTooLong", r.Most.ToString(CultureInfo.InvariantCulture)),
        ClosingRefusal.EarlierMonthNotLocked r => Refuse("EarlierMonthNotLocked", format.Month(r.Period), format.Month(r.Earlier)),
        ClosingRefusal.LaterMonthLocked r => Refuse("LaterMonthLocked", format.Month(r.Period), format.Month(r.Later)),
        ClosingRefusal.PeriodNotLocked r => Refuse("PeriodNotLocked", format.Month(r.Period)),
        ClosingRefusal.AnotherProcessRuns => Refuse("AnotherProcessRuns"),
        ClosingRefusal.RunNotActive r => Refuse("RunNotActive", r.RunId.ToString(CultureInfo.InvariantCulture)),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal has no wording."),
    };

    /// <param name="finding">The finding's code: a <see cref="RuleProblem"/>, a <see cref="RecalculationFinding"/>, a refusal or a <see cref="RefusalFinding"/>, by name.</param>
    public string Finding(string finding) => texts[$"Finding.{finding}"];

    public string Log(RunLogLine line, ClosingProcess process) => line.Event switch
    {
        RunEvent.StageReached => texts.Format("Log.StageReached", Stage(Enum.Parse<ClosingStage>(line.Detail), process)),
        RunEvent.AssetsCounted or RunEvent.LeftoversCleared => texts.Format($"Log.{line.Event}", Number(line.Detail)),
        RunEvent.StartedOver => texts.Format("Log.StartedOver", texts[$"Changed.{line.Detail}"]),
        _ => texts.Format($"Log.{line.Event}", line.Detail),
    };

    /// <summary>What is out of the ordinary in an asset's month; empty when nothing is.</summary>
    public string Note(AkmLine line)
    {
        List<string> notes = [];
        foreach (var note in Enum.GetValues<MonthNotes>())
        {
            if (note == MonthNotes.CaughtUp && line.Note.HasFlag(note))
            {
                notes.Add(texts.Count("Note.CaughtUp", line.MonthsCaughtUp, format.Count(line.MonthsCaughtUp)));
            }
            else if (note != MonthNotes.None && line.Note.HasFlag(note))
            {
                notes.Add(texts[$"Note.{note}"]);
            }
        }

        return string.Join(", ", notes);
    }

    /// <summary>Whole seconds, rounded down; hours and minutes once there are hours.</summary>
    public string Duration(TimeSpan duration)
    {
        var seconds = Math.Max(0, (long)duration.TotalSeconds);
        return seconds switch
        {
            < 60 => texts.Format("Duration.Seconds", format.Count(seconds)),
            < 3600 => texts.Format("Duration.Minutes", format.Count(seconds / 60), format.Count(seconds % 60)),
            _ => texts.Format("Duration.Hours", format.Count(seconds / 3600), format.Count(seconds % 3600 / 60)),
        };
    }

    private RefusalText Refuse(string name, params ReadOnlySpan<string> arguments) =>
        new(texts.Format($"Refusal.{name}", arguments), texts.Format($"Refusal.{name}.Advice", arguments));

    private string Number(string detail) => format.Count(long.Parse(detail, CultureInfo.InvariantCulture));
}
