using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Aktiva.Web.Closing;

namespace Aktiva.Web.Assets;

/// <summary>One check or one import of a register. It ends with an outcome, stopped, or failed, and ends with the page at the latest.</summary>
public sealed partial class ImportJob(
    RegisterImport import, TimeProvider time, ILogger logger, Actor actor, long companyId, Stream file, RegisterImportOptions options) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    public bool IsOn { get; private set; } = true;

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsCheck => options.DryRun;

    public bool HasFailed { get; private set; }

    /// <summary>Whether the connection was lost just when the rows were written: they are there, or they are not.</summary>
    public bool IsUnknown { get; private set; }

    public ImportProgress Progress { get; private set; }

    public TimeSpan Elapsed => time.GetUtcNow() - _startedAt;

    /// <summary>Null until it is there; stays null when it was stopped or failed.</summary>
    public ImportOutcome? Outcome { get; private set; }

    /// <param name="changed">Called, in the caller's context, when there is something new to show.</param>
    public async Task RunAsync(Func<Task> changed)
    {
        try
        {
            Outcome = await PacedProgress.FollowAsync<ImportProgress, ImportOutcome>(
                progress => Task.Run(() => import.ImportAsync(actor, companyId, file, options, progress, _stopping.Token)),
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
            // Stopped by the user, or the page is gone: nothing was written, and that is what is shown.
        }
        catch (CommitUnknownException exception)
        {
            IsUnknown = true;
            LogFailed(logger, exception, companyId);
        }
        catch (Exception exception) when (exception is not UnauthorizedAccessException)
        {
            HasFailed = true;
            LogFailed(logger, exception, companyId);
        }
        finally
        {
            IsOn = false;
        }
    }

    public void Stop() => _stopping.Cancel();

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The import into company {CompanyId} failed")]
    private static partial void LogFailed(ILogger logger, Exception exception, long companyId);
}
