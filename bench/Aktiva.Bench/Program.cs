using Aktiva.Bench;
using Aktiva.Core.Data;
using BenchmarkDotNet.Running;

return args switch
{
    ["closings", .. var words] => await RunClosingsAsync(words),
    ["closing-child", var kind, var provider, var assets] => await ClosingChild.RunAsync(kind, Enum.Parse<DatabaseProvider>(provider), Size(assets)),
    ["pages", .. var sizes] when sizes.Length <= 2 && sizes.All(size => int.TryParse(size, out var assets) && assets > 0) =>
        await PagesBench.RunAsync(sizes.Length > 0 ? Size(sizes[0]) : 100_000, sizes.Length > 1 ? Size(sizes[1]) : 1_000_000),
    ["pages-file", var path] => await PagesBench.PrepareAsync(path, 100_000, 1_000_000),
    ["pages-of", var path, .. var word] when word.Length <= 1 => await PagesBench.MeasureAsync(path, word.FirstOrDefault("")),
    ["pages-child", var path] => await PagesLoad.RunAsync(path),
    ["watching"] => await WatchingBench.RunAsync(),
    ["calculations", .. var rest] => RunCalculations(rest),
    _ => Usage(),
};

static int Size(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static async Task<int> RunClosingsAsync(string[] words)
{
    if (ClosingArguments.TryRead(words, out var arguments) is not { } fault)
    {
        return await ClosingBench.RunAsync(arguments!);
    }

    Console.Error.WriteLine(fault);
    return 2;
}

static int RunCalculations(string[] rest)
{
    BenchmarkSwitcher.FromAssembly(typeof(ClosingBench).Assembly).Run(rest);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("closings [--provider sqlserver --database CONNECTION] [ASSETS …]");
    Console.Error.WriteLine("                  whole closings against a bare insert of the same rows (default 10000 100000 1000000)");
    Console.Error.WriteLine("pages [ASSETS [CLOSING]]");
    Console.Error.WriteLine("                  lists, search and reports of ASSETS (100000), alone and while CLOSING (1000000) are closed in another");
    Console.Error.WriteLine("                  process; then pages and what they send over the circuit in Chromium");
    Console.Error.WriteLine("pages-file FILE   only makes the file that pages measures, with 100000 and 1000000 assets");
    Console.Error.WriteLine("pages-of FILE [WORD]");
    Console.Error.WriteLine("                  measures it, without Chromium: all that is asked of it, or what has the word in its name");
    Console.Error.WriteLine("watching          from a progress report to the changed bar in Chromium");
    Console.Error.WriteLine("calculations […]  the calculators, by BenchmarkDotNet");
    return 2;
}
