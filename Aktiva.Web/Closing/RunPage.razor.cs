using System.Globalization;
using Aktiva.Core.Closing;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Closing;

/// <summary>One run: its figures, how far it came, what it found and what happened to it.</summary>
public sealed partial class RunPage
{
    /// <summary>Characters of a fact that fit into a column.</summary>
    private const int ShortFact = 18;

    private ClosingRun? _run;
    private IReadOnlyList<RunLogLine> _log = [];
    private IReadOnlyList<RunFinding> _findings = [];
    private long _readRunId;
    private bool _isRead;
    private bool _isReading;
    private RunWatch? _watch;
    private CancellationTokenSource? _following;

    [Parameter]
    public long RunId { get; set; }

    [Inject]
    private ClosingService Closings { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Utilities"], null), (Texts["Runs.Title"], RunsPage.Path)];

    public static string AddressOf(long runId) => string.Create(CultureInfo.InvariantCulture, $"/proses/{runId}");

    protected override Task OpenAsync() => ReadAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (Company is not null && _isRead && _readRunId != RunId)
        {
            await ReadAsync();
        }
    }

    /// <summary>A run that is on is followed until it is over, and then read like any other.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_watch is not null || _isReading || _run is not { } run || run.Status.IsOver())
        {
            return;
        }

        var watch = new RunWatch(Closings, Time, Actor, run);
        (_watch, _following) = (watch, CancellationTokenSource.CreateLinkedTokenSource(Leaving));
        var following = _following.Token;
        try
        {
            await watch.FollowAsync(() => InvokeAsync(StateHasChanged), following);
        }
        catch (OperationCanceledException) when (following.IsCancellationRequested)
        {
            return;
        }

        if (_watch == watch)
        {
            await ReadAsync();
            StateHasChanged();
        }
    }

    protected override void Dispose(bool isDisposing)
    {
        StopFollowing();
        base.Dispose(isDisposing);
    }

    private async Task ReadAsync()
    {
        StopFollowing();
        (_readRunId, _isReading) = (RunId, true);
        var run = await Closings.FindRunAsync(Actor, RunId, Leaving);
        _run = run?.CompanyId == Company!.CompanyId ? run : null;
        _log = _run is null ? [] : await Closings.ReadLogAsync(Actor, RunId, 0, Leaving);
        _findings = _run is null ? [] : await Closings.ReadFindingsAsync(Actor, RunId, Leaving);
        (_isRead, _isReading) = (true, false);
    }

    private void StopFollowing()
    {
        _following?.Cancel();
        _following?.Dispose();
        (_watch, _following) = (null, null);
    }

    /// <summary>The run as far as it is known to have come.</summary>
    private ClosingRun Latest(ClosingRun run) => _watch?.Progress is { } progress
        ? run with { Status = progress.Status, Processed = progress.Processed, Total = progress.Total, Restarts = progress.Attempt - 1 }
        : run;

    private string Title(ClosingRun run) => Texts.Format("Run.Title", Words.Process(run.Process), Format.Month(run.Period));

    private IEnumerable<(string Word, string Text)> Facts(ClosingRun run)
    {
        yield return (Texts["Runs.Requested"], Format.DateTime(run.RequestedAt));
        yield return (Texts["Result.By"], run.RequestedBy);
        if (run.FinishedAt is { } finished)
        {
            yield return (Texts["Result.Finished"], Format.DateTime(finished));
            if (run.StartedAt is { } started)
            {
                yield return (Texts["Result.Duration"], finished - started < TimeSpan.FromSeconds(1) ? Texts["Duration.Short"] : Words.Duration(finished - started));
            }
        }

        yield return (Texts["Run.Processed"], Texts.Format("Run.ProcessedOf", Format.Count(run.Processed), Format.Count(run.Total)));
        if (run.Process.IsClosing())
        {
            yield return (Texts["Result.Document"], run.DocumentNumber ?? Texts["Run.NoDocument"]);
            yield return (Texts["Result.Assets"], Format.Count(run.RowCount));
            yield return (Texts["Result.Total"], Format.Money(run.Depreciation));
        }

        if (run.Restarts > 0)
        {
            yield return (Texts["Run.Restarts"], Format.Count(run.Restarts));
        }
    }

    private IEnumerable<(string Word, long RunId)> Relatives(ClosingRun run) => new (string, long?)[]
    {
        (Texts["Run.Base"], run.BaseRunId),
        (Texts["Run.Replaced"], run.ReplacedRunId),
        (Texts["Run.Next"], run.NextRunId),
    }.Where(relative => relative.Item2 is not null).Select(relative => (relative.Item1, relative.Item2!.Value));
}
