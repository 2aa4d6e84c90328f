using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.SqlServer;

namespace Aktiva.Tests.Data;

/// <summary>A copy has every row and every amount, whichever way it goes, or it is not made.</summary>
public sealed class DatabaseCopyTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Copy_ToAnotherKindOfDatabaseAndBack_ChangesNothing()
    {
        await using var books = await CreateAsync();
        var server = await EmptyAsync("server.db");
        var back = await EmptyAsync("back.db");

        var there = await new DatabaseCopy(books.Test.Database, new Database(new EmulatedSqlServer(server), TimeProvider.System)).CopyAsync(TestDatabase.Cancellation);
        var here = await new DatabaseCopy(
            new Database(new EmulatedSqlServer(server), TimeProvider.System), Open(back)).CopyAsync(TestDatabase.Cancellation);

        Assert.Equal(there, here);
        Assert.Equal(30, there.Single(table => table.Name == "asset").RowCount);
        Assert.Equal(60, there.Single(table => table.Name == "akm_transaction").RowCount);
        Assert.Equal(await ImageAsync(books.Test.Database), await ImageAsync(Open(back)));
    }

    [Fact]
    public async Task Copy_OfBooks_CanBeClosedOn()
    {
        await using var books = await CreateAsync();
        var target = await TestDatabase.CreateAsync();
        await new DatabaseCopy(books.Test.Database, target.Database).CopyAsync(TestDatabase.Cancellation);
        await using var copied = ClosingBooks.Open(target, books.Company);

        var run = await copied.CloseAsync(ClosingBooks.Month(3));
        var verified = await copied.CloseAsync(ClosingBooks.Month(2), ClosingProcess.VerifyAssets, ClosingProcess.RebuildBalances);

        Assert.Equal((RunStatus.Posted, 30), (run.Status, run.RowCount));
        Assert.Empty(await copied.FindingsAsync(verified));
        Assert.Empty(await copied.FindingsAsync(await copied.FindAsync(verified.NextRunId!.Value)));
        Assert.NotEmpty(await copied.ReopenAsync(ClosingBooks.Month(1)));
    }

    [Fact]
    public async Task Copy_IntoADatabaseWithRows_IsRefusedAndChangesNothing()
    {
        await using var books = await CreateAsync();
        await using var target = await TestDatabase.CreateAsync();
        await target.CreateCompanyAsync();
        var before = await ImageAsync(target.Database);

        var refused = await Assert.ThrowsAsync<CopyRefusedException>(() => new DatabaseCopy(books.Test.Database, target.Database).CopyAsync(TestDatabase.Cancellation));

        Assert.Equal(CopyRefusal.TargetNotEmpty, refused.Reason);
        Assert.Equal(before, await ImageAsync(target.Database));
    }

    [Fact]
    public async Task Copy_WhileARunIsActive_IsRefused()
    {
        await using var books = await CreateAsync();
        await books.QueueAsync(books.Request(ClosingBooks.Month(3)));
        await using var target = await TestDatabase.CreateAsync();

        var refused = await Assert.ThrowsAsync<CopyRefusedException>(() => new DatabaseCopy(books.Test.Database, target.Database).CopyAsync(TestDatabase.Cancellation));

        Assert.Equal(CopyRefusal.SourceIsClosing, refused.Reason);
    }

    /// <summary>Something that the copy does not know of changes an amount on its way.</summary>
    [Fact]
    public async Task Copy_ThatDoesNotArriveWhole_IsNotMade()
    {
        await using var books = await CreateAsync();
        await using var target = await TestDatabase.CreateAsync();
        await target.WhenAsync("AFTER INSERT ON asset_book WHEN NEW.asset_id = 7", "UPDATE asset_book SET cost = cost - {m:1} WHERE asset_id = 7");

        await Assert.ThrowsAsync<InvalidDataException>(() => new DatabaseCopy(books.Test.Database, target.Database).CopyAsync(TestDatabase.Cancellation));

        Assert.Equal(0, await target.ScalarAsync<int>("SELECT COUNT(*) FROM asset"));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 30);
        await books.Test.ExecuteAsync("UPDATE asset SET parent_asset_id = 29 WHERE asset_id IN (2, 30); UPDATE asset SET parent_asset_id = 2 WHERE asset_id = 1");
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        await books.LockAsync(ClosingBooks.Month(1));
        await new UserStore(books.Test.Database).AddAsync("budi", Role.Operator, "hash", TimeProvider.System.GetUtcNow(), TestDatabase.Cancellation);
        return books;
    }

    private async Task<string> EmptyAsync(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        await new Migrator(Open(path)).MigrateAsync(TestDatabase.Cancellation);
        return path;
    }

    private static Database Open(string path) => Database.Create(DatabaseOptions.SqliteFile(path), TimeProvider.System);

    private static Task<string> ImageAsync(Database database) => BooksImage.OfDatabaseAsync(database);
}
