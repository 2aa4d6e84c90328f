using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.SqlServer.Live;

/// <summary>Books go from a server into a file and from the file into another database of the server.</summary>
public sealed class DatabaseCopyOnSqlServerTests : IClassFixture<SqlServerDatabases>
{
    [Fact]
    public async Task Copy_ToSqliteAndBack_ChangesNothingAndCanBeClosedOn()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 30);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        await books.LockAsync(ClosingBooks.Month(1));
        await using var copied = ClosingBooks.Open(await TestDatabase.CreateAsync(), books.Company);
        var back = copied.Test;
        using var folder = new TestFolder();
        var file = Database.Create(DatabaseOptions.SqliteFile(Path.Combine(folder.Path, "between.db")), TimeProvider.System);

        var there = await new DatabaseCopy(books.Test.Database, file).CopyAsync(ClosingBooks.Cancellation);
        var here = await new DatabaseCopy(file, back.Database).CopyAsync(ClosingBooks.Cancellation);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        // Which processes show that they live belongs to the server, not to the books.
        await books.Test.ExecuteAsync("DELETE FROM runner");
        Assert.Equal(there, here);
        Assert.Equal(await BooksImage.OfDatabaseAsync(books.Test), await BooksImage.OfDatabaseAsync(back));
        var run = await copied.CloseAsync(ClosingBooks.Month(3));
        Assert.Equal((RunStatus.Posted, 30), (run.Status, run.RowCount));
    }
}
