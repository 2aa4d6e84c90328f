using System.Data.Common;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Single masters of a company, and what uses them.</summary>
internal static class MasterStore
{
    /// <summary>Whatever may name an account; the first that does is told.</summary>
    private static readonly (MasterUse Use, string Exists)[] UsesOfAccount =
    [
        (MasterUse.Assets, "SELECT 1 FROM asset WHERE company_id = @companyId AND (asset_account_id = @id OR accumulated_account_id = @id)"),
        (MasterUse.Categories, "SELECT 1 FROM asset_category WHERE company_id = @companyId AND (asset_account_id = @id OR accumulated_account_id = @id)"),
        (MasterUse.ExpenseSplits, "SELECT 1 FROM expense_split_line WHERE account_id = @id"),
        (MasterUse.Settings, "SELECT 1 FROM company_account WHERE company_id = @companyId AND account_id = @id"),
        (MasterUse.Events, "SELECT 1 FROM asset_event WHERE company_id = @companyId AND account_id = @id"),
        (MasterUse.Events, "SELECT 1 FROM asset_placement WHERE company_id = @companyId AND (asset_account_id = @id OR accumulated_account_id = @id)"),
        (MasterUse.Ledger, "SELECT 1 FROM account_opening WHERE account_id = @id"),
        (MasterUse.Ledger, "SELECT 1 FROM account_balance WHERE account_id = @id"),
        (MasterUse.Ledger, "SELECT 1 FROM journal_line WHERE account_id = @id"),
    ];

    private static readonly (MasterUse Use, string Exists)[] UsesOfCategory =
    [
        (MasterUse.Assets, "SELECT 1 FROM asset WHERE company_id = @companyId AND category_id = @id"),
        (MasterUse.Events, "SELECT 1 FROM asset_event WHERE company_id = @companyId AND category_id = @id"),
        (MasterUse.Events, "SELECT 1 FROM asset_placement WHERE company_id = @companyId AND category_id = @id"),
    ];

    private static readonly (MasterUse Use, string Exists)[] UsesOfDivision =
    [
        (MasterUse.Assets, "SELECT 1 FROM asset WHERE company_id = @companyId AND division_id = @id"),
        (MasterUse.Events, "SELECT 1 FROM asset_event WHERE company_id = @companyId AND division_id = @id"),
        (MasterUse.Events, "SELECT 1 FROM asset_placement WHERE company_id = @companyId AND division_id = @id"),
        (MasterUse.Ledger, "SELECT 1 FROM journal_line WHERE division_id = @id"),
    ];

    private static readonly (MasterUse Use, string Exists)[] UsesOfDepartment =
    [
        (MasterUse.Assets, "SELECT 1 FROM asset WHERE company_id = @companyId AND department_id = @id"),
        (MasterUse.Events, "SELECT 1 FROM asset_event WHERE company_id = @companyId AND department_id = @id"),
        (MasterUse.Events, "SELECT 1 FROM asset_placement WHERE company_id = @companyId AND department_id = @id"),
        (MasterUse.Ledger, "SELECT 1 FROM journal_line WHERE department_id = @id"),
    ];

    /// <summary>The id and name of a master; null when the company has none with the code.</summary>
    public static async Task<(long Id, string Name)?> FindAsync(DbTransaction transaction, long companyId, RegisterSubject subject, string code)
    {
        var (table, id) = TableOf(subject);
        var found = await transaction.Connection!.QueryAsync<(long Id, string Name)>(
            $"SELECT {id}, name FROM {table} WHERE company_id = @companyId AND code = @code", new { companyId, code }, transaction);
        return found.Select(master => ((long, string)?)master).SingleOrDefault();
    }

    public static Task InsertAsync(DbTransaction transaction, long companyId, RegisterSubject subject, NamedCode master) =>
        transaction.Connection!.ExecuteAsync(
            $"INSERT INTO {TableOf(subject).Table} (company_id, code, name) VALUES (@companyId, @Code, @Name)",
            new { companyId, master.Code, master.Name },
            transaction);

    public static Task RenameAsync(DbTransaction transaction, RegisterSubject subject, long id, string name)
    {
        var (table, key) = TableOf(subject);
        return transaction.Connection!.ExecuteAsync($"UPDATE {table} SET name = @name WHERE {key} = @id", new { id, name }, transaction);
    }

    public static Task DeleteAsync(DbTransaction transaction, RegisterSubject subject, long id)
    {
        var (table, key) = TableOf(subject);
        return transaction.Connection!.ExecuteAsync($"DELETE FROM {table} WHERE {key} = @id", new { id }, transaction);
    }

    /// <summary>What uses a master; null when nothing does.</summary>
    public static async Task<MasterUse?> FindUseAsync(DbTransaction transaction, long companyId, RegisterSubject subject, long id)
    {
        var uses = subject switch
        {
            RegisterSubject.Account => UsesOfAccount,
            RegisterSubject.Category => UsesOfCategory,
            RegisterSubject.Division => UsesOfDivision,
            _ => UsesOfDepartment,
        };
        foreach (var (use, exists) in uses)
        {
            if (await transaction.Connection!.ExecuteScalarAsync<bool>(
                $"SELECT CASE WHEN EXISTS ({exists}) THEN 1 ELSE 0 END", new { companyId, id }, transaction))
            {
                return use;
            }
        }

        return null;
    }

    /// <summary>Whether events moved assets into the category or out of it.</summary>
    public static Task<bool> IsMovedAsync(DbTransaction transaction, long companyId, long categoryId) =>
        transaction.Connection!.ExecuteScalarAsync<bool>(
            """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM asset_event WHERE company_id = @companyId AND category_id = @categoryId)
                          OR EXISTS (SELECT 1 FROM asset_placement WHERE company_id = @companyId AND category_id = @categoryId)
                   THEN 1 ELSE 0 END
            """,
            new { companyId, categoryId },
            transaction);

    /// <summary>Changes a category; its accounts and split exist.</summary>
    public static Task UpdateCategoryAsync(DbTransaction transaction, CategoryEntry category, RegisterMasters masters) =>
        transaction.Connection!.ExecuteAsync(
            """
            UPDATE asset_category SET name = @Name, asset_account_id = @assetAccountId, accumulated_account_id = @accumulatedAccountId,
                expense_split_id = @expenseSplitId, convention = @Convention, fiscal_group = @FiscalGroup
            WHERE category_id = @CategoryId
            """,
            new
            {
                category.Name,
                assetAccountId = masters.Accounts[category.AssetAccount],
                accumulatedAccountId = masters.Accounts[category.AccumulatedAccount],
                expenseSplitId = masters.ExpenseSplits[category.ExpenseAccounts.Key],
                category.Convention,
                category.FiscalGroup,
                masters.Categories[category.Code].CategoryId,
            },
            transaction);

    private static (string Table, string Id) TableOf(RegisterSubject subject) => subject switch
    {
        RegisterSubject.Account => ("account", "account_id"),
        RegisterSubject.Category => ("asset_category", "category_id"),
        RegisterSubject.Division => ("division", "division_id"),
        RegisterSubject.Department => ("department", "department_id"),
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "It is no master."),
    };
}
