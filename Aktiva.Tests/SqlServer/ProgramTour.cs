using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Ledger;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aktiva.Tests.SqlServer;

/// <summary>Does with the emulated server everything that the program can do, so that every statement of its stores is sent.</summary>
internal static class ProgramTour
{
    private static readonly Lazy<Task<IReadOnlyCollection<SentStatement>>> Once = new(TravelAsync);

    private static CancellationToken Cancellation => TestDatabase.Cancellation;

    /// <summary>What was sent, each statement once. The tour is made once.</summary>
    public static Task<IReadOnlyCollection<SentStatement>> CollectAsync() => Once.Value;

    private static async Task<IReadOnlyCollection<SentStatement>> TravelAsync()
    {
        var (test, server) = await TestDatabase.CreateEmulatedAsync();
        await using var books = await ClosingBooks.CreateAsync(test);
        await books.AddPlainAssetsAsync(30);
        await CloseAsync(books);
        await GoWrongAsync(books);
        await LookAsync(books);
        await ReportAsync(books);
        await BrowseAsync(books);
        await ImportAsync(books);
        await DecideAsync(books);
        await AdministerAsync(test);
        var copied = await CopyAsync(test);
        return [.. server.Sent, .. copied, .. await EventsTour.TravelAsync(), .. await RegisterTour.TravelAsync()];
    }

    private static async Task EnterUsageAsync(ClosingBooks books)
    {
        var rules = new DepreciationRules
        {
            Method = DepreciationMethod.UnitsOfProduction,
            InServiceDate = new DateOnly(2026, 1, 5),
            Cost = new Money(1_000_00),
            TotalUnits = 1_000,
        };
        await books.AddAssetAsync("U1", rules, rules.InServiceDate);
        var import = new UsageImport(books.Test.Database, TimeProvider.System);
        foreach (var units in (string[])["10", "12"])
        {
            var file = Registers.Utf8(Registers.Lines("asset_code,period,units", $"U1,2026-01,{units}", $"U1,2026-02,{units}"));
            Assert.IsType<ImportOutcome.Imported>(await import.ImportAsync(ClosingBooks.Operator, books.Company.CompanyId, file, Cancellation));
        }
    }

