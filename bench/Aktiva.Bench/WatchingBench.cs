using System.Diagnostics;

namespace Aktiva.Bench;

/// <summary>
/// Measures the way from a progress report to the changed bar in a real Chromium. Only the tests drive one, so the measurement is a test of
/// theirs that runs on demand; this calls it, from the root of the repository, and passes its figures on.
/// </summary>
internal static class WatchingBench
{
    public static async Task<int> RunAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "run", "-c", "Release", "--project", "Aktiva.Tests", "--",
                "-class", "Aktiva.Tests.Browser.ProgressLatencyTests", "-explicit", "only", "-diagnostics",
            },
        };
        using var tests = Process.Start(start)!;
        await tests.WaitForExitAsync();
        return tests.ExitCode;
    }
}
