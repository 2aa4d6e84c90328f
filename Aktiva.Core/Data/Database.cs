using System.Data.Common;
using Polly;
using Polly.Retry;

namespace Aktiva.Core.Data;

/// <summary>Connections and transactions. The only way to the data; every attempt is guarded by one Polly pipeline.</summary>
public sealed class Database
{
    private readonly ResiliencePipeline _pipeline;

    static Database() => TypeHandlers.Register();

    public Database(Dialect dialect, TimeProvider time)
    {
        Dialect = dialect;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is { } exception and not CommitUnknownException && dialect.IsTransient(exception)),
                MaxRetryAttempts = 5,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(3),
            })
            .Build();
    }

    public Dialect Dialect { get; }

    /// <exception cref="ArgumentException">The connection string is not one of the provider.</exception>
    public static Database Create(DatabaseOptions options, TimeProvider time) => options.Provider switch
    {
        DatabaseProvider.Sqlite => new Database(new SqliteDialect(options.ConnectionString), time),
        _ => new Database(new SqlServerDialect(options.ConnectionString), time),
    };

    /// <summary>Reads. The work may run more than once.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(
            async token =>
            {
                await using var connection = await Dialect.OpenAsync(token);
                return await work(connection);
            },
            cancellationToken);

    /// <summary>Reads all of it as it stands at one moment. The work may run more than once.</summary>
    public Task<T> ReadSnapshotAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) => ReadAsync(
        async connection =>
        {
            await using var snapshot = Dialect.BeginSnapshot(connection);
            return await work(snapshot);
        },
        cancellationToken);

    /// <summary>
    /// Runs <paramref name="work"/> in one writing transaction and commits it; any exception rolls it back. A transient failure
    /// before the commit runs the whole work again, so it must be idempotent: ids that decide are made by the caller.
    /// </summary>
    /// <exception cref="CommitUnknownException">The commit itself failed; whether it took effect has to be looked up.</exception>
    public Task<T> InTransactionAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        InTransactionAsync(work, static _ => true, cancellationToken);

    /// <summary>The same, but nothing of it stays when <paramref name="keeps"/> says so of its result.</summary>
    /// <inheritdoc cref="InTransactionAsync{T}(Func{DbTransaction, Task{T}}, CancellationToken)"/>
    public async Task<T> InTransactionAsync<T>(Func<DbTransaction, Task<T>> work, Func<T, bool> keeps, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(
            async token =>
            {
                await using var connection = await Dialect.OpenAsync(token);
                return await InTransactionAsync(connection, work, keeps, token);
            },
            cancellationToken);

    /// <inheritdoc cref="InTransactionAsync{T}(Func{DbTransaction, Task{T}}, CancellationToken)"/>
    public Task InTransactionAsync(Func<DbTransaction, Task> work, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async transaction =>
            {
                await work(transaction);
                return true;
            },
            cancellationToken);

    private static async Task<T> InTransactionAsync<T>(
        DbConnection connection, Func<DbTransaction, Task<T>> work, Func<T, bool> keeps, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(transaction);
        if (!keeps(result))
        {
            return result;
        }

        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            throw new CommitUnknownException(exception);
        }

        return result;
    }
}
