using System.Data.Common;
using System.Text;
using Aktiva.Core.Data;
using Dapper;

namespace Aktiva.Core.Users;

/// <summary>The users in the database.</summary>
public sealed class UserStore(Database database)
{
    private const string SelectUser = """
        SELECT user_id AS UserId, user_name AS UserName, role AS Role, password_hash AS PasswordHash,
               security_stamp AS SecurityStamp, failed_logins AS FailedLogins, locked_until AS LockedUntil
        FROM app_user
        """;

    /// <summary>True when at least one user exists.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection => await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM app_user") > 0, cancellationToken);

    /// <summary>Finds a user by name; letter case does not matter.</summary>
    public Task<AppUser?> FindByNameAsync(string userName, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<AppUser>(
                $"{SelectUser} WHERE normalized_name = @name", new { name = Normalize(userName) }),
            cancellationToken);

    public Task<AppUser?> FindAsync(long userId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<AppUser>($"{SelectUser} WHERE user_id = @userId", new { userId }),
            cancellationToken);

    /// <returns>False when a user of that name exists already; nothing is changed then.</returns>
    public async Task<bool> AddAsync(string userName, Role role, string passwordHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Insert = """
            INSERT INTO app_user (user_name, normalized_name, role, password_hash, security_stamp, created_at)
            VALUES (@userName, @normalizedName, @role, @passwordHash, @stamp, @now)
            """;
        var row = new
        {
            userName = userName.Trim(),
            normalizedName = Normalize(userName),
            role = role.ToString(),
            passwordHash,
            stamp = NewStamp(),
            now,
        };
        try
        {
            await database.InTransactionAsync(
                transaction => transaction.Connection!.ExecuteAsync(Insert, row, transaction), cancellationToken);
            return true;
        }
        catch (DbException exception) when (database.Dialect.IsDuplicateKey(exception))
        {
            return false;
        }
    }

    /// <summary>Gives the user another role, which ends the user's sessions.</summary>
    public Task ChangeRoleAsync(long userId, Role role, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "UPDATE app_user SET role = @role, security_stamp = @stamp WHERE user_id = @userId",
                new { userId, role = role.ToString(), stamp = NewStamp() },
                transaction),
            cancellationToken);

    /// <summary>
    /// Counts a sign-in as failed before its password is looked at, so that tries made at the same time cannot exceed the limit;
    /// <see cref="RecordSuccessAsync"/> takes it back.
    /// </summary>
    /// <returns>False when the account is locked: the password must not be looked at.</returns>
    public Task<bool> AdmitAttemptAsync(long userId, SignInLimit limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Admit = """
            UPDATE app_user
            SET failed_logins = CASE WHEN locked_until IS NULL THEN failed_logins + 1 ELSE 1 END,
                locked_until = CASE WHEN locked_until IS NULL AND failed_logins + 1 >= @failures THEN @lockedUntil ELSE NULL END
            WHERE user_id = @userId AND (locked_until IS NULL OR locked_until <= @now)
            """;
        return database.InTransactionAsync(
            async transaction => await transaction.Connection!.ExecuteAsync(
                Admit, new { userId, failures = limit.Failures, lockedUntil = now + limit.LockedFor, now }, transaction) == 1,
            cancellationToken);
    }

    /// <summary>Forgets failed sign-ins; stores the hash again, which may have been made anew with stronger settings.</summary>
    public Task RecordSuccessAsync(AppUser user, string passwordHash, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                UPDATE app_user SET failed_logins = 0, locked_until = NULL, password_hash = @passwordHash
                WHERE user_id = @UserId AND security_stamp = @SecurityStamp
                """,
                new { user.UserId, user.SecurityStamp, passwordHash },
                transaction),
            cancellationToken);

    private static string Normalize(string userName) => userName.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
