using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Dapper;

namespace Aktiva.Core.Companies;

/// <summary>The companies of the database.</summary>
public sealed class CompanyStore(Database database)
{
    private const string Columns = "SELECT company_id AS CompanyId, code AS Code, name AS Name, time_zone AS TimeZone FROM company";

    /// <summary>All companies, ordered by code.</summary>
    public Task<IReadOnlyList<Company>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Company>>(
            async connection => [.. await connection.QueryAsync<Company>($"{Columns} ORDER BY code")],
            cancellationToken);

    /// <returns>The company with this code, letter case included; null when there is none.</returns>
    public Task<Company?> FindAsync(string code, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<Company>($"{Columns} WHERE code = @code", new { code }),
            cancellationToken);

    /// <summary>Makes a company with its commercial and fiscal books.</summary>
    /// <exception cref="DbException">The code is taken (see <see cref="Dialect.IsDuplicateKey"/>).</exception>
    public Task<Company> CreateAsync(string code, string name, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                await connection.ExecuteAsync("INSERT INTO company (code, name) VALUES (@code, @name)", new { code, name }, transaction);
                var company = await connection.QuerySingleAsync<Company>($"{Columns} WHERE code = @code", new { code }, transaction);
                await connection.ExecuteAsync(
                    "INSERT INTO book (company_id, book) VALUES (@CompanyId, @Book)",
                    Enum.GetValues<Book>().Select(book => new { company.CompanyId, Book = (int)book }),
                    transaction);
                return company;
            },
            cancellationToken);

    /// <summary>
    /// Makes whoever else is about to decide about this company's register, locks or closed months wait for the transaction's end: with
    /// row versions, a decision would otherwise be made on what was read before.
    /// </summary>
    internal static Task HoldAsync(DbTransaction transaction, long companyId) =>
        transaction.Connection!.ExecuteAsync(
            "UPDATE company SET register_version = register_version WHERE company_id = @companyId", new { companyId }, transaction);

    /// <summary>Raises the register version where no trigger does, because the rows went in at once.</summary>
    internal static Task RaiseVersionAsync(DbTransaction transaction, long companyId) =>
        transaction.Connection!.ExecuteAsync(
            "UPDATE company SET register_version = register_version + 1 WHERE company_id = @companyId", new { companyId }, transaction);
}
