using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Ledger;
using Dapper;

namespace Aktiva.Core.Companies;

/// <summary>The settings of companies, the policies that runs were computed by, and who changed what.</summary>
internal static class CompanySettingsStore
{
    private const string PolicyColumns = """
        rounding_places AS RoundingPlaces, missed_months AS MissedMonths, journal_detail AS JournalDetail,
        fiscal_year_start AS FiscalYearStartMonth, disposal_month_counts AS DisposalMonthCounts
        """;

    private const string ChangeColumns = """
        company_id AS CompanyId, settings_version AS Version, setting AS Setting, value_before AS "Before", value_after AS "After",
        changed_by AS ChangedBy, changed_at AS ChangedAt
        """;

    public static async Task<CompanySettings> ReadAsync(DbConnection connection, long companyId, DbTransaction? transaction = null)
    {
        var settings = await connection.QuerySingleAsync<CompanySettings>(
            $"""
            SELECT name AS Name, time_zone AS TimeZone, {PolicyColumns}, document_pattern AS DocumentPattern, tax_rate AS TaxRate, settings_version AS Version
            FROM company WHERE company_id = @companyId
            """,
            new { companyId },
            transaction);
        var accounts = await connection.QueryAsync<(AccountRole Role, string Code)>(
            """
            SELECT r.role, a.code FROM company_account r JOIN account a ON a.account_id = r.account_id
            WHERE r.company_id = @companyId
            """,
            new { companyId },
            transaction);
        return settings with { Accounts = accounts.Aggregate(AccountsByRole.None, (all, account) => all.With(account.Role, account.Code)) };
    }

    /// <summary>The ids of the company's accounts by role; a role without an account is not there.</summary>
    public static async Task<IReadOnlyDictionary<AccountRole, long>> ReadAccountsAsync(
        DbConnection connection, long companyId, DbTransaction? transaction = null)
    {
        var accounts = await connection.QueryAsync<(AccountRole Role, long AccountId)>(
            "SELECT role, account_id FROM company_account WHERE company_id = @companyId", new { companyId }, transaction);
        return accounts.ToDictionary(account => account.Role, account => account.AccountId);
    }

    /// <summary>What a run was computed by.</summary>
    public static Task<ClosingPolicy> ReadOfRunAsync(DbConnection connection, long runId, DbTransaction? transaction = null) =>
        connection.QuerySingleAsync<ClosingPolicy>(
            $"SELECT {PolicyColumns} FROM closing_run WHERE run_id = @runId", new { runId }, transaction);

    /// <summary>Writes down what a run is computed by.</summary>
    public static async Task KeepWithRunAsync(DbTransaction transaction, long companyId, Book book, long runId, ClosingPolicy policy)
    {
        await KeepAccountsAsync(transaction, companyId, book, runId);
        await transaction.Connection!.ExecuteAsync(
            """
            UPDATE closing_run SET rounding_places = @RoundingPlaces, missed_months = @missedMonths, journal_detail = @journalDetail,
                fiscal_year_start = @FiscalYearStartMonth, disposal_month_counts = @DisposalMonthCounts
            WHERE run_id = @runId
            """,
            new
            {
                runId,
                policy.RoundingPlaces,
                missedMonths = policy.MissedMonths.ToString(),
                journalDetail = policy.JournalDetail.ToString(),
                policy.FiscalYearStartMonth,
                policy.DisposalMonthCounts,
            },
            transaction);
    }

    /// <summary>The accounts that a run posts to, by what they are for.</summary>
    public static async Task<IReadOnlyDictionary<AccountRole, long>> ReadAccountsOfRunAsync(
        DbConnection connection, long runId, DbTransaction? transaction = null) =>
        (await connection.QueryAsync<(AccountRole Role, long AccountId)>(
            "SELECT role, account_id FROM closing_run_account WHERE run_id = @runId", new { runId }, transaction))
        .ToDictionary(account => account.Role, account => account.AccountId);

