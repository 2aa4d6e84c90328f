using System.Diagnostics;
using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Bench;

/// <summary>One part of a measurement, in a process of its own: prints its figures as <c>name=value</c>.</summary>
internal sealed class ClosingChild : IDisposable
{
    private const int Repetitions = 5;
    private const long CompanyId = 1;

    private static readonly ClosingProcess[] Books = [ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing];

    private readonly DatabaseOptions _options;
    private readonly Database _database;
    private readonly BenchCloser _closer;

    private ClosingChild(DatabaseOptions options)
    {
        _options = options;
        _database = Database.Create(options, TimeProvider.System);
        _closer = new BenchCloser(_database, CompanyId);
    }

    public static async Task<int> RunAsync(string kind, DatabaseProvider provider, int assets)
    {
        using var child = new ClosingChild(new DatabaseOptions(provider, Environment.GetEnvironmentVariable(ClosingBench.DatabaseVariable)!));
        return await (kind switch
        {
            "prepare" => child.PrepareAsync(assets, ClosingProcess.CommercialClosing),
            "speed" => child.MeasureSpeedAsync(),
            "memory" => child.MeasureMemoryAsync(),
            "many" => child.MeasureManyAsync(assets),
            "events" => child.MeasureEventsAsync(assets),
            _ => throw new ArgumentException($"There is no part {kind}.", nameof(kind)),
        });
    }

    public void Dispose() => _closer.Dispose();

    private async Task<int> PrepareAsync(int assets, params ClosingProcess[] processes)
    {
        await new Migrator(_database).MigrateAsync(CancellationToken.None);
        var company = await new CompanyStore(_database).CreateAsync("UKUR", "PT Ukuran", CancellationToken.None);
        await new DemoCompany(_database).TryFillAsync(
            BenchCloser.Bench, company.CompanyId, new DemoOptions { AssetCount = assets }, CancellationToken.None);
        _closer.TryAcquire();
        for (var month = BenchCloser.OpenMonth; month <= BenchCloser.FullMonth; month = month.Next)
        {
            foreach (var process in processes)
            {
                await CloseAsync(month, process);
            }
        }

        return 0;
    }

    private async Task<int> MeasureSpeedAsync()
    {
        _closer.TryAcquire();
        await CloseAsync(BenchCloser.FullMonth);
        await _closer.Runner.CleanAsync(CompanyId, CancellationToken.None);
        var (bare, close, again, clean) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var month = BenchCloser.FullMonth.AddMonths(1 + repetition);
            close.Add(await TimeAsync(() => CloseAsync(month)));
            again.Add(await TimeAsync(() => CloseAsync(month)));
            clean.Add(await TimeAsync(() => _closer.Runner.CleanAsync(CompanyId, CancellationToken.None)));
            bare.Add(await MeasureBareAsync(month));
        }

        Print(("bare", Median(bare)), ("close", Median(close)), ("again", Median(again)), ("clean", Median(clean)));
        return 0;
    }

    private Task<double> MeasureBareAsync(Period month) => _database.Dialect is SqliteDialect sqlite
        ? BareInsert.MeasureAsync(_database, Path.ChangeExtension(sqlite.FilePath, ".bare.db"), month)
        : BareCopy.MeasureAsync(_options.ConnectionString, month);

    private async Task<int> MeasureMemoryAsync()
    {
        _closer.TryAcquire();
        await CloseAsync(BenchCloser.FullMonth.AddMonths(1 + Repetitions));
        using var self = Process.GetCurrentProcess();
        Print(("peak", self.PeakWorkingSet64 / 1024d / 1024d));
        return 0;
    }

    private async Task<int> MeasureManyAsync(int assets)
    {
        await PrepareAsync(assets, ClosingProcess.CommercialClosing);
        List<double> seconds = [];
        for (var month = 1; month <= 24; month++)
        {
            seconds.Add(await TimeAsync(() => CloseAsync(BenchCloser.FullMonth.AddMonths(month))));
        }

        Print(("first", Median(seconds[..3])), ("last", Median(seconds[^3..])));
        return 0;
    }

    /// <summary>
    /// Twelve months of two databases with the same assets, one of them with a year of events, closed in turns in both books: what the machine and
    /// the growing file do to one, they do to the other. Means of the year, not medians: the write-ahead log of SQLite is carried over every few
    /// closings, in each database in other ones.
    /// </summary>
    private async Task<int> MeasureEventsAsync(int assets)
    {
        using var plain = new ClosingChild(
            new DatabaseOptions(_options.Provider, Environment.GetEnvironmentVariable(ClosingBench.SecondDatabaseVariable)!));
        foreach (var child in (ClosingChild[])[this, plain])
        {
            await child.PrepareAsync(assets, Books);
        }

        await YearOfEvents.PutAsync(_database, CompanyId, BenchCloser.FullMonth.Next);
        var sums = Books.ToDictionary(book => book, _ => (Events: default(ClosingCost), Plain: default(ClosingCost)));
        for (var month = 1; month <= 12; month++)
        {
            foreach (var book in Books)
            {
                var (events, without) = sums[book];
                foreach (var child in month % 2 == 0 ? (ClosingChild[])[this, plain] : [plain, this])
                {
                    var cost = await ClosingCost.OfAsync(() => child.CloseAsync(BenchCloser.FullMonth.AddMonths(month), book));
                    (events, without) = child == this ? (events + cost, without) : (events, without + cost);
                }

                sums[book] = (events, without);
            }
        }

        foreach (var (book, (events, without)) in sums)
        {
            Print(($"plain{book}", without.Seconds / 12), ($"events{book}", events.Seconds / 12));
        }

        var (all, allWithout) = sums.Values.Aggregate((sum, next) => (sum.Events + next.Events, sum.Plain + next.Plain));
        Print(("all", all.Seconds / 24), ("ratio", all.Seconds / allWithout.Seconds), ("processorRatio", all.ProcessorSeconds / allWithout.ProcessorSeconds));
        return 0;
    }

    private Task CloseAsync(Period period, ClosingProcess process = ClosingProcess.CommercialClosing) => _closer.CloseAsync(period, process);

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(params ReadOnlySpan<(string Name, double Value)> figures)
    {
        foreach (var (name, value) in figures)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}={value}"));
        }
    }
}
