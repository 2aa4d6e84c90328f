using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Web.Closing;

/// <summary>
/// The state of one closing page: what it is set to, where the month stands, the run it follows and the runs that ended.
/// It notices runs that others start and whatever else changes in the books, and comes back to a run that was on before the page was opened.
/// </summary>
public sealed partial class ClosingDesk(
    ClosingService closings, TimeProvider time, ILogger logger, Actor actor, long companyId, Func<Task> changed)
{
    private static readonly TimeSpan NoticeInterval = TimeSpan.FromSeconds(2);

    private readonly DeskReader _reader = new(closings, companyId);
    private TaskCompletionSource _wake = new();
    private bool _isStarting;
    private ClosingSelection? _shown;
    private ClosingRun? _next;

    /// <summary>A run that was followed came to its end, and no other follows it.</summary>
    public event Action<ClosingRun>? RunEnded;

    public Actor Actor { get; private set; } = actor;

    public ClosingSelection Selection { get; private set; } = null!;

    /// <summary>Where the month stands for the selection's first process.</summary>
    public PeriodState State { get; private set; } = null!;

    /// <summary>Where it stands for the closings that follow the first one, in their order.</summary>
    public IReadOnlyList<PeriodState> FollowingStates { get; private set; } = [];

    /// <summary>The mark of the books when the states were read.</summary>
    public BooksMark Mark { get; private set; } = null!;

    /// <summary>The run that is followed; null when none is on.</summary>
    public RunWatch? Watch { get; private set; }

    /// <summary>The runs of the selection that are over, in their order; for "all" those of its last sequence.</summary>
    public IReadOnlyList<ClosingRun> Finished { get; private set; } = [];

    /// <summary>Why the last start was refused.</summary>
    public IReadOnlyList<ClosingRefusal> Refusals { get; private set; } = [];

    public bool HasFailedToStart { get; private set; }

    /// <summary>True while progress cannot be read; it is tried again every two seconds.</summary>
    public bool HasLostProgress { get; private set; }

    public ClosingRequest Request => Selection.ToRequest(companyId);

    /// <summary>The closings of the selection, in their order.</summary>
    public IEnumerable<ClosingProcess> Closings => Selection.Processes.Where(process => process.IsClosing());

    public bool IsBusy => _isStarting || Watch is not null || _next is not null;

    public bool CanStart => State.Refusals.Count == 0;

    public bool MayRun => Actor.Is(Selection.RequiredRole);

    public bool MayPreview => Actor.Is(Role.Operator) && Closings.Any();

    public bool MayCancel => Watch is { } watch
        && Actor.Is(watch.Run.RequestedBy == Actor.Name ? Role.Operator : Role.Supervisor);

    public bool MayExclude => Actor.Is(Role.Supervisor) && !IsBusy;

    /// <summary>Reads where things stand; a run that is on decides what the page is set to.</summary>
    /// <param name="wished">What the address asks for; null for the month to be closed next.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task OpenAsync(ClosingSelection? wished, CancellationToken cancellationToken)
    {
        _next = await closings.FindActiveRunAsync(Actor, companyId, cancellationToken);
        var thisMonth = Period.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        Selection = _next is null
            ? wished ?? await _reader.SuggestAsync(Actor, thisMonth, cancellationToken)
            : ClosingSelection.For(_next, wished);
        await ReadAsync(cancellationToken);
    }

    public async Task SelectAsync(ClosingSelection selection, CancellationToken cancellationToken)
    {
        Selection = selection;
        (Refusals, HasFailedToStart) = ([], false);
        await ReadAsync(cancellationToken);
    }

    /// <summary>Follows the runs of the company, one after the other, whoever starts them, until the page is left.</summary>
    public async Task AttendAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await TryFollowAsync(cancellationToken);
                await Task.WhenAny(_wake.Task, Task.Delay(NoticeInterval, time, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
                _wake = new TaskCompletionSource();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page is left; the run goes on without it.
        }
    }

    /// <summary>Reads where things stand when that is not what the page shows.</summary>
    /// <returns>False when it cannot be read now; the page says so and tries again.</returns>
    public async Task<bool> TryRefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await NoticeAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not (UnauthorizedAccessException or OperationCanceledException))
        {
            await LoseAsync(exception);
            return false;
        }
    }

    /// <summary>Asks for the run. Reasons against it are in <see cref="Refusals"/>.</summary>
    public async Task StartAsync(Actor current, ClosingRequest request, CancellationToken cancellationToken)
    {
        Actor = current;
        (_isStarting, Refusals, HasFailedToStart) = (true, [], false);
        try
        {
            await TakeAsync(await closings.StartAsync(Actor, request, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is not (UnauthorizedAccessException or OperationCanceledException))
        {
            HasFailedToStart = true;
            LogNotStarted(logger, exception, request.Period.ToString());
        }
        finally
        {
            _isStarting = false;
        }
    }

    private async Task TakeAsync(StartOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is StartOutcome.Started started)
        {
            _next = await closings.FindRunAsync(Actor, started.RunId, cancellationToken);
            Finished = [];
        }
        else if (outcome is StartOutcome.Refused refused)
        {
            Refusals = refused.Reasons;
            await ReadAsync(cancellationToken);
        }

        _wake.TrySetResult();
    }

    private async Task TryFollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            var run = _next ?? await closings.FindActiveRunAsync(Actor, companyId, cancellationToken);
            if (run is not null)
            {
                await FollowAsync(run, cancellationToken);
            }
            else
            {
                await NoticeAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            (Watch, _next) = (null, null);
            await LoseAsync(exception);
        }
    }

    /// <summary>Reads anew when anything changed that this page does not follow: a run too short to be followed, a lock, an import.</summary>
    private async Task NoticeAsync(CancellationToken cancellationToken)
    {
        var selection = Selection;
        if (IsBusy || (!HasLostProgress && _shown == selection && Mark == await _reader.ReadMarkAsync(Actor, selection, cancellationToken)))
        {
            return;
        }

        var view = await _reader.ReadAsync(Actor, selection, cancellationToken);
        if (IsBusy || selection != Selection)
        {
            return;
        }

        Take(view);
        (Refusals, HasLostProgress) = ([], false);
        await changed();
        if (State.ActiveRun is not null)
        {
            _wake.TrySetResult();
        }
    }

    private async Task LoseAsync(Exception exception)
    {
        LogLost(logger, exception, companyId);
        HasLostProgress = true;
        await changed();
    }

    private async Task FollowAsync(ClosingRun first, CancellationToken cancellationToken)
    {
        var run = first;
        while (true)
        {
            await TurnToAsync(run, cancellationToken);
            Watch = new RunWatch(closings, time, Actor, run);
            (_next, HasLostProgress) = (null, false);
            await changed();
            var ended = await Watch.FollowAsync(changed, cancellationToken);
            Finished = [.. Finished.Where(known => known.RunId != ended.RunId), ended];
            if (ended.NextRunId is not { } next || await closings.FindRunAsync(Actor, next, cancellationToken) is not { } following)
            {
                RunEnded?.Invoke(ended);
                break;
            }

            run = following;
            Selection = Selection with { Process = null };
        }

        await ReadAsync(cancellationToken);
        (Watch, Refusals) = (null, []);
        await changed();
    }

    /// <summary>Sets the page to the run's month and process.</summary>
    private async Task TurnToAsync(ClosingRun run, CancellationToken cancellationToken)
    {
        var selection = ClosingSelection.For(run, Selection);
        if (selection != Selection)
        {
            Selection = selection;
            Finished = [];
            State = await _reader.ReadStateAsync(Actor, selection, cancellationToken);
        }

        State = State with { ActiveRun = run, Status = PeriodStatus.Running };
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var view = await _reader.ReadAsync(Actor, Selection, cancellationToken);
        if (view.Selection == Selection)
        {
            Take(view);
        }
    }

    private void Take(DeskView view) =>
        (_shown, Mark, State, FollowingStates, Finished) = (view.Selection, view.Mark, view.State, view.FollowingStates, view.Finished);

    [LoggerMessage(Level = LogLevel.Error, Message = "A run for {Period} could not be started")]
    private static partial void LogNotStarted(ILogger logger, Exception exception, string period);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The progress of company {CompanyId} could not be read; trying again")]
    private static partial void LogLost(ILogger logger, Exception exception, long companyId);
}
