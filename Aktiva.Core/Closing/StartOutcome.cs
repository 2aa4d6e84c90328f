namespace Aktiva.Core.Closing;

/// <summary>What came of asking for a run.</summary>
public abstract record StartOutcome
{
    private StartOutcome()
    {
    }

    public sealed record Started(long RunId) : StartOutcome;

    /// <summary>Nothing was started; every reason is listed.</summary>
    public sealed record Refused(IReadOnlyList<ClosingRefusal> Reasons) : StartOutcome;
}
