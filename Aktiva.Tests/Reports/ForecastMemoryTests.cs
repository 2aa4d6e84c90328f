using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Reports;

[Collection(nameof(MemoryMeasurements))]
public sealed class ForecastMemoryTests
{
    /// <summary>One batch is in memory, whatever the number of assets, and none of them takes memory of its own.</summary>
    [Fact]
    public async Task Forecast_ManyAssets_AllocatesNothingPerAsset()
    {
        await using var few = await ClosingBooks.CreateAsync(assets: 4_000);
        await using var many = await ClosingBooks.CreateAsync(assets: 40_000);
        await few.ForecastAsync(60);
        await many.ForecastAsync(60);

        var (forFew, forMany) = (await AllocatedAsync(few), await AllocatedAsync(many));

        // Nine more batches cost three statements each; 36,000 assets of 16 bytes would be more than half a megabyte.
        Assert.InRange(forMany - forFew, long.MinValue, 36_000 * 8);
    }

    private static async Task<long> AllocatedAsync(ClosingBooks books)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await books.ForecastAsync(60);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
