namespace Aktiva.Core.Closing;

public static class RunStatusExtensions
{
    /// <summary>True when the run will not change any more by itself.</summary>
    public static bool IsOver(this RunStatus status) => status is not (RunStatus.Queued or RunStatus.Running);

    /// <summary>True when the run did what it was started for.</summary>
    public static bool IsSuccess(this RunStatus status) =>
        status is RunStatus.Posted or RunStatus.Superseded or RunStatus.Completed;
}
