using System.Diagnostics;
using System.Globalization;
using Aktiva.Core.Closing;

namespace Aktiva.Bench;

/// <summary>
/// Measures whole closings. Every figure is a ratio to a baseline of the same run: the same AKM rows inserted with one bare
/// prepared statement, or one SqlBulkCopy, into an identical table, in one transaction, on the same disk. Each part runs in a process of its own.
/// </summary>
internal static class ClosingBench
{
    /// <summary>The variable by which a part is told its database: a command line would show the password to everybody.</summary>
    internal const string DatabaseVariable = "AKTIVA_BENCH_DATABASE";

    /// <summary>The same for a part that compares two databases.</summary>
    internal const string SecondDatabaseVariable = "AKTIVA_BENCH_SECOND_DATABASE";

    public static async Task<int> RunAsync(ClosingArguments arguments)
    {
        Console.WriteLine("assets     | bare insert | close         | re-close      | clean up | peak memory");
        foreach (var assets in arguments.Sizes)
        {
            await MeasureAsync(arguments, assets);
        }

        return 0;
    }

    private static async Task MeasureAsync(ClosingArguments arguments, int assets)
    {
        var folder = Directory.CreateDirectory(Path.Combine("artifacts", "bench", Guid.NewGuid().ToString("N")));
        try
        {
            await using var database = await BenchDatabase.MakeAsync(arguments, folder.FullName, "bench");
            await using var second = await BenchDatabase.MakeAsync(arguments, folder.FullName, "many");
            await using var third = await BenchDatabase.MakeAsync(arguments, folder.FullName, "events");
            await using var fourth = await BenchDatabase.MakeAsync(arguments, folder.FullName, "eventless");
            await ChildAsync("prepare", database, assets);
            var speed = await ChildAsync("speed", database, assets);
            var memory = await ChildAsync("memory", database, assets);
            var many = await ChildAsync("many", second, Math.Min(assets, 100_000));
            var events = await ChildAsync("events", third, Math.Min(assets, 100_000), fourth);
            var (bare, close, again, clean) = (speed["bare"], speed["close"], speed["again"], speed["clean"]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{assets,10:N0} | {bare,9:0.000} s | {close:0.000} s {close / bare:0.00}× | {again:0.000} s {again / bare:0.00}× | {clean:0.000} s | {memory["peak"]:0} MiB"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"           | 24 closings of {Math.Min(assets, 100_000):N0}: first three {many["first"]:0.000} s, last three {many["last"]:0.000} s, ratio {many["last"] / many["first"]:0.00}"));
            PrintEvents(events, Math.Min(assets, 100_000), many["first"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void PrintEvents(Dictionary<string, double> events, int assets, double first)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"           | a year of events, {assets:N0}, both books: {events["all"]:0.000} s a closing, ratio to the same without {events["ratio"]:0.00}, of processor time {events["processorRatio"]:0.00}"));
        foreach (var (process, name) in ((ClosingProcess, string)[])
            [(ClosingProcess.CommercialClosing, "commercial"), (ClosingProcess.FiscalClosing, "fiscal")])
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"           |   {name}: {events[$"events{process}"]:0.000} s, without {events[$"plain{process}"]:0.000} s, to the first three closings {events[$"events{process}"] / first:0.00}"));
        }
    }

    /// <summary>Runs one part in a process of its own and reads the figures that it prints as <c>name=value</c>.</summary>
    private static async Task<Dictionary<string, double>> ChildAsync(
        string kind, BenchDatabase database, int assets, BenchDatabase? second = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            ArgumentList = { "closing-child", kind, database.Options.Provider.ToString(), assets.ToString(CultureInfo.InvariantCulture) },
        };
        start.Environment[DatabaseVariable] = database.Options.ConnectionString;
        start.Environment[SecondDatabaseVariable] = second?.Options.ConnectionString;
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Insert(0, typeof(ClosingBench).Assembly.Location);
        }

        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('='))
                .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{kind} of {assets} ended with {child.ExitCode}: {output}");
    }
}
