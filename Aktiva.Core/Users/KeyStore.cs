using Aktiva.Core.Data;
using Dapper;

namespace Aktiva.Core.Users;

/// <summary>The keys that protect cookies, shared by all servers of the database. Whoever can read them can forge a session.</summary>
public sealed class KeyStore(Database database)
{
    /// <returns>The keys as XML, oldest first.</returns>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(
            async connection =>
                [.. await connection.QueryAsync<string>("SELECT content FROM data_protection_key ORDER BY data_protection_key_id")],
            cancellationToken);

    public Task AddAsync(string name, string content, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "INSERT INTO data_protection_key (name, content) VALUES (@name, @content)", new { name, content }, transaction),
            cancellationToken);
}
