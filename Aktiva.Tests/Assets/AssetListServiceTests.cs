using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Assets;

public class AssetListServiceTests
{
    private static readonly Actor Viewer = new("dewi", Role.Viewer);
    private static readonly RowRange All = new(0, 1_000);

    [Fact]
    public async Task List_NothingClosed_ShowsWhatWasBroughtForward()
    {
        await using var books = await CreateAsync();

        var line = Assert.Single(await ListAsync(books, filter => filter with { Text = "baru" }));

        Assert.Equal((12_000_000m, 0m, AssetStatus.New), (line.Cost.Amount, line.Accumulated.Amount, line.Status));
    }

    [Fact]
    public async Task List_AfterClosing_HasTheBalancesOfTheMonth()
    {
        await using var books = await CreateAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));

        var inJanuary = await ListAsync(books, filter => filter with { Text = "baru" });
        var inMay = await ListAsync(books, filter => filter with { Text = "baru", Period = ClosingBooks.Month(5) });

        Assert.Equal((250_000m, 250_000m, 11_750_000m), (inJanuary[0].Depreciation.Amount, inJanuary[0].Accumulated.Amount, inJanuary[0].NetBookValue.Amount));
        Assert.Equal(500_000m, inMay[0].Accumulated.Amount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task List_PageNearTheEnd_HasTheRowsOfTheWholeListInItsOrder(bool isDescending)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 23);
        await books.Test.ExecuteAsync("UPDATE asset SET name = 'Sama' WHERE asset_id % 2 = 0");
        await books.CloseAsync(ClosingBooks.Month(1));
        var service = new AssetListService(books.Test.Database);
        foreach (var order in Enum.GetValues<AssetOrder>())
        {
            var filter = new AssetFilter { Book = Book.Commercial, Period = ClosingBooks.Month(1), Order = order, IsDescending = isDescending };
            var all = await service.ListAsync(Viewer, books.Company.CompanyId, filter, All, ClosingBooks.Cancellation);
            for (var offset = 0; offset < 23; offset += 5)
            {
                Assert.Equal(
                    all.Skip(offset).Take(5),
                    await service.ListAsync(Viewer, books.Company.CompanyId, filter, new RowRange(offset, 5), all.Count, ClosingBooks.Cancellation));
            }
        }
    }

    [Fact]
    public async Task List_OrderedByStatusMethodOrLife_GroupsThem()
    {
        await using var books = await CreateAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.AddStraightLineAsync("LATER", ClosingBooks.Month(2));

        await AssertOrderAsync(AssetOrder.Status, line => (int)line.Status);
        await AssertOrderAsync(AssetOrder.Method, line => (int)line.Method);
        await AssertOrderAsync(AssetOrder.LifeMonths, line => line.LifeMonths);

        async Task AssertOrderAsync(AssetOrder order, Func<AssetListLine, int> of)
        {
            var lines = await ListAsync(books, filter => filter with { Order = order });
            Assert.True(lines.DistinctBy(of).Count() > 1);
            Assert.Equal(lines.OrderBy(of).ThenBy(line => line.Code, StringComparer.Ordinal), lines);
        }
    }

    [Theory]
    [InlineData(AssetStatus.InUse, "BARU")]
    [InlineData(AssetStatus.FullyDepreciated, "HABIS")]
    [InlineData(AssetStatus.NotDepreciated, "TANAH")]
    [InlineData(AssetStatus.New, "LATER")]
    [InlineData(AssetStatus.Disposed, "")]
    public async Task List_Status_FollowsFromRulesAndBalances(AssetStatus status, string expected)
    {
        await using var books = await CreateAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.AddStraightLineAsync("LATER", ClosingBooks.Month(2));

        var lines = await ListAsync(books, filter => filter with { Status = status });

        Assert.Equal(expected, string.Join(' ', lines.Select(line => line.Code)));
        Assert.All(lines, line => Assert.Equal(status, line.Status));
    }

    [Fact]
    public async Task Sum_OfAFilter_IsTheSumOfItsLines()
    {
        await using var books = await CreateAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        foreach (var narrow in (Func<AssetFilter, AssetFilter>[])
            [filter => filter, filter => filter with { Text = "a" }, filter => filter with { Status = AssetStatus.InUse }, filter => filter with { Year = 2025 }, filter => filter with { EndsWithin = 47 }, filter => filter with { EndsWithin = 46 }, filter => filter with { Department = CodeFilter.Without }])
        {
            var lines = await ListAsync(books, narrow);
            var sum = await new AssetListService(books.Test.Database).SumAsync(
                Viewer, books.Company.CompanyId, narrow(Filter()), ClosingBooks.Cancellation);

            Assert.Equal(lines.Count, sum.Assets);
            Assert.Equal(lines.Sum(line => line.Cost.Minor), sum.Cost.Minor);
            Assert.Equal(lines.Sum(line => line.NetBookValue.Minor), sum.NetBookValue.Minor);
            Assert.Equal(ClosingBooks.Month(1), sum.AsOf);
            Assert.Equal(lines.Count(line => line.Status == AssetStatus.New), sum.NotPostedAssets);
            Assert.Equal(lines.Count(line => line.AcquisitionDate > ClosingBooks.Month(1).LastDay), sum.LaterAssets);
            Assert.Equal(lines.Where(line => line.Status == AssetStatus.New).Sum(line => line.Cost.Minor), sum.NotPostedCost.Minor);
        }
    }

    [Fact]
    public async Task List_Pages_FollowEachOtherWithoutGapOrRepetition()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 25);
        var service = new AssetListService(books.Test.Database);

        List<string> codes = [];
        for (var offset = 0; offset < 30; offset += 10)
        {
            var page = await service.ListAsync(
                Viewer, books.Company.CompanyId, Filter() with { Order = AssetOrder.Category }, new RowRange(offset, 10), ClosingBooks.Cancellation);
            codes.AddRange(page.Select(line => line.Code));
        }

        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"A{number:D7}"), codes);
    }

    /// <summary>An asset that is depreciated, one that ends in January 2026, and land.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("HABIS", ClosingBooks.Month(1), lifeMonths: 1);
        var land = new DepreciationRules { Method = DepreciationMethod.None, InServiceDate = new DateOnly(2026, 1, 5), Cost = new Money(500_000_00) };
        await books.AddAssetAsync("TANAH", land, land.InServiceDate);
        return books;
    }

    private static AssetFilter Filter() => new() { Book = Book.Commercial, Period = ClosingBooks.Month(1) };

    private static Task<IReadOnlyList<AssetListLine>> ListAsync(ClosingBooks books, Func<AssetFilter, AssetFilter> narrow) =>
        new AssetListService(books.Test.Database).ListAsync(Viewer, books.Company.CompanyId, narrow(Filter()), All, ClosingBooks.Cancellation);
}
