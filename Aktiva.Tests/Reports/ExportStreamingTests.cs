using Aktiva.Core.Companies;
using Aktiva.Core.Reports;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Reports;

[Collection(nameof(MemoryMeasurements))]
public sealed class ExportStreamingTests
{
    /// <summary>Room for buffers, but not for the rows (some 20 MB).</summary>
    private const long MostBytes = 4 << 20;

    [Fact]
    public async Task WriteCsv_ThirtyThousandAssets_HoldsNoneOfThem()
    {
        await using var registers = await Registers.CreateAsync();
        await new DemoCompany(registers.Test.Database).TryFillAsync(
            Registers.Operator, registers.Company.CompanyId, new DemoOptions { AssetCount = 30_000 }, TestDatabase.Cancellation);
        await using var output = new MeasuredWriter();

        await new ExportService(registers.Test.Database).WriteCsvAsync(
            Registers.Operator, new ExportRequest { CompanyId = registers.Company.CompanyId, Kind = ExportKind.Register }, output, TestDatabase.Cancellation);

        Assert.InRange(output.Length, 5 << 20, long.MaxValue);
        Assert.InRange(output.Looks, 5, int.MaxValue);
        Assert.InRange(output.MostBytesAlive, long.MinValue, MostBytes);
    }
}
