using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Assets;

public class AssetSearchTests
{
    private static readonly Actor Viewer = new("dewi", Role.Viewer);

    [Theory]
    [InlineData("MSN-1", "MSN-1 MSN-10")]
    [InlineData("msn-1", "MSN-1 MSN-10")]
    [InlineData("bubut", "MSN-10 MSN-2")]
    [InlineData("sn%", "LAP-1")]
    [InlineData("SN%7", "LAP-1")]
    [InlineData("100_", "")]
    [InlineData("[a-z]", "")]
    [InlineData("\\", "")]
    [InlineData("   ", "")]
    public async Task Find_Text_FindsCodeNameAndSerialNumber(string text, string expected)
    {
        await using var books = await CreateAsync();

        var hits = await new AssetSearch(books.Test.Database).FindAsync(Viewer, books.Company.CompanyId, text, 10, ClosingBooks.Cancellation);

        Assert.Equal(expected, string.Join(' ', hits.Select(hit => hit.Code)));
    }

    [Fact]
    public async Task Find_SeveralMatches_PutsTheCodeItselfFirstThenWhatBeginsWithIt()
    {
        await using var books = await CreateAsync();
        await AddAsync(books, "A-MSN-1", "Lain", null);
        await AddAsync(books, "LAP-2", "MSN-1 bekas", null);

        var hits = await new AssetSearch(books.Test.Database).FindAsync(Viewer, books.Company.CompanyId, "MSN-1", 3, ClosingBooks.Cancellation);

        Assert.Equal(["MSN-1", "MSN-10", "LAP-2"], hits.Select(hit => hit.Code));
    }

    [Fact]
    public async Task Find_OtherCompany_FindsNothing()
    {
        await using var books = await CreateAsync();
        var other = await books.Test.CreateCompanyAsync("CABANG");

        Assert.Empty(await new AssetSearch(books.Test.Database).FindAsync(Viewer, other.CompanyId, "MSN", 10, ClosingBooks.Cancellation));
    }

    [Fact]
    public async Task Card_KnownAsset_HasItsMastersAndBooks()
    {
        await using var books = await CreateAsync();
        await books.CopyToFiscalBookAsync();

        var card = await new AssetCardService(books.Test.Database).FindAsync(Viewer, books.Company.CompanyId, "LAP-1", ClosingBooks.Cancellation);

        Assert.Equal(("MESIN", "Pusat", "UMUM", "SN%7"), (card!.CategoryCode, card.DivisionName, card.DepartmentCode, card.SerialNumber));
        Assert.Equal(("1201", "1391"), (card.AssetAccount, card.AccumulatedAccount));
        Assert.Equal(("6101", Rate.FromPercent(100)), (Assert.Single(card.Expenses).Account, card.Expenses[0].Share));
        Assert.Empty(card.Standings);
        Assert.Equal([Book.Commercial, Book.Fiscal], card.Books.Select(book => book.Book));
        Assert.Equal((48, 12_000_000m), (card.Books[0].LifeMonths, card.Books[0].Cost.Amount));
    }

    [Fact]
    public async Task Card_UnknownCode_IsNull()
    {
        await using var books = await CreateAsync();

        Assert.Null(await new AssetCardService(books.Test.Database).FindAsync(Viewer, books.Company.CompanyId, "lap-1", ClosingBooks.Cancellation));
    }

    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        await AddAsync(books, "MSN-1", "Mesin las", null);
        await AddAsync(books, "MSN-2", "Mesin bubut", null);
        await AddAsync(books, "MSN-10", "Bubut besar", "100A");
        await AddAsync(books, "LAP-1", "Laptop", "SN%7");
        return books;
    }

    private static async Task AddAsync(ClosingBooks books, string code, string name, string? serialNumber)
    {
        await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("UPDATE asset SET name = @name, serial_number = @serialNumber WHERE code = @code", new { code, name, serialNumber });
    }
}
