using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aktiva.Tests.Closing;

/// <summary>A company with accounts and assets in a database of its own, and everything that closes it.</summary>
public sealed class ClosingBooks : IAsyncDisposable
{
    public static readonly Actor Operator = new("budi", Role.Operator);
    public static readonly Actor Supervisor = new("sari", Role.Supervisor);
    public static readonly Actor Administrator = new("admin", Role.Administrator);

    private ClosingBooks(TestDatabase test, Company company)
    {
        Test = test;
        Company = company;
        Lease = new RunnerLease(test.Database);
        Lease.TryAcquire();
        Probe = new ProbedDialect(test.Database.Dialect);
        Runner = new ClosingRunner(
            new Database(Probe, TimeProvider.System), Lease, Board, Queue, TimeProvider.System, NullLogger<ClosingRunner>.Instance);
        Service = new ClosingService(test.Database, Board, Queue, Lease, TimeProvider.System);
        Periods = new PeriodService(test.Database, TimeProvider.System);
        Settings = new CompanySettingsService(test.Database, TimeProvider.System);
    }

    public TestDatabase Test { get; }

    public Company Company { get; }

    public RunnerLease Lease { get; }

    public RunBoard Board { get; } = new();

    public ClosingQueue Queue { get; } = new();

    public ClosingRunner Runner { get; }

    public ClosingService Service { get; }

    public PeriodService Periods { get; }

    public CompanySettingsService Settings { get; }

    public static CancellationToken Cancellation => TestDatabase.Cancellation;

    /// <summary>Through which the runner goes, and only the runner.</summary>
    internal ProbedDialect Probe { get; }

    /// <summary>Books with accounts 1201 (cost), 1391 (accumulated) and 6101–6103 (expense), and no asset yet.</summary>
    public static async Task<ClosingBooks> CreateAsync() => await CreateAsync(await TestDatabase.CreateAsync());

    /// <inheritdoc cref="CreateAsync()"/>
    public static async Task<ClosingBooks> CreateAsync(TestDatabase test)
    {
        var company = await test.CreateCompanyAsync();
        await BooksSetup.AddMastersAsync(test, company.CompanyId);
        return new ClosingBooks(test, company);
    }

    /// <summary>Books that are there already.</summary>
    public static ClosingBooks Open(TestDatabase test, Company company) => new(test, company);

    /// <summary>Books with so many plain assets acquired in January 2026.</summary>
    public static async Task<ClosingBooks> CreateAsync(int assets)
    {
        var books = await CreateAsync();
        await books.AddPlainAssetsAsync(assets);
        return books;
    }

    /// <summary>Adds plain assets acquired on 10 January 2026, with ids and codes from 1.</summary>
    public async Task AddPlainAssetsAsync(int assets)
    {
        await BooksSetup.AddPlainAssetsAsync(Test, Company.CompanyId, assets);
        await BooksSetup.EnterOpeningsAsync(Test);
    }

    public static Period Month(int month, int year = 2026) => new(year, month);

    /// <summary>Adds one asset with these rules to a book.</summary>
    public async Task<long> AddAssetAsync(
        string code, DepreciationRules rules, DateOnly acquired, long expenseSplitId = 1, Book book = Book.Commercial)
    {
        var assetId = 1 + await Test.ScalarAsync<long>("SELECT COALESCE(MAX(asset_id), 0) FROM asset");
        await Test.ExecuteAsync(
            """
            INSERT INTO asset (asset_id, company_id, code, name, category_id, acquisition_date, in_service_date, division_id, department_id,
                               expense_split_id, accumulated_account_id, asset_account_id)
            VALUES (@assetId, @companyId, @code, @code, 1, @acquired, @inService, 1, 1, @expenseSplitId, 2, 1)
            """,
            new { assetId, companyId = Company.CompanyId, code, acquired, inService = rules.InServiceDate, expenseSplitId });
        await AddToBookAsync(assetId, rules, book);
        return assetId;
    }

    /// <summary>Gives an asset rules in a book.</summary>
    public async Task AddToBookAsync(long assetId, DepreciationRules rules, Book book)
    {
        await Test.ExecuteAsync(
        """
        INSERT INTO asset_book (company_id, book, asset_id, method, convention, cost, residual_value, floor, life_months, rate,
                                total_units, opening_period, opening_accumulated)
        VALUES (@companyId, @book, @assetId, @Method, @Convention, @Cost, @ResidualValue, @Floor, @LifeMonths, @RatePerYear,
                @TotalUnits, @OpeningPeriod, @OpeningAccumulated)
        """,
        new
        {
            companyId = Company.CompanyId,
            book,
            assetId,
            rules.Method,
            rules.Convention,
            rules.Cost,
            rules.ResidualValue,
            rules.Floor,
            rules.LifeMonths,
            rules.RatePerYear,
            rules.TotalUnits,
            rules.OpeningPeriod,
            rules.OpeningAccumulated,
        });
        if (book == Book.Commercial)
        {
            await BooksSetup.AddOpeningAsync(Test, assetId);
        }
    }

