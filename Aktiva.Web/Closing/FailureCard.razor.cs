using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Users;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Closing;

/// <summary>Why a run has no result: one calm sentence, then every reason, or the number to ask the administrator about.</summary>
public sealed partial class FailureCard : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<RunFinding> _findings = [];
    private IReadOnlyList<RunLogLine> _log = [];
    private long _shownRunId;

    /// <inheritdoc cref="RunOutcome.Run"/>
    [Parameter, EditorRequired]
    public ClosingRun Run { get; set; } = null!;

    /// <inheritdoc cref="RunOutcome.Actor"/>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <inheritdoc cref="RunOutcome.MayExclude"/>
    [Parameter]
    public bool MayExclude { get; set; }

    /// <inheritdoc cref="RunOutcome.OnExclude"/>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnExclude { get; set; }

    [Inject]
    private ClosingService Closings { get; set; } = null!;

    private string Sentence
    {
        get
        {
            var process = Words.Process(Run.Process);
            var month = Format.Month(Run.Period);
            return Run.Status switch
            {
                RunStatus.Refused when Uncomputable is { Count: > 0 } assets =>
                    Texts.Format("Failure.Refused", process, month, Words.Assets(assets.Count)),
                RunStatus.Refused => Texts.Format("Failure.RefusedOther", process, month),
                RunStatus.Failed when KeptChanging is { } what => Texts.Format("Failure.KeptChanging", process, month, Texts[$"Changed.{what}"]),
                RunStatus.Failed => Texts.Format("Failure.Failed", process, month, Run.RunId.ToString(CultureInfo.InvariantCulture)),
                _ => Texts.Format($"Failure.{Run.Status}", process, month),
            };
        }
    }

    /// <summary>What changed again and again, so that the run gave up; null when that is not why it failed.</summary>
    private string? KeptChanging => Run.Status == RunStatus.Failed && _findings is [var finding, ..] ? finding.Subject : null;

    /// <summary>The codes of the assets that cannot be computed.</summary>
    private IReadOnlyList<string> Uncomputable =>
    [
        .. _findings.Where(finding => Enum.TryParse<RuleProblem>(finding.Finding, out _)).Select(finding => finding.Subject).Distinct(),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (_shownRunId == Run.RunId)
        {
            return;
        }

        _shownRunId = Run.RunId;
        _findings = await Closings.ReadFindingsAsync(Actor, Run.RunId, _leaving.Token);
        _log = await Closings.ReadLogAsync(Actor, Run.RunId, 0, _leaving.Token);
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
