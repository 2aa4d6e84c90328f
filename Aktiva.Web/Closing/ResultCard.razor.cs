using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Web.Layout;
using Aktiva.Web.Ledger;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Closing;

/// <summary>The result of a run that succeeded.</summary>
public sealed partial class ResultCard : IDisposable
{
    private const int LineCount = 10;

    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<AkmLine> _lines = [];
    private IReadOnlyList<RunFinding> _findings = [];
    private IReadOnlyList<RunLogLine> _log = [];
    private long _shownRunId;

    /// <inheritdoc cref="RunOutcome.Run"/>
    [Parameter, EditorRequired]
    public ClosingRun Run { get; set; } = null!;

    /// <inheritdoc cref="RunOutcome.Actor"/>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <inheritdoc cref="RunOutcome.IsBrief"/>
    [Parameter]
    public bool IsBrief { get; set; }

    [Inject]
    private ClosingService Closings { get; set; } = null!;

    private string Heading
    {
        get
        {
            var month = Format.Month(Run.Period);
            return Run switch
            {
                { Status: RunStatus.Superseded } => Texts.Format("Result.Superseded", month, Words.Book(Run.Book)),
                { Process: ClosingProcess.VerifyAssets } when _findings.Count > 0 =>
                    Texts.Count("Result.VerifiedWithFindings", _findings.Count, month, Format.Count(_findings.Count)),
                { Process: ClosingProcess.VerifyAssets } => Texts.Format("Result.Verified", month),
                { Process: ClosingProcess.RebuildBalances } when _findings.Count > 0 =>
                    Texts.Count("Result.BalancedWithFindings", _findings.Count, Format.Count(_findings.Count)),
                { Process: ClosingProcess.RebuildBalances } => Texts["Result.Balanced"],
                _ => Texts.Format("Result.Closed", month, Words.Book(Run.Book)),
            };
        }
    }

    private string Shown => _lines.Count < Run.RowCount
        ? Texts.Format("Result.AkmShown", Format.Count(_lines.Count), Format.Count(Run.RowCount))
        : Texts.Format("Result.AkmAll", Format.Count(Run.RowCount));

    private string DownloadAddress => AkmDownload.Address(new AkmFilter { Period = Run.Period, Book = Run.Book }, FileDownload.Csv);

    protected override async Task OnParametersSetAsync()
    {
        if (_shownRunId == Run.RunId)
        {
            return;
        }

        _shownRunId = Run.RunId;
        _log = await Closings.ReadLogAsync(Actor, Run.RunId, 0, _leaving.Token);
        if (!Run.Process.IsClosing())
        {
            _findings = await Closings.ReadFindingsAsync(Actor, Run.RunId, _leaving.Token);
        }
        else if (!IsBrief && Run.Status == RunStatus.Posted)
        {
            _lines = await Closings.ReadAkmAsync(Actor, Run.RunId, LineCount, _leaving.Token);
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