    /// <summary>Puts every asset of the commercial book into the fiscal one, with the same rules.</summary>
    public Task CopyToFiscalBookAsync() => Test.ExecuteAsync(
        """
        INSERT INTO asset_book (company_id, book, asset_id, method, convention, cost, residual_value, floor, life_months, rate,
                                total_units, opening_period, opening_accumulated)
        SELECT company_id, 2, asset_id, method, convention, cost, residual_value, floor, life_months, rate,
               total_units, opening_period, opening_accumulated FROM asset_book WHERE book = 1
        """);

    /// <summary>Adds a straight-line asset of the cost over the months, acquired on the first of the month.</summary>
    public Task<long> AddStraightLineAsync(string code, Period acquired, long cost = 12_000_000_00, int lifeMonths = 48, long expenseSplitId = 1) =>
        AddAssetAsync(
            code,
            new DepreciationRules
            {
                Method = DepreciationMethod.StraightLine,
                InServiceDate = acquired.FirstDay,
                Cost = new Money(cost),
                LifeMonths = lifeMonths,
            },
            acquired.FirstDay,
            expenseSplitId);

    public ClosingRequest Request(Period period, params IReadOnlyList<ClosingProcess> processes) => new()
    {
        CompanyId = Company.CompanyId,
        Period = period,
        Processes = processes.Count == 0 ? [ClosingProcess.CommercialClosing] : processes,
    };

    public Task<StartOutcome> StartAsync(ClosingRequest request, Actor? actor = null) =>
        Service.StartAsync(actor ?? Supervisor, request, Cancellation);

    /// <summary>Starts a run that nothing speaks against, and leaves it queued.</summary>
    public async Task<long> QueueAsync(ClosingRequest request) =>
        Assert.IsType<StartOutcome.Started>(await StartAsync(request)).RunId;

    /// <summary>Starts and executes to the end, all processes of the request.</summary>
    /// <returns>The first run as it ended.</returns>
    public Task<ClosingRun> CloseAsync(Period period, params IReadOnlyList<ClosingProcess> processes) => CloseAsync(Request(period, processes));

    /// <inheritdoc cref="CloseAsync(Period, IReadOnlyList{ClosingProcess})"/>
    public async Task<ClosingRun> CloseAsync(ClosingRequest request)
    {
        var runId = await QueueAsync(request);
        await ExecuteQueuedAsync();
        return await FindAsync(runId);
    }

    /// <summary>The service of another server on the same database: connections, board and queue of its own.</summary>
    public ClosingService OtherServer()
    {
        var database = Test.OpenAgain();
        return new ClosingService(database, new RunBoard(), new ClosingQueue(), Lease, TimeProvider.System);
    }

    /// <summary>Does the worker's part for all runs that wait.</summary>
    public Task ExecuteQueuedAsync() => ExecuteQueuedUntilAsync(CancellationToken.None);

    /// <summary>Does something once, as soon as the run has reported such progress and the runner is outside of a transaction.</summary>
    public void Once(long runId, Func<ClosingProgress, bool> reached, Func<Task> action)
    {
        var done = 0;
        Probe.BeforeOpen = async () =>
        {
            if (Board.Find(runId)?.Latest is { } latest && reached(latest) && Interlocked.Exchange(ref done, 1) == 0)
            {
                await action();
            }
        };
    }

    /// <summary>Does the worker's part until the program is told to stop.</summary>
    public async Task ExecuteQueuedUntilAsync(CancellationToken stopping)
    {
        while (Queue.HasWaiting)
        {
            await Runner.RunAsync(await Queue.DequeueAsync(Cancellation), stopping);
        }
    }

    /// <summary>Changes the company's settings as an administrator does.</summary>
    public async Task<IReadOnlyList<SettingsRefusal>> SetAsync(Func<CompanySettings, CompanySettings> change) =>
        await Settings.ChangeAsync(
            Administrator, Company.CompanyId, change(await Settings.GetAsync(Operator, Company.CompanyId, Cancellation)), Cancellation);

    public async Task<ClosingRun> FindAsync(long runId) => (await Service.FindRunAsync(Supervisor, runId, Cancellation))!;

    public Task<IReadOnlyList<ClosingRefusal>> ReopenAsync(Period period, Book book = Book.Commercial) =>
        Service.ReopenAsync(Supervisor, Company.CompanyId, book, period, "koreksi", Cancellation);

    public Task<IReadOnlyList<ClosingRefusal>> LockAsync(Period period) =>
        Periods.LockAsync(Supervisor, Company.CompanyId, period, Cancellation);

    /// <summary>The rows of a run by asset code.</summary>
    public async Task<IReadOnlyList<AkmLine>> AkmAsync(ClosingRun run) =>
        await Service.ReadAkmAsync(Supervisor, run.RunId, int.MaxValue, Cancellation);

    public async Task<IReadOnlyList<RunFinding>> FindingsAsync(ClosingRun run) =>
        await Service.ReadFindingsAsync(Supervisor, run.RunId, Cancellation);

    /// <summary>Everything that counts in the books, and which runs it belongs to: equal texts are equal books.</summary>
    public Task<string> ImageAsync() => BooksImage.OfBooksAsync(Test);

    public async ValueTask DisposeAsync()
    {
        Lease.Dispose();
        await Test.DisposeAsync();
    }
}
