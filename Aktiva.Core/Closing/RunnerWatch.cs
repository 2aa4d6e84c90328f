namespace Aktiva.Core.Closing;

/// <summary>
/// Tells which of the other processes has died: one whose beat has not risen for a while, by the clock of whoever looks. No two
/// clocks are compared.
/// </summary>
internal sealed class RunnerWatch(TimeProvider time)
{
    /// <summary>How long a process may be silent: a dozen beats.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, (long Beat, long Since)> _seen = [];

    /// <summary>Notes the beat.</summary>
    /// <returns>True when it has been the same for too long.</returns>
    public bool IsSilent(long runnerId, long beat)
    {
        lock (_lock)
        {
            if (_seen.TryGetValue(runnerId, out var seen) && seen.Beat == beat)
            {
                return time.GetElapsedTime(seen.Since) >= Patience;
            }

            _seen[runnerId] = (beat, time.GetTimestamp());
            return false;
        }
    }
}
