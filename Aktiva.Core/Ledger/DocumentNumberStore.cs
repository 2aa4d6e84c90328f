using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Ledger;

/// <summary>The sequences of document numbers.</summary>
public static class DocumentNumberStore
{
    /// <summary>The number that the period has, or would get if it were closed now.</summary>
    public static async Task<DocumentNumber> ExpectAsync(
        DbConnection connection, long companyId, Book book, Period period, DbTransaction? transaction = null)
    {
        const string sql = """
            SELECT COALESCE(
                (SELECT number FROM document_number WHERE company_id = @companyId AND book = @book AND period = @period),
                (SELECT 1 + COALESCE(MAX(number), 0) FROM document_number WHERE company_id = @companyId AND book = @book AND year = @year))
            """;
        var number = await connection.ExecuteScalarAsync<int>(sql, new { companyId, book, period, year = period.Year }, transaction);
        var code = await connection.ExecuteScalarAsync<string>(
            "SELECT code FROM company WHERE company_id = @companyId", new { companyId }, transaction);
        return new DocumentNumber(number, book, code!, period);
    }

    /// <summary>Gives the period its number: the one it has, or the next of the year. Part of the publishing transaction.</summary>
    internal static async Task<DocumentNumber> TakeAsync(DbTransaction transaction, long companyId, Book book, Period period)
    {
        var connection = transaction.Connection!;
        var expected = await ExpectAsync(connection, companyId, book, period, transaction);
        await connection.ExecuteAsync(
            """
            INSERT INTO document_number (company_id, book, year, number, period)
            SELECT @companyId, @book, @year, @number, @period
            WHERE NOT EXISTS (SELECT 1 FROM document_number WHERE company_id = @companyId AND book = @book AND period = @period)
            """,
            new { companyId, book, year = period.Year, number = expected.Number, period },
            transaction);
        return expected;
    }
}
