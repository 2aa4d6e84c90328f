using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using static Aktiva.Tests.Closing.ClosingBooks;
using static Aktiva.Tests.Reports.ReportFixture;

namespace Aktiva.Tests.Reports;

[Collection(nameof(MemoryMeasurements))]
public sealed class ListMemoryTests
{
    /// <summary>Room for buffers and for the fiscal sums of the year, 48 bytes an asset, but not for the rows (some 20 MB).</summary>
    private const long MostBytes = 6 << 20;

    [Fact]
    public async Task Write_ListsOfThirtyThousandAssets_HoldNoneOfThem()
    {
        await using var books = await CreateAsync();
        var exports = new ReportExport(books.Test.Database);
        foreach (var request in Requests(books))
        {
            await using var workbook = new MeasuredOutput();
            Assert.Null(await exports.WriteWorkbookAsync(ReportBooks.Viewer, request, Form("id"), workbook, Cancellation));
            Check(workbook.Looks, workbook.MostBytesAlive);

            await using var csv = new MeasuredWriter();
            Assert.Null(await exports.WriteCsvAsync(ReportBooks.Viewer, request, Form("id"), csv, Cancellation));
            Check(csv.Looks, csv.MostBytesAlive);

            await using var paper = new MeasuredWriter();
            Assert.Null(await exports.WritePaperAsync(ReportBooks.Viewer, request, Paper("id"), paper, Cancellation));
            Check(paper.Looks, paper.MostBytesAlive);
        }
    }

    private static void Check(int looks, long mostBytesAlive)
    {
        Assert.InRange(looks, 1, int.MaxValue);
        Assert.InRange(mostBytesAlive, long.MinValue, MostBytes);
    }

    /// <summary>Every list, each in an order that has no index; the depreciation of all assets changes in February.</summary>
    private static FileRequest[] Requests(ClosingBooks books) =>
    [
        Request(books, ReportKind.Register, 1, 1) with { Order = nameof(AkmOrder.NetBookValue) },
        Request(books, ReportKind.RollForward, 1, 1) with { Movement = RollForwardMovement.Closing, Order = nameof(RollForwardAssetOrder.Cost) },
        Request(books, ReportKind.FiscalList, 1, 1) with { Group = FiscalGroup.Group1, Order = nameof(FiscalGroupOrder.Acquired) },
        Request(books, ReportKind.Comparison, 1, 2) with { Order = nameof(ComparisonOrder.Difference) },
        new AssetListRequest
        {
            CompanyId = books.Company.CompanyId,
            Filter = new AssetFilter { Book = Book.Commercial, Period = Month(1), Order = AssetOrder.Cost },
        },
    ];

    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 30_000);
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = 1");
        await books.CloseAsync(Month(1), ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 2 * life_months");
        await books.CloseAsync(Month(2));
        return books;
    }
}
