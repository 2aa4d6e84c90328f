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
        var taken = await connection.QuerySingleOrDefaultAsync<Taken>(
            """
            SELECT number AS Number, printed AS Printed FROM document_number
            WHERE company_id = @companyId AND book = @book AND period = @period
            """,
            new { companyId, book, period },
            transaction);
        if (taken is not null)
        {
            return new DocumentNumber(taken.Number, taken.Printed);
        }

        var next = await connection.ExecuteScalarAsync<int>(
            "SELECT 1 + COALESCE(MAX(number), 0) FROM document_number WHERE company_id = @companyId AND book = @book AND year = @year",
            new { companyId, book, year = period.Year },
            transaction);
        var (code, pattern) = await connection.QuerySingleAsync<(string, string)>(
            "SELECT code, document_pattern FROM company WHERE company_id = @companyId", new { companyId }, transaction);
        return new DocumentNumber(next, DocumentPattern.Parse(pattern).Format(next, book, code, period));
    }

    /// <summary>Gives the period its number: the one it has, or the next of the year. Part of the publishing transaction.</summary>
    internal static async Task<DocumentNumber> TakeAsync(DbTransaction transaction, long companyId, Book book, Period period)
    {
        var connection = transaction.Connection!;
        var expected = await ExpectAsync(connection, companyId, book, period, transaction);
        await connection.ExecuteAsync(
            """
            INSERT INTO document_number (company_id, book, year, number, period, printed)
            SELECT @companyId, @book, @year, @Number, @period, @Printed
            WHERE NOT EXISTS (SELECT 1 FROM document_number WHERE company_id = @companyId AND book = @book AND period = @period)
            """,
            new { companyId, book, year = period.Year, expected.Number, period, expected.Printed },
            transaction);
        return expected;
    }

    /// <summary>A number of the company that a new pattern could give once more, to another document; null when there is none.</summary>
    internal static async Task<string?> FindRepeatedAsync(DbTransaction transaction, long companyId, string pattern)
    {
        var parsed = DocumentPattern.Parse(pattern);
        var taken = await transaction.Connection!.QueryAsync<Taken>(
            """
            SELECT n.number AS Number, n.printed AS Printed, n.book AS Book, n.period AS Period, c.code AS CompanyCode
            FROM document_number n JOIN company c ON c.company_id = n.company_id WHERE n.company_id = @companyId ORDER BY n.printed
            """,
            new { companyId },
            transaction);
        return taken.FirstOrDefault(number =>
            parsed.CouldRepeat(number.Printed, number.Number, number.Book, number.CompanyCode, number.Period))?.Printed;
    }

    private sealed record Taken
    {
        public int Number { get; init; }

        public string Printed { get; init; } = "";

        public Book Book { get; init; }

        public Period Period { get; init; }

        public string CompanyCode { get; init; } = "";
    }
}
