using Aktiva.Core.Closing;
using Aktiva.Core.Users;

namespace Aktiva.Web.Closing;

/// <summary>The computing of one preview. It ends with a result, stopped, or failed, and ends with the page at the latest.</summary>
public sealed partial class PreviewJob(ClosingService closings, TimeProvider time, ILogger logger, Actor actor, ClosingRequest request) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    public bool IsOn { get; private set; } = true;

    public bool HasFailed { get; private set; }

    public ClosingProgress Progress { get; private set; }

    /// <summary>Null until it is computed; stays null when it was stopped or failed.</summary>
    public ClosingPreview? Result { get; private set; }

    /// <param name="changed">Called, in the caller's context, when there is something new to show.</param>
    public async Task RunAsync(Func<Task> changed)
    {
        try
        {
            Result = await PacedProgress.FollowAsync(
                progress => closings.PreviewAsync(actor, request, progress, _stopping.Token),
                progress =>
                {
                    Progress = progress ?? Progress;
                    return changed();
                },
                time,
                _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped by the user, or the page is gone: there is no result, and that is what is shown.
        }
        catch (Exception exception) when (exception is not UnauthorizedAccessException)
        {
            HasFailed = true;
            LogFailed(logger, exception, request.Period.ToString(), request.Processes[0]);
        }

        IsOn = false;
    }

    public void Stop() => _stopping.Cancel();

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The preview of {Period} ({Process}) failed")]
    private static partial void LogFailed(ILogger logger, Exception exception, string period, ClosingProcess process);
}
