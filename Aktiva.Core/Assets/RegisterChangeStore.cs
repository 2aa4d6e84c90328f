using System.Data.Common;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>Who changed what in the register and the masters.</summary>
internal static class RegisterChangeStore
{
    private const string Columns = """
        change_id AS ChangeId, subject AS Subject, code AS Code, field AS Field, value_before AS "Before", value_after AS "After",
        changed_by AS ChangedBy, changed_at AS ChangedAt
        """;

    /// <summary>Writes down the values that differ, in the transaction that changes them, which holds the company.</summary>
    public static async Task RecordAsync(
        DbTransaction transaction,
        long companyId,
        (RegisterSubject Subject, long Id, string Code) subject,
        IReadOnlyList<(string Field, string Before, string After)> values,
        (Actor Actor, DateTimeOffset Now) by)
    {
        var connection = transaction.Connection!;
        var changeId = 1 + await connection.ExecuteScalarAsync<long>(
            "SELECT COALESCE(MAX(change_id), 0) FROM register_change WHERE company_id = @companyId", new { companyId }, transaction);
        await connection.ExecuteAsync(
            """
            INSERT INTO register_change (company_id, change_id, subject, subject_id, code, field, value_before, value_after, changed_by, changed_at)
            VALUES (@companyId, @changeId, @Subject, @Id, @Code, @Field, @Before, @After, @Name, @Now)
            """,
            values.Select(value => new
            {
                companyId,
                changeId,
                subject.Subject,
                subject.Id,
                subject.Code,
                value.Field,
                value.Before,
                value.After,
                by.Actor.Name,
                by.Now,
            }),
            transaction);
    }

    /// <summary>The changes of an asset or master, the latest first.</summary>
    public static async Task<IReadOnlyList<RegisterChange>> ListOfAsync(
        DbConnection connection, long companyId, RegisterSubject subject, long id, DbTransaction? transaction = null) =>
    [
        .. await connection.QueryAsync<RegisterChange>(
            $"""
            SELECT {Columns} FROM register_change
            WHERE company_id = @companyId AND subject = @subject AND subject_id = @id ORDER BY change_id DESC, field
            """,
            new { companyId, subject, id },
            transaction),
    ];

    /// <summary>The changes of masters, the latest first.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="subjects">Which masters.</param>
    /// <param name="limit">The clause that keeps it to @count rows.</param>
    /// <param name="count">At most so many.</param>
    public static async Task<IReadOnlyList<RegisterChange>> ListOfMastersAsync(
        DbConnection connection, long companyId, IReadOnlyList<RegisterSubject> subjects, string limit, int count) =>
    [
        .. await connection.QueryAsync<RegisterChange>(
            $"""
            SELECT {Columns} FROM register_change
            WHERE company_id = @companyId AND subject IN @subjects ORDER BY change_id DESC, field {limit}
            """,
            new { companyId, subjects = subjects.Select(subject => (int)subject).ToArray(), count }),
    ];
}
