using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
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

    private ClosingBooks(TestDatabase test, Company company)
    {
        Test = test;
        Company = company;
        Lease = new RunnerLease(test.Database);
        Lease.TryAcquire();
        Runner = new ClosingRunner(test.Database, Board, Queue, TimeProvider.System, NullLogger<ClosingRunner>.Instance);
        Service = new ClosingService(test.Database, Board, Queue, Lease, TimeProvider.System);
        Periods = new PeriodService(test.Database, TimeProvider.System);
    }

    public TestDatabase Test { get; }

    public Company Company { get; }

    public RunnerLease Lease { get; }

    public RunBoard Board { get; } = new();

    public ClosingQueue Queue { get; } = new();

    public ClosingRunner Runner { get; }

    public ClosingService Service { get; }

    public PeriodService Periods { get; }

    public static CancellationToken Cancellation => TestDatabase.Cancellation;

    /// <summary>Books with accounts 1201 (cost), 1391 (accumulated) and 6101–6103 (expense), and no asset yet.</summary>
    public static async Task<ClosingBooks> CreateAsync()
    {
        var test = await TestDatabase.CreateAsync();
        var company = await test.CreateCompanyAsync();
        await test.ExecuteAsync(
            """
            INSERT INTO account (account_id, company_id, code, name) VALUES
                (1, @id, '1201', 'Aktiva'), (2, @id, '1391', 'Akumulasi'), (3, @id, '6101', 'Beban A'), (4, @id, '6102', 'Beban B'), (5, @id, '6103', 'Beban C');
            INSERT INTO division (division_id, company_id, code, name) VALUES (1, @id, 'PST', 'Pusat');
            INSERT INTO department (department_id, company_id, code, name) VALUES (1, @id, 'UMUM', 'Umum');
            INSERT INTO expense_split (expense_split_id, company_id, split_key) VALUES (1, @id, '6101:100'), (2, @id, '6101:33.33;6102:33.33;6103:33.34'), (3, @id, '6101:50;6102:50');
            INSERT INTO expense_split_line (expense_split_id, line, account_id, share) VALUES
                (1, 1, 3, 1000000), (2, 1, 3, 333300), (2, 2, 4, 333300), (2, 3, 5, 333400), (3, 1, 3, 500000), (3, 2, 4, 500000);
            INSERT INTO asset_category (category_id, company_id, code, name, asset_account_id, accumulated_account_id, expense_split_id)
                VALUES (1, @id, 'MESIN', 'Mesin', 1, 2, 1);
            """,
            new { id = company.CompanyId });
        return new ClosingBooks(test, company);
    }

    /// <summary>Books with so many plain assets acquired in January 2026.</summary>
    public static async Task<ClosingBooks> CreateAsync(int assets)
    {
        var books = await CreateAsync();
        await books.Test.ExecuteAsync(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @assets)
            INSERT INTO asset (asset_id, company_id, code, name, category_id, acquisition_date, in_service_date, division_id, department_id,
                               expense_split_id, accumulated_account_id, asset_account_id)
            SELECT i, @id, printf('A%07d', i), 'Aktiva ' || i, 1, 20260110, 20260110, 1, 1, 1 + i % 3, 2, 1 FROM n;
            INSERT INTO asset_book (company_id, book, asset_id, method, convention, cost, life_months)
            SELECT company_id, 1, asset_id, 1, 0, 12000000 + asset_id * 100, 48 FROM asset;
            """,
            new { assets, id = books.Company.CompanyId });
        return books;
    }

    public static Period Month(int month, int year = 2026) => new(year, month);

    /// <summary>Adds one asset with these rules to a book.</summary>
    public async Task<long> AddAssetAsync(
        string code, DepreciationRules rules, DateOnly acquired, long expenseSplitId = 1, Book book = Book.Commercial)
    {
        var assetId = await Test.ScalarAsync<long>(
            """
            INSERT INTO asset (company_id, code, name, category_id, acquisition_date, in_service_date, division_id, department_id,
                               expense_split_id, accumulated_account_id, asset_account_id)
            VALUES (@companyId, @code, @code, 1, @acquired, @inService, 1, 1, @expenseSplitId, 2, 1) RETURNING asset_id
            """,
            new { companyId = Company.CompanyId, code, acquired, inService = rules.InServiceDate, expenseSplitId });
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
        return assetId;
    }

    public ClosingRequest Request(Period period, params ClosingProcess[] processes) => new()
    {
        CompanyId = Company.CompanyId,
        Period = period,
        Processes = processes.Length == 0 ? [ClosingProcess.CommercialClosing] : processes,
    };

    public Task<StartOutcome> StartAsync(ClosingRequest request, Actor? actor = null) =>
        Service.StartAsync(actor ?? Supervisor, request, Cancellation);

    /// <summary>Starts and executes to the end, all processes of the request.</summary>
    /// <returns>The first run as it ended.</returns>
    public async Task<ClosingRun> CloseAsync(Period period, params ClosingProcess[] processes)
    {
        var started = Assert.IsType<StartOutcome.Started>(await StartAsync(Request(period, processes)));
        await ExecuteQueuedAsync();
        return (await Service.FindRunAsync(Supervisor, started.RunId, Cancellation))!;
    }

    /// <summary>Does the worker's part for all runs that wait.</summary>
    public async Task ExecuteQueuedAsync()
    {
        while (Queue.HasWaiting)
        {
            await Runner.RunAsync(await Queue.DequeueAsync(Cancellation), CancellationToken.None);
        }
    }

    /// <summary>Everything that counts in the books, as text: equal texts are equal books.</summary>
    public async Task<string> ImageAsync()
    {
        string[] queries =
        [
            "SELECT r.book, r.period, t.* FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id WHERE r.status = 'posted' ORDER BY r.period, r.book, t.asset_id",
            "SELECT run_id, book, period, status, row_count, depreciation, document_number FROM closing_run WHERE status = 'posted' ORDER BY run_id",
            "SELECT e.period, e.document_number, e.entry_date, l.* FROM journal_entry e JOIN journal_line l ON l.journal_entry_id = e.journal_entry_id ORDER BY e.journal_entry_id, l.line",
            "SELECT * FROM account_balance WHERE debit <> 0 OR credit <> 0 ORDER BY account_id, period",
            "SELECT * FROM document_number ORDER BY company_id, book, year, number",
        ];
        var lines = new List<string>();
        foreach (var query in queries)
        {
            var rows = await Test.QueryAsync<dynamic>(query);
            lines.AddRange(rows.Select(row =>
                string.Join(';', ((IDictionary<string, object?>)row).Select(cell => Convert.ToString(cell.Value, CultureInfo.InvariantCulture)))));
        }

        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        Lease.Dispose();
        await Test.DisposeAsync();
    }
}
