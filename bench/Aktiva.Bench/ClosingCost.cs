using System.Diagnostics;

namespace Aktiva.Bench;

/// <summary>What closings cost.</summary>
/// <param name="Seconds">Time that passed.</param>
/// <param name="ProcessorSeconds">Time of all processors in the program: less shaken by what else the machine does.</param>
internal readonly record struct ClosingCost(double Seconds, double ProcessorSeconds)
{
    public static ClosingCost operator +(ClosingCost left, ClosingCost right) =>
        new(left.Seconds + right.Seconds, left.ProcessorSeconds + right.ProcessorSeconds);

    public static async Task<ClosingCost> OfAsync(Func<Task> work)
    {
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return new ClosingCost(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }
}
