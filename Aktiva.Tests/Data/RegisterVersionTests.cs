using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Data;

/// <summary>The register version rises with every change that could alter a closing, whoever makes it, and only in the companies concerned.</summary>
public class RegisterVersionTests
{
    [Theory]
    [InlineData("UPDATE asset SET in_service_date = {d:2026-01-05} WHERE asset_id = 1")]
    [InlineData("UPDATE asset SET expense_split_id = 3")]
    [InlineData("UPDATE asset SET division_id = NULL WHERE asset_id = 2")]
    [InlineData("UPDATE asset_book SET cost = cost + 1 WHERE asset_id = 1")]
    [InlineData("UPDATE asset_book SET opening_accumulated = 5, opening_period = 202512 WHERE asset_id = 1")]
    [InlineData("DELETE FROM asset_book WHERE asset_id = 1")]
    [InlineData("DELETE FROM asset_book WHERE asset_id = 1; DELETE FROM asset WHERE asset_id = 1")]
    [InlineData("INSERT INTO asset_book SELECT company_id, 2, asset_id, method, convention, cost, 0, 0, life_months, 0, 0, 0, 0, 1 FROM asset_book")]
    [InlineData("INSERT OR REPLACE INTO asset_book SELECT company_id, book, asset_id, 0, 0, cost, 0, 0, 0, 0, 0, 0, 0, 1 FROM asset_book")]
    [InlineData("UPDATE expense_split_line SET share = share WHERE expense_split_id = 3")]
    [InlineData("DELETE FROM expense_split_line WHERE expense_split_id = 3 AND line = 2")]
    [InlineData("INSERT INTO expense_split_line VALUES (1, 2, 4, 5)")]
    [InlineData("INSERT INTO period_lock VALUES (1, 202601, 'x', '2026-02-01T00:00:00.000Z')")]
    [InlineData("INSERT INTO company_account VALUES (1, 1, 1)")]
    [InlineData("UPDATE company SET rounding_places = 0 WHERE company_id = 1")]
    [InlineData("UPDATE company SET fiscal_year_start = 4 WHERE company_id = 1")]
    public async Task Change_OfWhatAClosingReads_RaisesTheVersion(string sql)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.Test.CreateCompanyAsync("CABANG");
        var before = await VersionsAsync(books);

        await books.Test.ExecuteAsync(sql);

        var after = await VersionsAsync(books);
        Assert.True(after[0] > before[0]);
        Assert.Equal(before[1], after[1]);
    }

    [Theory]
    [InlineData("UPDATE company_account SET account_id = 2")]
    [InlineData("DELETE FROM company_account")]
    public async Task Change_OfAnAccountByRole_RaisesTheVersion(string sql)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.Test.ExecuteAsync("INSERT INTO company_account VALUES (1, 1, 1)");
        var before = await VersionsAsync(books);

        await books.Test.ExecuteAsync(sql);

        Assert.True((await VersionsAsync(books))[0] > before[0]);
    }

    [Theory]
    [InlineData("UPDATE period_lock SET period = 202602")]
    [InlineData("DELETE FROM period_lock")]
    public async Task Change_OfALock_RaisesTheVersion(string sql)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.Test.ExecuteAsync("INSERT INTO period_lock VALUES (1, 202601, 'x', '2026-02-01T00:00:00.000Z')");
        var before = await VersionsAsync(books);

        await books.Test.ExecuteAsync(sql);

        Assert.True((await VersionsAsync(books))[0] > before[0]);
    }

    [Theory]
    [InlineData("UPDATE asset SET company_id = 2 WHERE asset_id = 1")]
    [InlineData("UPDATE asset_book SET company_id = 2 WHERE asset_id = 1")]
    [InlineData("UPDATE period_lock SET company_id = 2")]
    [InlineData("UPDATE company_account SET company_id = 2")]
    [InlineData("UPDATE expense_split_line SET expense_split_id = (SELECT expense_split_id FROM expense_split WHERE company_id = 2) WHERE expense_split_id = 1")]
    public async Task Change_FromOneCompanyToAnother_RaisesTheVersionOfBoth(string sql)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.Test.CreateCompanyAsync("CABANG");
        await books.Test.ExecuteAsync(
            """
            INSERT INTO period_lock VALUES (1, 202601, 'x', '2026-02-01T00:00:00.000Z');
            INSERT INTO company_account VALUES (1, 1, 1);
            INSERT INTO expense_split (company_id, split_key) VALUES (2, '6101:100');
            """);
        var before = await VersionsAsync(books);

        await books.Test.ExecuteAsync(sql);

        var after = await VersionsAsync(books);
        Assert.True(after[0] > before[0]);
        Assert.True(after[1] > before[1]);
    }

    [Fact]
    public async Task Closing_DoesNotRaiseTheVersion()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        var before = await VersionsAsync(books);

        await books.CloseAsync(ClosingBooks.Month(1));
        await books.ReopenAsync(ClosingBooks.Month(1));

        Assert.Equal(before, await VersionsAsync(books));
    }

    private static async Task<long[]> VersionsAsync(ClosingBooks books) =>
        [.. await books.Test.QueryAsync<long>("SELECT register_version FROM company ORDER BY company_id")];
}
