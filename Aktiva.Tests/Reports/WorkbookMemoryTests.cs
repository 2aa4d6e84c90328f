using Aktiva.Core.Assets;
using Aktiva.Core.Reports;
using Aktiva.Tests.Data;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

[Collection(nameof(MemoryMeasurements))]
public sealed class WorkbookMemoryTests
{
    /// <summary>Room for buffers, but not for the rows (some 20 MB).</summary>
    private const long MostBytes = 4 << 20;

    [Fact]
    public async Task WriteWorkbook_OfThirtyThousandAssets_HoldsNoneOfThem()
    {
        await using var books = await CreateAsync(assets: 30_000);
        await books.CloseAsync(Month(1));
        FileRequest[] requests =
        [
            ReportFixture.Request(books, ReportKind.Register, 1, 1),
            new AssetListRequest
            {
                CompanyId = books.Company.CompanyId,
                Filter = new AssetFilter { Book = Book.Commercial, Period = Month(1), Order = AssetOrder.Cost },
            },
        ];

        foreach (var request in requests)
        {
            await using var output = new MeasuredOutput();
            Assert.Null(await new ReportExport(books.Test.Database).WriteWorkbookAsync(
                ReportBooks.Viewer, request, ReportFixture.Form("id"), output, Cancellation));

            Assert.InRange(output.Looks, 4, int.MaxValue);
            Assert.InRange(output.MostBytesAlive, long.MinValue, MostBytes);
        }
    }
}
