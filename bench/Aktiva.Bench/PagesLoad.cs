using Aktiva.Core.Data;

namespace Aktiva.Bench;

/// <summary>Closes the large company again and again, in a process of its own, until its input ends: prints how many closings that were.</summary>
internal static class PagesLoad
{
    /// <summary>The company whose months are closed; the pages look at company 1.</summary>
    public const long CompanyId = 2;

    public static async Task<int> RunAsync(string path)
    {
        var database = Database.Create(DatabaseOptions.SqliteFile(path), TimeProvider.System);
        using var closer = new BenchCloser(database, CompanyId);
        closer.TryAcquire();
        var ends = Task.Run(Console.In.ReadToEnd);
        var closings = 0;
        Console.WriteLine("begun");
        for (; !ends.IsCompleted; closings++)
        {
            // One month again and again, so that the file does not grow with the time that is measured.
            await closer.CloseAsync(BenchCloser.OpenMonth);
            await closer.Runner.CleanAsync(CompanyId, CancellationToken.None);
        }

        Console.WriteLine(closings);
        return 0;
    }
}
