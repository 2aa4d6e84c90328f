using System.Net;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using MiniExcelLibs;

namespace Aktiva.Tests.Assets;

public sealed class AssetDownloadTests
{
    [Fact]
    public async Task Download_OfAFilter_HasItsAssetsInBothForms()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 12);
        books.Lease.Dispose();
        await using var server = await TestServer.StartAsync(books.Test);
        using var visitor = await VisitAsync(server);

        var csv = await visitor.GetTextAsync("/ekspor/aktiva.csv?buku=commercial&periode=2026-01&cari=A000000");
        var workbook = await visitor.GetAsync("/ekspor/aktiva.xlsx?buku=commercial&periode=2026-01");

        Assert.Equal(10, csv.TrimEnd().Split('\n').Length);
        await using var content = new MemoryStream(await workbook.Content.ReadAsByteArrayAsync(TestDatabase.Cancellation));
        var rows = content.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(12, rows.Count);
        Assert.Contains("Harga perolehan", rows[0].Keys);
    }

    [Theory]
    [InlineData("/ekspor/aktiva.csv?periode=2026-01")]
    [InlineData("/ekspor/aktiva.csv?buku=commercial")]
    [InlineData("/ekspor/aktiva.doc?buku=commercial&periode=2026-01")]
    public async Task Download_NothingThere_IsNotFound(string path)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        books.Lease.Dispose();
        await using var server = await TestServer.StartAsync(books.Test);
        using var visitor = await VisitAsync(server);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).StatusCode);
    }

    private static async Task<TestVisitor> VisitAsync(TestServer server)
    {
        await server.AddUserAsync("rudi", Role.Viewer);
        var visitor = server.Visit();
        await visitor.SignInAsync("rudi");
        return visitor;
    }
}