    /// <summary>The fiscal book posts nothing.</summary>
    private static async Task KeepAccountsAsync(DbTransaction transaction, long companyId, Book book, long runId)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync("DELETE FROM closing_run_account WHERE run_id = @runId", new { runId }, transaction);
        if (book == Book.Commercial)
        {
            await connection.ExecuteAsync(
                "INSERT INTO closing_run_account (run_id, role, account_id) SELECT @runId, role, account_id FROM company_account WHERE company_id = @companyId",
                new { runId, companyId },
                transaction);
        }
    }

    /// <summary>Raises the version, so that nobody else can change the settings until the transaction ends.</summary>
    /// <returns>False when the version is another one by now.</returns>
    public static async Task<bool> TryRaiseVersionAsync(DbTransaction transaction, long companyId, long version) =>
        1 == await transaction.Connection!.ExecuteAsync(
            "UPDATE company SET settings_version = settings_version + 1 WHERE company_id = @companyId AND settings_version = @version",
            new { companyId, version },
            transaction);

    public static Task WriteAsync(DbTransaction transaction, long companyId, CompanySettings settings) =>
        transaction.Connection!.ExecuteAsync(
            """
            UPDATE company SET name = @Name, time_zone = @TimeZone, rounding_places = @RoundingPlaces, missed_months = @missedMonths, journal_detail = @journalDetail,
                fiscal_year_start = @FiscalYearStartMonth, disposal_month_counts = @DisposalMonthCounts,
                document_pattern = @DocumentPattern, tax_rate = @TaxRate
            WHERE company_id = @companyId
            """,
            new
            {
                companyId,
                settings.Name,
                settings.TimeZone,
                settings.RoundingPlaces,
                missedMonths = settings.MissedMonths.ToString(),
                journalDetail = settings.JournalDetail.ToString(),
                settings.FiscalYearStartMonth,
                settings.DisposalMonthCounts,
                settings.DocumentPattern,
                settings.TaxRate,
            },
            transaction);

    /// <summary>Gives a role the account with this code, in place of the one it has.</summary>
    /// <returns>False when the company has no such account; nothing was written.</returns>
    public static async Task<bool> TrySetAccountAsync(DbTransaction transaction, long companyId, AccountRole role, string code)
    {
        var connection = transaction.Connection!;
        var accountId = await connection.QuerySingleOrDefaultAsync<long?>(
            "SELECT account_id FROM account WHERE company_id = @companyId AND code = @code", new { companyId, code }, transaction);
        if (accountId is null)
        {
            return false;
        }

        var row = new { companyId, role = (int)role, accountId };
        if (await connection.ExecuteAsync(
            "UPDATE company_account SET account_id = @accountId WHERE company_id = @companyId AND role = @role", row, transaction) == 0)
        {
            await connection.ExecuteAsync(
                "INSERT INTO company_account (company_id, role, account_id) VALUES (@companyId, @role, @accountId)", row, transaction);
        }

        return true;
    }

    /// <summary>Makes an account and gives it to a role.</summary>
    public static async Task SetNewAccountAsync(DbTransaction transaction, long companyId, AccountRole role, string code, string name)
    {
        await transaction.Connection!.ExecuteAsync(
            "INSERT INTO account (company_id, code, name) VALUES (@companyId, @code, @name)", new { companyId, code, name }, transaction);
        await TrySetAccountAsync(transaction, companyId, role, code);
    }

    public static Task RecordAsync(DbTransaction transaction, IEnumerable<SettingChange> changes) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO company_setting_change (company_id, settings_version, setting, value_before, value_after, changed_by, changed_at)
            VALUES (@CompanyId, @Version, @Setting, @Before, @After, @ChangedBy, @ChangedAt)
            """,
            changes,
            transaction);

    /// <summary>All changes of a company's settings, the latest first.</summary>
    public static async Task<IReadOnlyList<SettingChange>> ListChangesAsync(DbConnection connection, long companyId, DbTransaction? transaction = null) =>
    [
        .. await connection.QueryAsync<SettingChange>(
            $"""
            SELECT {ChangeColumns} FROM company_setting_change
            WHERE company_id = @companyId ORDER BY settings_version DESC, setting
            """,
            new { companyId },
            transaction),
    ];
}