    private static async Task CloseAsync(ClosingBooks books)
    {
        await books.CopyToFiscalBookAsync();
        await EnterUsageAsync(books);
        await books.CloseAsync(books.Request(ClosingBooks.Month(1), [.. ClosingRequest.AllProcesses]) with
        {
            ExcludedAssets = ["A0000002"],
            ExclusionReason = "contoh",
        });
        await new ExplanationService(books.Test.Database).ExplainAsync(
            ClosingBooks.Operator, books.Company.CompanyId, "A0000002", Book.Commercial, ClosingBooks.Month(1), Cancellation);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.VerifyAssets, ClosingProcess.RebuildBalances);
        await books.Runner.CleanAsync(books.Company.CompanyId, Cancellation);
        await books.ReopenAsync(ClosingBooks.Month(2));
        await books.LockAsync(ClosingBooks.Month(1));
        await books.Periods.UnlockAsync(ClosingBooks.Supervisor, books.Company.CompanyId, ClosingBooks.Month(1), "contoh", Cancellation);
    }

    /// <summary>A balance that drifted, a run that was cancelled, one that was left behind, and one that nobody may start.</summary>
    private static async Task GoWrongAsync(ClosingBooks books)
    {
        await books.Test.ExecuteAsync("DELETE FROM account_balance WHERE account_id = 2");
        await books.Test.ExecuteAsync("UPDATE account_balance SET debit = 1 WHERE account_id = 3");
        await books.Test.ExecuteAsync("UPDATE akm_transaction SET note = note WHERE asset_id = 3");
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.RebuildBalances);
        var cancelled = await books.QueueAsync(books.Request(ClosingBooks.Month(2)));
        await books.StartAsync(books.Request(ClosingBooks.Month(2)));
        await books.Service.CancelAsync(ClosingBooks.Supervisor, cancelled, Cancellation);
        await books.ExecuteQueuedAsync();
        await books.OtherServer().StartAsync(ClosingBooks.Operator, books.Request(ClosingBooks.Month(2)), Cancellation);
        await books.Runner.RecoverAsync(Cancellation);
        await LoseAServerAsync(books);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 4");
        await books.CloseAsync(ClosingBooks.Month(2));
    }

    private static async Task LoseAServerAsync(ClosingBooks books)
    {
        var time = new FakeTimeProvider();
        await books.QueueAsync(books.Request(ClosingBooks.Month(2)));
        var other = new ClosingRunner(
            books.Test.Database, new RunnerLease(books.Test.Database), new RunBoard(), new ClosingQueue(), time, NullLogger<ClosingRunner>.Instance);
        await other.RecoverAsync(Cancellation);
        time.Advance(TimeSpan.FromMinutes(1));
        await other.RecoverAsync(Cancellation);
        await books.ExecuteQueuedAsync();
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        await new RunnerPulse(books.Test.Database, books.Lease, books.Runner, time, NullLogger<RunnerPulse>.Instance).RunAsync(over.Token);
    }

    private static async Task LookAsync(ClosingBooks books)
    {
        var (service, company) = (books.Service, books.Company.CompanyId);
        await service.GetPeriodStateAsync(ClosingBooks.Operator, company, ClosingProcess.CommercialClosing, ClosingBooks.Month(1), Cancellation);
        await service.FindActiveRunAsync(ClosingBooks.Operator, company, Cancellation);
        await service.GetMarkAsync(ClosingBooks.Operator, company, ClosingBooks.Month(1), Cancellation);
        var run = await service.FindLatestRunAsync(
            ClosingBooks.Operator, company, ClosingProcess.CommercialClosing, ClosingBooks.Month(1), Cancellation);
        await books.AkmAsync(run!);
        await books.FindingsAsync(run!);
        await service.ReadLogAsync(ClosingBooks.Operator, run!.RunId, 0, Cancellation);
        await service.PreviewAsync(ClosingBooks.Operator, books.Request(ClosingBooks.Month(2)), new ProgressLog(), Cancellation);
    }

    private static async Task ReportAsync(ClosingBooks books)
    {
        var (database, company, viewer) = (books.Test.Database, books.Company.CompanyId, ClosingBooks.Operator);
        foreach (var kind in Enum.GetValues<ExportKind>())
        {
            var request = new ExportRequest
            {
                CompanyId = company,
                Kind = kind,
                First = ClosingBooks.Month(1),
                Last = ClosingBooks.Month(kind is ExportKind.FiscalList or ExportKind.Components ? 1 : 2),
                Books = [Book.Commercial, Book.Fiscal],
            };
            Assert.Equal(ExportOutcome.Written, await new ExportService(database).WriteCsvAsync(viewer, request, TextWriter.Null, Cancellation));
        }

        await new ExplanationService(database).ExplainAsync(viewer, company, "A0000001", Book.Commercial, ClosingBooks.Month(1), Cancellation);
        await new ComponentService(database).GetAsync(viewer, company, "A0000001", Book.Commercial, null, Cancellation);
        var terms = new ScheduleTerms { Method = DepreciationMethod.StraightLine, LifeMonths = 24 };
        await new ScheduleService(database).OfAssetAsync(viewer, company, "A0000001", Book.Commercial, new ScheduleTerms(), Cancellation);
        await new ScheduleService(database).OfCategoryAsync(viewer, company, "MESIN", Book.Fiscal, terms, Cancellation);
        await new ForecastService(database).ForecastAsync(viewer, company, Book.Commercial, 12, Cancellation);
    }

    private static Task BrowseAsync(ClosingBooks books) => PagesTour.TravelAsync(books.Test.Database, books.Company.CompanyId, Cancellation);

    private static async Task ImportAsync(ClosingBooks books)
    {
        var file = Registers.Utf8(Registers.Lines(Registers.Header, Registers.GoodRow, Registers.GoodRow.Replace("A1,", "A0000001,", StringComparison.Ordinal)));
        await ImportAsync(books, file);
        await ImportAsync(books, Registers.Utf8(Registers.Lines(
            Registers.Header + ",parent", Registers.GoodRow + ",B1", Registers.GoodRow.Replace("A1,", "B1,", StringComparison.Ordinal) + ",A0000001")));
        var other = await books.Test.CreateCompanyAsync("CABANG");
        await new ForecastService(books.Test.Database).ForecastAsync(ClosingBooks.Operator, other.CompanyId, Book.Commercial, 12, Cancellation);
        await new DemoCompany(books.Test.Database).TryFillAsync(
            ClosingBooks.Operator, other.CompanyId, new DemoOptions { AssetCount = 20 }, Cancellation);
        var third = await books.Test.CreateCompanyAsync("KETIGA");
        await books.Test.ExecuteAsync("UPDATE asset_book SET opening_period = 0 WHERE book = 2");
        await new ForecastService(books.Test.Database).ForecastAsync(ClosingBooks.Operator, other.CompanyId, Book.Fiscal, 12, Cancellation);
        Assert.NotEqual(other.CompanyId, third.CompanyId);
    }

    private static Task<ImportOutcome> ImportAsync(ClosingBooks books, Stream file) => new RegisterImport(books.Test.Database).ImportAsync(
        ClosingBooks.Operator, books.Company.CompanyId, file, new RegisterImportOptions { CreateMissing = true }, Cancellation);

    private static async Task<IReadOnlyCollection<SentStatement>> CopyAsync(TestDatabase test)
    {
        var (target, server) = await TestDatabase.CreateEmulatedAsync();
        await using (target)
        {
            await new DatabaseCopy(test.Database, target.Database).CopyAsync(Cancellation);
            return server.Sent;
        }
    }

    private static async Task DecideAsync(ClosingBooks books)
    {
        var (service, company) = (new CompanySettingsService(books.Test.Database, TimeProvider.System), books.Company.CompanyId);
        var administrator = new Actor("siti", Role.Administrator);
        var settings = await service.GetAsync(administrator, company, Cancellation);
        var wanted = settings with { JournalDetail = JournalDetail.Asset, DocumentPattern = "{number:00000}/{book}/{company}/{yyyy}/{MM}" };
        wanted = wanted with { Accounts = wanted.Accounts.With(AccountRole.Acquisition, "6101") };
        Assert.Empty(await service.ChangeAsync(administrator, company, wanted, Cancellation));
        wanted = wanted with { Version = wanted.Version + 1, Accounts = wanted.Accounts.With(AccountRole.DisposalGain, "7101") };
        Assert.Empty(await service.ChangeAsync(administrator, company, wanted, role => role.ToString(), Cancellation));
        Assert.NotEmpty(await service.ChangeAsync(administrator, company, wanted, Cancellation));
        Assert.NotEmpty(await service.ListChangesAsync(administrator, company, Cancellation));
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 48 WHERE asset_id = 4");
        await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.CommercialClosing, ClosingProcess.VerifyAssets);
    }

    private static async Task AdministerAsync(TestDatabase test)
    {
        var (users, now) = (new UserStore(test.Database), TimeProvider.System.GetUtcNow());
        await users.AnyAsync(Cancellation);
        await users.AddAsync("budi", Role.Operator, "hash", now, Cancellation);
        await users.AddAsync("budi", Role.Operator, "hash", now, Cancellation);
        var user = (await users.FindByNameAsync("Budi", Cancellation))!;
        await users.FindAsync(user.UserId, Cancellation);
        await users.AdmitAttemptAsync(user.UserId, SignInLimit.Default, now, Cancellation);
        await users.RecordSuccessAsync(user, "hash", Cancellation);
        await users.ChangeRoleAsync(user.UserId, Role.Viewer, Cancellation);
        await new KeyStore(test.Database).AddAsync("key", "<key/>", Cancellation);
        Assert.Single(await new KeyStore(test.Database).ListAsync(Cancellation));
        await new CompanyStore(test.Database).ListAsync(Cancellation);
        await new CompanyStore(test.Database).FindAsync("UTAMA", Cancellation);
        Assert.Empty(await test.Database.ReadAsync(test.Database.Dialect.ListWarningsAsync, Cancellation));
        await new Migrator(test.Database).IsCurrentAsync(Cancellation);
    }
}
