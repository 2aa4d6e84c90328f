using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Ledger;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Closing;
using Dapper;

namespace Aktiva.Tests.Events;

/// <summary>Books whose company has an account for everything that events post.</summary>
internal static class EventBooksFixture
{
    public static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        await AddAccountsAsync(books);
        return books;
    }

    /// <summary>The same with two assets of 48 months since the first month: M1 of 12,000,000 and Z9 of 480,000.</summary>
    public static async Task<ClosingBooks> OpenAsync()
    {
        var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("Z9", ClosingBooks.Month(1), cost: 480_000_00);
        return books;
    }

    /// <summary>Adds accounts 9001–9008, one for each role, and a second category, division and department.</summary>
    public static async Task AddAccountsAsync(ClosingBooks books)
    {
        var id = books.Company.CompanyId;
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            var code = $"900{(int)role}";
            await books.Test.ExecuteAsync("INSERT INTO account (company_id, code, name) VALUES (@id, @code, @name)", new { id, code, name = role.ToString() });
            await books.Test.ExecuteAsync(
                "INSERT INTO company_account (company_id, role, account_id) SELECT @id, @role, account_id FROM account WHERE company_id = @id AND code = @code",
                new { id, role = (int)role, code });
        }

        foreach (var (code, name) in ((string, string)[])[("1202", "Kendaraan"), ("1392", "Akumulasi kendaraan")])
        {
            await books.Test.ExecuteAsync("INSERT INTO account (company_id, code, name) VALUES (@id, @code, @name)", new { id, code, name });
        }

        await books.Test.ExecuteAsync(
            """
            INSERT INTO asset_category (company_id, code, name, asset_account_id, accumulated_account_id, expense_split_id)
            SELECT @id, 'MOBIL', 'Kendaraan', (SELECT account_id FROM account WHERE company_id = @id AND code = '1202'),
                   (SELECT account_id FROM account WHERE company_id = @id AND code = '1392'), 2
            """,
            new { id });
        await books.Test.ExecuteAsync("INSERT INTO division (company_id, code, name) VALUES (@id, 'CBG', 'Cabang')", new { id });
        await books.Test.ExecuteAsync("INSERT INTO department (company_id, code, name) VALUES (@id, 'PROD', 'Produksi')", new { id });
    }

    public static AssetEventService EventsOf(ClosingBooks books) => new(books.Test.Database, TimeProvider.System);

    public static AssetEventEntry Event(string code, int month, AssetEventType type, int day = 10) =>
        new() { AssetCode = code, Date = new DateOnly(2026, month, day), Type = type };

    /// <summary>Records an event that must not be refused.</summary>
    public static async Task RecordAsync(ClosingBooks books, AssetEventEntry entry) =>
        Assert.IsType<EventOutcome.Recorded>(
            await EventsOf(books).RecordAsync(ClosingBooks.Operator, books.Company.CompanyId, entry, ClosingBooks.Cancellation));

    /// <summary>Records an event that must be refused.</summary>
    public static async Task<IReadOnlyList<AssetEventRefusal>> RefuseAsync(ClosingBooks books, AssetEventEntry entry) =>
        Assert.IsType<EventOutcome.Refused>(
            await EventsOf(books).RecordAsync(ClosingBooks.Operator, books.Company.CompanyId, entry, ClosingBooks.Cancellation)).Refusals;

    public static async Task<ImportOutcome> ImportAsync(ClosingBooks books, string text, bool dryRun = false)
    {
        using var file = Registers.Utf8(text);
        return await new EventsImport(books.Test.Database, TimeProvider.System).ImportAsync(
            ClosingBooks.Operator, books.Company.CompanyId, file, dryRun, ClosingBooks.Cancellation);
    }

    /// <summary>Imports events that must not be refused.</summary>
    public static async Task ImportGoodAsync(ClosingBooks books, string text)
    {
        if (await ImportAsync(books, text) is ImportOutcome.Refused refused)
        {
            Assert.Fail(string.Join('\n', refused.Problems));
        }
    }

    /// <summary>Closes a month, which must succeed, and verifies it, which must find nothing.</summary>
    public static async Task<ClosingRun> CloseAsync(ClosingBooks books, int month)
    {
        var run = await books.CloseAsync(ClosingBooks.Month(month));
        Assert.Equal((RunStatus.Posted, ""), (run.Status, string.Join(", ", await books.FindingsAsync(run))));
        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(month), ClosingProcess.VerifyAssets)));
        return run;
    }

    /// <summary>An asset's row of a month as "cost accumulated depreciation" in whole units; empty when there is none.</summary>
    public static async Task<string> RowAsync(ClosingBooks books, string code, int month, int book = 1)
    {
        var rows = await books.Test.Database.ReadAsync(
            connection => connection.QueryAsync<(Money Cost, Money Accumulated, Money Depreciation)>(
                """
                SELECT t.opening_cost + t.cost_change, t.opening_accumulated + t.depreciation + t.accumulated_change, t.depreciation
                FROM akm_transaction t JOIN closing_run r ON r.run_id = t.run_id AND r.status = 'posted' AND r.book = @book
                JOIN asset a ON a.asset_id = t.asset_id
                WHERE a.code = @code AND r.period = @period
                """,
                new { code, book, period = ClosingBooks.Month(month) }),
            ClosingBooks.Cancellation);
        return string.Join(", ", rows.Select(row => $"{Whole(row.Cost)} {Whole(row.Accumulated)} {Whole(row.Depreciation)}"));
    }

    /// <summary>The lines of a month's journal that are no depreciation, as "kind account debit credit" in whole units.</summary>
    public static async Task<IReadOnlyList<string>> JournalAsync(ClosingBooks books, int month)
    {
        var lines = await books.Test.Database.ReadAsync(
            connection => connection.QueryAsync<(string Kind, string Account, Money Debit, Money Credit)>(
                """
                SELECT l.kind, c.code, l.debit, l.credit
                FROM journal_line l JOIN journal_entry e ON e.journal_entry_id = l.journal_entry_id
                JOIN account c ON c.account_id = l.account_id
                WHERE l.kind <> '' AND e.period = @period ORDER BY l.line
                """,
                new { period = ClosingBooks.Month(month) }),
            ClosingBooks.Cancellation);
        return [.. lines.Select(line => $"{line.Kind} {line.Account} {Whole(line.Debit)} {Whole(line.Credit)}")];
    }

    public static Money Rupiah(long amount) => new(amount * Money.MinorPerUnit);

    private static long Whole(Money amount) => amount.Minor / Money.MinorPerUnit;
}
