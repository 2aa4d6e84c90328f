using Aktiva.Core.Data;
using Aktiva.Tests.Data;
#pragma warning disable EF1001 // Not meant for other programs, and exactly what this one is compared with.
using Microsoft.EntityFrameworkCore.SqlServer.Storage.Internal;

namespace Aktiva.Tests.SqlServer;

/// <summary>What each error number means: tried again, known, or left to whoever looks at the run's row.</summary>
public sealed class ErrorNumberTests
{
    private static readonly SqlServerDialect Dialect = new("Server=none");

    [Theory]
    [InlineData(20)]
    [InlineData(64)]
    [InlineData(121)]
    [InlineData(233)]
    [InlineData(601)]
    [InlineData(617)]
    [InlineData(669)]
    [InlineData(921)]
    [InlineData(997)]
    [InlineData(1203)]
    [InlineData(1204)]
    [InlineData(1205)]
    [InlineData(1221)]
    [InlineData(1222)]
    [InlineData(1807)]
    [InlineData(3935)]
    [InlineData(3960)]
    [InlineData(3966)]
    [InlineData(4060)]
    [InlineData(4221)]
    [InlineData(8628)]
    [InlineData(8645)]
    [InlineData(8651)]
    [InlineData(9515)]
    [InlineData(10053)]
    [InlineData(10054)]
    [InlineData(10060)]
    [InlineData(10922)]
    [InlineData(10928)]
    [InlineData(10929)]
    [InlineData(10936)]
    [InlineData(11001)]
    [InlineData(14355)]
    [InlineData(17197)]
    [InlineData(20041)]
    [InlineData(40197)]
    [InlineData(40501)]
    [InlineData(40613)]
    [InlineData(41301)]
    [InlineData(41302)]
    [InlineData(41305)]
    [InlineData(41325)]
    [InlineData(41839)]
    [InlineData(49918)]
    [InlineData(49919)]
    [InlineData(49920)]
    public async Task Transaction_ThatMeetsATransientError_IsRunAgain(int number)
    {
        Assert.True(Dialect.IsTransient(SqlErrors.Of(number)));
        await using var test = await TestDatabase.CreateAsync();
        var database = new Database(new EmulatedSqlServer(test.FilePath), new ImpatientTime());
        var attempts = 0;

        var result = await database.InTransactionAsync(
            _ => ++attempts < 3 ? throw SqlErrors.Of(number) : Task.FromResult(attempts), TestDatabase.Cancellation);

        Assert.Equal(3, result);
    }

    /// <summary>What Microsoft's own provider tries again is tried again here, and nothing else.</summary>
    [Fact]
    public void TransientNumbers_AreThoseOfEntityFramework()
    {
        var theirs = Enumerable.Range(0, 60_000).Where(number => SqlServerTransientExceptionDetector.ShouldRetryOn(SqlErrors.Of(number))).ToList();

        Assert.True(theirs.Count > 40);
        Assert.Equal(theirs.Order(), SqlServerErrors.Transient.Order());
        Assert.False(SqlServerTransientExceptionDetector.ShouldRetryOn(SqlErrors.Of(SqlServerErrors.TimedOut)));
    }

    /// <summary>The server may say more than one thing: 3609, the transaction ended in the trigger, follows what the trigger said.</summary>
    [Fact]
    public void Errors_ThatComeTogether_AreAllLookedAt()
    {
        Assert.True(Dialect.IsTransient(SqlErrors.Of([3621, 1205])));
        Assert.True(Dialect.IsDuplicateKey(SqlErrors.Of([3621, 2627])));
        Assert.True(Dialect.IsPeriodLocked(SqlErrors.Of([3609, 50001])));
        Assert.False(Dialect.IsTransient(SqlErrors.Of([3609, 50001])));
    }

    /// <summary>A time-out says nothing about what was done; the others would fail again.</summary>
    [Theory]
    [InlineData(-2)]
    [InlineData(102)]
    [InlineData(207)]
    [InlineData(208)]
    [InlineData(229)]
    [InlineData(515)]
    [InlineData(547)]
    [InlineData(2601)]
    [InlineData(2627)]
    [InlineData(2628)]
    [InlineData(8115)]
    [InlineData(18456)]
    [InlineData(50001)]
    [InlineData(50002)]
    public async Task Transaction_ThatMeetsAnotherError_IsNotRunAgain(int number)
    {
        Assert.False(Dialect.IsTransient(SqlErrors.Of(number)));
        await using var test = await TestDatabase.CreateAsync();
        var database = new Database(new EmulatedSqlServer(test.FilePath), new ImpatientTime());
        var attempts = 0;

        await Assert.ThrowsAsync<Microsoft.Data.SqlClient.SqlException>(() => database.InTransactionAsync(
            _ =>
            {
                attempts++;
                throw SqlErrors.Of(number);
            },
            TestDatabase.Cancellation));

        Assert.Equal(1, attempts);
    }

    [Theory]
    [InlineData(2601, true, false)]
    [InlineData(2627, true, false)]
    [InlineData(50001, false, true)]
    [InlineData(547, false, false)]
    public void Refusals_AreKnownByTheirNumbers(int number, bool isDuplicateKey, bool isPeriodLocked)
    {
        Assert.Equal(isDuplicateKey, Dialect.IsDuplicateKey(SqlErrors.Of(number)));
        Assert.Equal(isPeriodLocked, Dialect.IsPeriodLocked(SqlErrors.Of(number)));
    }

    /// <summary>Whatever breaks the commit, even what is transient elsewhere: whether it took effect has to be looked up.</summary>
    [Theory]
    [InlineData(-2)]
    [InlineData(10054)]
    [InlineData(1205)]
    public async Task Commit_ThatBreaks_IsUnknownAndNotRunAgain(int number)
    {
        await using var test = await TestDatabase.CreateAsync();
        var server = new EmulatedSqlServer(test.FilePath) { CommitFailure = SqlErrors.Of(number) };
        var attempts = 0;

        var unknown = await Assert.ThrowsAsync<CommitUnknownException>(() => new Database(server, new ImpatientTime()).InTransactionAsync(
            _ => Task.FromResult(++attempts), TestDatabase.Cancellation));

        Assert.Equal((1, server.CommitFailure), (attempts, unknown.InnerException));
    }
}
