using Aktiva.Core.Closing;
using Aktiva.Core.Reports;
using Aktiva.Tests.Data;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

[Collection(nameof(MemoryMeasurements))]
public sealed class FiscalListMemoryTests
{
    /// <summary>Room for buffers, but not for the assets (some 20 MB).</summary>
    private const long MostBytes = 4 << 20;

    [Fact]
    public async Task WriteCsv_OfThirtyThousandAssets_HoldsNoneOfThem()
    {
        await using var books = await CreateAsync(assets: 30_000);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(Month(1), ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing);
        await using var output = new MeasuredWriter();

        await new ExportService(books.Test.Database).WriteCsvAsync(
            Operator, new ExportRequest { CompanyId = books.Company.CompanyId, Kind = ExportKind.FiscalList }, output, Cancellation);

        Assert.InRange(output.Looks, 4, int.MaxValue);
        Assert.InRange(output.MostBytesAlive, long.MinValue, MostBytes);
    }
}
