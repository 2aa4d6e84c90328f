using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Closing;

public sealed partial class PeriodLine
{
    /// <summary>What is to be run.</summary>
    [Parameter, EditorRequired]
    public ClosingSelection Selection { get; set; } = null!;

    /// <summary>Where its month stands.</summary>
    [Parameter, EditorRequired]
    public PeriodState State { get; set; } = null!;

    /// <summary>The user takes the month that could be closed instead.</summary>
    [Parameter]
    public EventCallback<Period> OnSuggested { get; set; }

    /// <summary>That a run is on and that the month is locked is said in the sentence itself.</summary>
    private IReadOnlyList<RefusalText> Obstacles =>
    [
        .. State.Refusals
            .Where(refusal => refusal is not (ClosingRefusal.RunAlreadyActive or ClosingRefusal.PeriodLocked))
            .Select(Words.Refusal),
    ];

    private Period? Proposal => State.Refusals.Count > 0 && State.Suggested is { } suggested && suggested != State.Period && State.ActiveRun is null ? suggested : null;

    private IEnumerable<string> Sentences
    {
        get
        {
            if (State.ActiveRun is { } active)
            {
                yield return Texts.Format(
                    "StateLine.Running", Words.Process(active.Process), Format.Month(active.Period), active.RequestedBy, Format.Time(active.RequestedAt));
                yield break;
            }

            if (Selection.Process is ClosingProcess.VerifyAssets)
            {
                yield return Texts.Format("StateLine.Verify", Format.Month(State.Period));
                yield break;
            }

            if (Selection.Process is ClosingProcess.RebuildBalances)
            {
                yield return Texts["StateLine.Rebuild"];
                yield break;
            }

            yield return OfMonth();
            if (Selection.Process is null)
            {
                yield return Texts["StateLine.All"];
            }
        }
    }

    private string OfMonth()
    {
        var month = Format.Month(State.Period);
        var book = Selection.Processes[0].BookOf();
        if (State.Status == PeriodStatus.Locked)
        {
            return Texts.Format("StateLine.Locked", month);
        }

        if (State.PostedRun is { } posted)
        {
            return Texts.Format(
                State.Refusals.Count > 0 ? "StateLine.Closed" : $"StateLine.Closed{book}",
                month,
                Format.DateTime(posted.FinishedAt ?? posted.RequestedAt),
                posted.RequestedBy,
                posted.DocumentNumber ?? "",
                Words.Assets(posted.RowCount),
                Format.Money(posted.Depreciation));
        }

        return State.Refusals.Count > 0
            ? Texts.Format("StateLine.Open", month)
            : Texts.Format($"StateLine.Open{book}", month, Words.Assets(State.AssetCount), State.ExpectedDocumentNumber);
    }
}
