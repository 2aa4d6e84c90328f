using Aktiva.Bench;
using BenchmarkDotNet.Running;

return args switch
{
    ["closings", .. var sizes] => await ClosingBench.RunAsync([.. sizes.Select(Size)]),
    ["closing-child", var kind, var folder, var assets] => await ClosingChild.RunAsync(kind, folder, Size(assets)),
    ["watching"] => await WatchingBench.RunAsync(),
    ["calculations", .. var rest] => RunCalculations(rest),
    _ => Usage(),
};

static int Size(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int RunCalculations(string[] rest)
{
    BenchmarkSwitcher.FromAssembly(typeof(ClosingBench).Assembly).Run(rest);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("closings [ASSETS …]   whole closings against a bare insert of the same rows (default 10000 100000 1000000)");
    Console.Error.WriteLine("watching              from a progress report to the changed bar in Chromium");
    Console.Error.WriteLine("calculations […]      the calculators, by BenchmarkDotNet");
    return 2;
}
