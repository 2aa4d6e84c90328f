using System.Diagnostics;
using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;

namespace Aktiva.Bench;

/// <summary>
/// Measures what lists, search and reports take, alone and while a large company is closed in another process on the same file; then the pages
/// in Chromium, by a test that runs on demand, from the root of the repository.
/// </summary>
internal static class PagesBench
{
    /// <summary>The variable by which the browser test is told the database.</summary>
    private const string DatabaseVariable = "AKTIVA_BENCH_FILE";

    private const int ListRepetitions = 40;
    private const int ReportRepetitions = 6;

    public static async Task<int> RunAsync(int assets, int closing)
    {
        var folder = Directory.CreateDirectory(Path.Combine("artifacts", "bench", Guid.NewGuid().ToString("N")));
        try
        {
            var path = Path.Combine(folder.FullName, "pages.db");
            await PrepareAsync(path, assets, closing);
            await MeasureAsync(path, "");
            return await RunBrowserAsync(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Makes a file of this name to be measured again and again.</summary>
    public static async Task<int> PrepareAsync(string path, int assets, int closing)
    {
        await PrepareAsync(Open(path), assets, closing);
        return 0;
    }

    /// <summary>Measures what is asked of a prepared file whose names contain a word.</summary>
    public static async Task<int> MeasureAsync(string path, string word)
    {
        var database = Open(path);
        await new Migrator(database).MigrateAsync(CancellationToken.None);
        PageProbe[] probes =
        [
            .. (await PageProbes.ListAsync(database, companyId: 1)).Where(probe => probe.Name.Contains(word, StringComparison.OrdinalIgnoreCase)),
        ];
        var alone = await MeasureAsync(probes);
        var (busy, closings) = await MeasureWhileClosingAsync(path, probes);
        Print($"{closings} closings of the large company while measured");
        Print("what                               | alone: median     p95 | while closing: median     p95 | goal");
        foreach (var probe in probes)
        {
            Print(string.Create(
                CultureInfo.InvariantCulture,
                $"{probe.Name,-34} | {At(alone[probe], 0.5),13:0} ms {At(alone[probe], 0.95),5:0} ms | {At(busy[probe], 0.5),21:0} ms {At(busy[probe], 0.95),5:0} ms | {probe.GoalMilliseconds} ms"));
        }

        return 0;
    }

    private static Database Open(string path) => Database.Create(DatabaseOptions.SqliteFile(path), TimeProvider.System);

    /// <summary>
    /// Company 1 closed for a year in both books, the last two months with events; company 2 with a month closed. Pages open with the first by code, which is company 1.
    /// </summary>
    private static async Task PrepareAsync(Database database, int assets, int closing)
    {
        await new Migrator(database).MigrateAsync(CancellationToken.None);
        foreach (var (code, count) in ((string, int)[])[("AWAL", assets), ("BESAR", closing)])
        {
            var company = await new CompanyStore(database).CreateAsync(code, $"PT {code}", CancellationToken.None);
            await new DemoCompany(database).TryFillAsync(BenchCloser.Bench, company.CompanyId, new DemoOptions { AssetCount = count }, CancellationToken.None);
        }

        using (var closer = new BenchCloser(database, companyId: 1))
        {
            closer.TryAcquire();
            for (var month = BenchCloser.OpenMonth; month <= PageProbes.Month; month = month.Next)
            {
                if (month == BenchCloser.FullMonth.Next)
                {
                    await YearOfEvents.PutAsync(database, companyId: 1, month);
                }

                await closer.CloseAsync(month);
                await closer.CloseAsync(month, ClosingProcess.FiscalClosing);
            }
        }

        using var large = new BenchCloser(database, PagesLoad.CompanyId);
        large.TryAcquire();
        await large.CloseAsync(BenchCloser.OpenMonth);
    }

    private static async Task<(Dictionary<PageProbe, double[]> Times, string Closings)> MeasureWhileClosingAsync(string path, IReadOnlyList<PageProbe> probes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { "pages-child", path },
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Insert(0, typeof(PagesBench).Assembly.Location);
        }

        using var child = Process.Start(start)!;
        await child.StandardOutput.ReadLineAsync();
        var times = await MeasureAsync(probes);
        child.StandardInput.Close();
        var closings = await child.StandardOutput.ReadLineAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? (times, closings ?? "") : throw new InvalidOperationException($"The closing process ended with {child.ExitCode}.");
    }

    private static async Task<Dictionary<PageProbe, double[]>> MeasureAsync(IReadOnlyList<PageProbe> probes)
    {
        Dictionary<PageProbe, double[]> times = [];
        foreach (var probe in probes)
        {
            await probe.Read(0);
            var taken = new double[probe.IsReport ? ReportRepetitions : ListRepetitions];
            for (var repetition = 0; repetition < taken.Length; repetition++)
            {
                var start = Stopwatch.GetTimestamp();
                await probe.Read(repetition);
                taken[repetition] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            times[probe] = [.. taken.Order()];
            Console.Error.Write('.');
        }

        Console.Error.WriteLine();
        return times;
    }

    private static async Task<int> RunBrowserAsync(string path)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "run", "-c", "Release", "--project", "Aktiva.Tests", "--",
                "-class", "Aktiva.Tests.Browser.PageTrafficTests", "-explicit", "only", "-diagnostics",
            },
        };
        start.Environment[DatabaseVariable] = Path.GetFullPath(path);
        using var tests = Process.Start(start)!;
        await tests.WaitForExitAsync();
        return tests.ExitCode;
    }

    private static double At(double[] ordered, double share) => ordered[(int)Math.Ceiling(share * ordered.Length) - 1];

    private static void Print(string line) => Console.WriteLine(line);
}
