using System.Data.Common;
using Aktiva.Core.Companies;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>The accounts, divisions, departments, expense splits and categories of a company, by their codes.</summary>
internal sealed class RegisterMasters
{
    private RegisterMasters()
    {
    }

    public required IReadOnlyDictionary<string, long> Accounts { get; init; }

    public required IReadOnlyDictionary<string, long> Divisions { get; init; }

    public required IReadOnlyDictionary<string, long> Departments { get; init; }

    /// <summary>By their canonical text.</summary>
    public required IReadOnlyDictionary<string, long> ExpenseSplits { get; init; }

    public required IReadOnlyDictionary<string, CategoryDefaults> Categories { get; init; }

    public static async Task<RegisterMasters> ReadAsync(DbConnection connection, long companyId, DbTransaction? transaction = null)
    {
        var categories = await connection.QueryAsync<CategoryDefaults>(
            """
            SELECT code AS Code, category_id AS CategoryId, asset_account_id AS AssetAccountId,
                   accumulated_account_id AS AccumulatedAccountId, expense_split_id AS ExpenseSplitId, convention AS Convention,
                   fiscal_group AS FiscalGroup
            FROM asset_category WHERE company_id = @companyId
            """,
            new { companyId },
            transaction);
        return new RegisterMasters
        {
            Accounts = await ReadIdsAsync("account_id", "code", "account"),
            Divisions = await ReadIdsAsync("division_id", "code", "division"),
            Departments = await ReadIdsAsync("department_id", "code", "department"),
            ExpenseSplits = await ReadIdsAsync("expense_split_id", "split_key", "expense_split"),
            Categories = categories.ToDictionary(category => category.Code),
        };

        async Task<Dictionary<string, long>> ReadIdsAsync(string id, string code, string table)
        {
            var rows = await connection.QueryAsync<(long Id, string Code)>(
                $"SELECT {id}, {code} FROM {table} WHERE company_id = @companyId", new { companyId }, transaction);
            return rows.ToDictionary(row => row.Code, row => row.Id);
        }
    }

    /// <summary>Makes what the plan has and the company has not.</summary>
    /// <returns>All masters of the company, the new ones included.</returns>
    public static async Task<RegisterMasters> CreateMissingAsync(DbTransaction transaction, long companyId, RegisterPlan plan)
    {
        var connection = transaction.Connection!;
        var masters = await ReadAsync(connection, companyId, transaction);
        await InsertCodesAsync("account", Missing(plan.Accounts, masters.Accounts));
        await SetAccountRolesAsync(transaction, companyId, plan);
        await InsertCodesAsync("division", Missing(plan.Divisions, masters.Divisions));
        await InsertCodesAsync("department", Missing(plan.Departments, masters.Departments));
        masters = await ReadAsync(connection, companyId, transaction);
        foreach (var (_, split) in Missing(plan.ExpenseSplits, masters.ExpenseSplits))
        {
            await InsertSplitAsync(transaction, companyId, split, masters.Accounts);
        }

        masters = await ReadAsync(connection, companyId, transaction);
        foreach (var (_, category) in Missing(plan.Categories, masters.Categories))
        {
            await InsertCategoryAsync(transaction, companyId, category, masters);
        }

        return await ReadAsync(connection, companyId, transaction);

        Task InsertCodesAsync(string table, IEnumerable<KeyValuePair<string, string>> names) =>
            connection.ExecuteAsync(
                $"INSERT INTO {table} (company_id, code, name) VALUES (@companyId, @Key, @Value)",
                names.Select(name => new { companyId, name.Key, name.Value }),
                transaction);
    }

    private static async Task SetAccountRolesAsync(DbTransaction transaction, long companyId, RegisterPlan plan)
    {
        var existing = await CompanySettingsStore.ReadAccountsAsync(transaction.Connection!, companyId, transaction);
        foreach (var (role, code) in plan.AccountRoles.Where(planned => !existing.ContainsKey(planned.Key)))
        {
            if (!await CompanySettingsStore.TrySetAccountAsync(transaction, companyId, role, code))
            {
                throw new KeyNotFoundException($"The plan has no account {code}.");
            }
        }
    }

    private static List<KeyValuePair<string, TPlanned>> Missing<TPlanned, TExisting>(
        Dictionary<string, TPlanned> planned, IReadOnlyDictionary<string, TExisting> existing) =>
        [.. planned.Where(item => !existing.ContainsKey(item.Key)).OrderBy(item => item.Key, StringComparer.Ordinal)];

    /// <summary>Makes an expense split of accounts that exist.</summary>
    internal static async Task InsertSplitAsync(
        DbTransaction transaction, long companyId, ExpenseAccounts split, IReadOnlyDictionary<string, long> accounts)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync(
            "INSERT INTO expense_split (company_id, split_key) VALUES (@companyId, @Key)", new { companyId, split.Key }, transaction);
        var splitId = await connection.ExecuteScalarAsync<long>(
            "SELECT expense_split_id FROM expense_split WHERE company_id = @companyId AND split_key = @Key",
            new { companyId, split.Key },
            transaction);
        await connection.ExecuteAsync(
            "INSERT INTO expense_split_line (expense_split_id, line, account_id, share) VALUES (@splitId, @line, @accountId, @Share)",
            split.Shares.Select((share, index) => new { splitId, line = index + 1, accountId = accounts[share.AccountCode], share.Share }),
            transaction);
    }

    private static Task<int> InsertCategoryAsync(DbTransaction transaction, long companyId, CategoryEntry category, RegisterMasters masters) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO asset_category
                (company_id, code, name, asset_account_id, accumulated_account_id, expense_split_id, convention, fiscal_group)
            VALUES (@companyId, @Code, @Name, @assetAccountId, @accumulatedAccountId, @expenseSplitId, @convention, @fiscalGroup)
            """,
            new
            {
                companyId,
                category.Code,
                category.Name,
                assetAccountId = masters.Accounts[category.AssetAccount],
                accumulatedAccountId = masters.Accounts[category.AccumulatedAccount],
                expenseSplitId = masters.ExpenseSplits[category.ExpenseAccounts.Key],
                convention = (int)category.Convention,
                fiscalGroup = (int)category.FiscalGroup,
            },
            transaction);
}
