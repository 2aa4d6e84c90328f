using Aktiva.Core;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Web.Account;
using Aktiva.Web.Closing;
using Aktiva.Web.Commands;
using Microsoft.Data.Sqlite;

namespace Aktiva.Web.Hosting;

/// <summary>
/// Makes a database with the sample company, January to September 2026 closed in both books, and one login for each role. It is
/// made beside its place and moved there when it is complete, so that a start that was broken off leaves nothing half done.
/// </summary>
internal sealed class SampleCompany(IServiceProvider services, TextWriter messages)
{
    private static readonly Period FirstClosed = new(2026, 1);
    private static readonly Period LastClosed = new(2026, 9);
    private static readonly Actor Maker = new("contoh", Role.Administrator);

    public static async Task MakeAsync(string file, TextWriter messages, CancellationToken cancellationToken)
    {
        var unfinished = file + ".new";
        Remove(unfinished);
        var options = DatabaseOptions.SqliteFile(unfinished);
        await using (var services = BuildServices(options))
        await using (var scope = services.CreateAsyncScope())
        {
            await new SampleCompany(scope.ServiceProvider, messages).MakeAsync(cancellationToken);
        }

        // The last connection that is closed folds the write-ahead log into the file.
        SqliteConnection.ClearAllPools();
        File.Move(unfinished, file, overwrite: true);
        Remove(unfinished);
    }

    private static ServiceProvider BuildServices(DatabaseOptions options) => new ServiceCollection()
        .AddLogging()
        .AddAktivaCore(options)
        .AddSingleton<Passwords>()
        .AddScoped<ClosingSession>()
        .BuildServiceProvider();

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        await messages.WriteLineAsync(CommandTexts.Get("SampleBegins"));
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        var company = await services.GetRequiredService<CompanyStore>().CreateAsync("UTAMA", "PT Contoh Nusantara", cancellationToken);
        await services.GetRequiredService<DemoCompany>().TryFillAsync(Maker, company.CompanyId, new DemoOptions(), cancellationToken);
        await CloseMonthsAsync(company, cancellationToken);
        await AddLoginsAsync(cancellationToken);
    }

    private async Task CloseMonthsAsync(Company company, CancellationToken cancellationToken)
    {
        var session = services.GetRequiredService<ClosingSession>();
        await session.TryOpenAsync(cancellationToken);
        for (var period = FirstClosed; period <= LastClosed; period = period.Next)
        {
            var request = new ClosingRequest
            {
                CompanyId = company.CompanyId,
                Processes = [ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing],
                Period = period,
            };
            var outcome = await session.RunAsync(Maker, request, _ => new Progress<ClosingProgress>(), cancellationToken);
            if (!outcome.IsSuccess)
            {
                throw new InvalidOperationException(
                    $"The sample company's {period} could not be closed: {string.Join(", ", [.. outcome.Refusals, .. outcome.Runs])}");
            }
        }
    }

    private async Task AddLoginsAsync(CancellationToken cancellationToken)
    {
        var users = services.GetRequiredService<UserStore>();
        var hash = services.GetRequiredService<Passwords>().Hash(SampleLogins.Password);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var (userName, role) in SampleLogins.All)
        {
            await users.AddAsync(userName, role, hash, now, cancellationToken);
        }
    }

    private static void Remove(string file)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", ".runner"])
        {
            File.Delete(file + suffix);
        }
    }
}
