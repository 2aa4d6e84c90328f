using System.Data.Common;
using Aktiva.Core.Companies;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Companies;

public class CompanyStoreTests
{
    [Fact]
    public async Task CreateAsync_NewCode_CompanyHasBothBooks()
    {
        await using var test = await TestDatabase.CreateAsync();
        var store = new CompanyStore(test.Database);

        var company = await store.CreateAsync("UTAMA", "PT Utama Sejahtera", TestDatabase.Cancellation);

        Assert.Equal("PT Utama Sejahtera", company.Name);
        Assert.Equal("Asia/Jakarta", company.TimeZone);
        Assert.Equal([1L, 2L], await test.QueryAsync<long>("SELECT book FROM book WHERE company_id = @CompanyId ORDER BY book", company));
    }

    [Fact]
    public async Task CreateAsync_CodeTaken_RefusedAndNothingChanged()
    {
        await using var test = await TestDatabase.CreateAsync();
        var store = new CompanyStore(test.Database);
        await store.CreateAsync("UTAMA", "PT Utama", TestDatabase.Cancellation);

        var exception = await Assert.ThrowsAnyAsync<DbException>(() => store.CreateAsync("UTAMA", "PT Lain", TestDatabase.Cancellation));

        Assert.True(test.Database.Dialect.IsDuplicateKey(exception));
        Assert.Equal("PT Utama", Assert.Single(await store.ListAsync(TestDatabase.Cancellation)).Name);
    }

    [Fact]
    public async Task FindAsync_OtherCode_Null()
    {
        await using var test = await TestDatabase.CreateAsync();
        var store = new CompanyStore(test.Database);
        await store.CreateAsync("UTAMA", "PT Utama", TestDatabase.Cancellation);
        await store.CreateAsync("CABANG", "PT Cabang", TestDatabase.Cancellation);

        Assert.Equal("PT Cabang", (await store.FindAsync("CABANG", TestDatabase.Cancellation))?.Name);
        Assert.Null(await store.FindAsync("LAIN", TestDatabase.Cancellation));
        Assert.Equal(["CABANG", "UTAMA"], (await store.ListAsync(TestDatabase.Cancellation)).Select(company => company.Code));
    }
}
