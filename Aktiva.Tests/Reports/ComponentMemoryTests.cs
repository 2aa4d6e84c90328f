using Aktiva.Core.Reports;
using Aktiva.Tests.Data;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

[Collection(nameof(MemoryMeasurements))]
public sealed class ComponentMemoryTests
{
    /// <summary>Room for buffers, but not for the assets (some 15 MB).</summary>
    private const long MostBytes = 4 << 20;

    [Fact]
    public async Task WriteCsv_OfManyFamilies_HoldsOneAtATime()
    {
        await using var books = await CreateAsync(assets: 40_000);
        await books.Test.ExecuteAsync("UPDATE asset SET parent_asset_id = (asset_id - 1) / 5 * 5 + 1 WHERE asset_id % 5 <> 1");
        await books.CloseAsync(Month(1));
        await using var output = new MeasuredWriter();

        await new ExportService(books.Test.Database).WriteCsvAsync(
            Operator, new ExportRequest { CompanyId = books.Company.CompanyId, Kind = ExportKind.Components }, output, Cancellation);

        Assert.InRange(output.Looks, 3, int.MaxValue);
        Assert.InRange(output.MostBytesAlive, long.MinValue, MostBytes);
    }
}
