using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Reports;

/// <summary>The roll-forward over months, and the assets behind each of its amounts.</summary>
public class RollForwardServiceTests
{
    [Fact]
    public async Task Read_OfTwoMonths_OpensWithTheFirstAndClosesWithTheLast()
    {
        await using var books = await CreatePlainAsync();

        var report = await ReadAsync(books, 1, 2);

        var line = Assert.Single(report.Categories);
        Assert.Equal((Month(1), Month(2), "MESIN", 2L), (report.First, report.Last, line.Category, line.AssetCount));
        Assert.Equal((Rupiah(0), Rupiah(16_800_000), Rupiah(16_800_000)), (line.OpeningCost, line.AcquiredCost, line.ClosingCost));
        Assert.Equal((Rupiah(0), Rupiah(600_000), Rupiah(600_000)), (line.OpeningAccumulated, line.Depreciation, line.ClosingAccumulated));
        Assert.Equal(Rupiah(16_200_000), report.Total.NetBookValue);
    }

    [Fact]
    public async Task Read_FromAMonthBeforeTheBookBegins_BeginsWithIt()
    {
        await using var books = await CreatePlainAsync();

        var outcome = await Service(books).ReadAsync(ReportBooks.Viewer, books.Company.CompanyId, Book.Commercial, new(2025, 8), Month(2), Cancellation);

        Assert.Equal(Month(1), ReportBooks.Given(outcome).First);
    }

    [Fact]
    public async Task Read_OfAMonthThatIsNotClosed_IsRefused()
    {
        await using var books = await CreatePlainAsync();

        var outcome = await Service(books).ReadAsync(ReportBooks.Viewer, books.Company.CompanyId, Book.Commercial, Month(1), Month(3), Cancellation);

        Assert.Equal(new ReportRefusal.NotClosed(Book.Commercial, Month(3)), ReportBooks.Refused(outcome));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    public async Task ListAssets_OfEveryAmountInBothBooks_AddsUpToIt(int first, int last)
    {
        await using var books = await ReportFixture.CreateAsync();
        HashSet<RollForwardMovement> moved = [];
        foreach (var book in Enum.GetValues<Book>())
        {
            var report = await ReadAsync(books, first, last, book);
            foreach (var (line, movement) in report.Categories.Append(report.Total).SelectMany(line => Enum.GetValues<RollForwardMovement>().Select(movement => (line, movement))))
            {
                var filter = new RollForwardFilter { Book = book, First = Month(first), Last = Month(last), Movement = movement, Category = line.Category };
                var assets = await ListAssetsAsync(books, filter, new RowRange(0, 100));
                Assert.Equal(
                    (book, movement, line.Category, line.CostOf(movement), line.AccumulatedOf(movement)),
                    (book, movement, line.Category, assets.Cost, assets.Accumulated));
                Assert.Equal((assets.Cost, assets.Count), (assets.Assets.Aggregate(Money.Zero, (sum, asset) => sum + asset.Cost), assets.Assets.Count));
                if (!line.CostOf(movement).IsZero || !line.AccumulatedOf(movement).IsZero)
                {
                    moved.Add(movement);
                }
            }

            Assert.Equal(report.Total.ClosingCost, Enum.GetValues<RollForwardMovement>().SkipLast(1).Aggregate(Money.Zero, (sum, movement) => sum + report.Total.CostOf(movement)));
            Assert.Equal(
                report.Total.ClosingAccumulated,
                Enum.GetValues<RollForwardMovement>().SkipLast(1).Aggregate(Money.Zero, (sum, movement) => sum + report.Total.AccumulatedOf(movement)));
        }

        if ((first, last) == (1, 4))
        {
            // From the first month on nothing opens.
            Assert.Equal(Enum.GetValues<RollForwardMovement>().Except([RollForwardMovement.Opening]), moved.Order());
        }
    }

    [Fact]
    public async Task ListAssets_OfATransfer_NamesTheAssetInBothCategories()
    {
        await using var books = await ReportFixture.CreateAsync();

        var (from, to) = (await TransferredAsync(books, "MESIN"), await TransferredAsync(books, "MOBIL"));

        Assert.Equal(("D", -Rupiah(12_000_004)), (from.Code, from.Cost));
        Assert.Equal(("D", Rupiah(12_000_004)), (to.Code, to.Cost));
    }

    [Theory]
    [InlineData(RollForwardAssetOrder.Code)]
    [InlineData(RollForwardAssetOrder.Name)]
    [InlineData(RollForwardAssetOrder.Cost)]
    [InlineData(RollForwardAssetOrder.Accumulated)]
    [InlineData(RollForwardAssetOrder.NetBookValue)]
    public async Task ListAssets_InAnOrder_IsOrderedAcrossPages(RollForwardAssetOrder order)
    {
        await using var books = await ReportFixture.CreateAsync();
        var filter = new RollForwardFilter { Book = Book.Commercial, First = Month(4), Last = Month(4), Order = order, IsDescending = true };

        List<RollForwardAsset> assets = [];
        for (var offset = 0; offset < 12; offset += 4)
        {
            assets.AddRange((await ListAssetsAsync(books, filter, new RowRange(offset, 4))).Assets);
        }

        IEnumerable<RollForwardAsset> expected = order switch
        {
            RollForwardAssetOrder.Code => assets.OrderByDescending(asset => asset.Code, StringComparer.Ordinal),
            RollForwardAssetOrder.Name => assets.OrderByDescending(asset => asset.Name, StringComparer.Ordinal),
            RollForwardAssetOrder.Cost => assets.OrderByDescending(asset => asset.Cost).ThenBy(asset => asset.Code, StringComparer.Ordinal),
            RollForwardAssetOrder.Accumulated => assets.OrderByDescending(asset => asset.Accumulated).ThenBy(asset => asset.Code, StringComparer.Ordinal),
            _ => assets.OrderByDescending(asset => asset.NetBookValue).ThenBy(asset => asset.Code, StringComparer.Ordinal),
        };
        Assert.Equal(8, assets.Count);
        Assert.Equal(expected, assets);
    }

    [Fact]
    public async Task ListAssets_OfWhatIsNotThere_IsRefused()
    {
        await using var books = await CreatePlainAsync();
        var filter = new RollForwardFilter { Book = Book.Commercial, First = Month(1), Last = Month(2) };

        Assert.Equal(
            new ReportRefusal.NotClosed(Book.Commercial, Month(3)), await RefuseAsync(filter with { Last = Month(3) }));
        Assert.Equal(new ReportRefusal.UnknownCategory("KAPAL"), await RefuseAsync(filter with { Category = "KAPAL" }));

        async Task<ReportRefusal> RefuseAsync(RollForwardFilter refused) => ReportBooks.Refused(await Service(books).ListAssetsAsync(
            ReportBooks.Viewer, books.Company.CompanyId, refused, new RowRange(0, 10), Cancellation));
    }

    private static async Task<RollForwardAsset> TransferredAsync(ClosingBooks books, string category) => Assert.Single((await ListAssetsAsync(
        books,
        new RollForwardFilter { Book = Book.Commercial, First = Month(2), Last = Month(2), Movement = RollForwardMovement.Transferred, Category = category },
        new RowRange(0, 10))).Assets);

    private static async Task<RollForwardAssets> ListAssetsAsync(ClosingBooks books, RollForwardFilter filter, RowRange range) =>
        ReportBooks.Given(await Service(books).ListAssetsAsync(ReportBooks.Viewer, books.Company.CompanyId, filter, range, Cancellation));

    /// <summary>12,000,000 over 48 months since January and 4,800,000 over 48 since February: 250,000, then 350,000.</summary>
    private static async Task<ClosingBooks> CreatePlainAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("SATU", Month(1));
        await books.AddStraightLineAsync("DUA", Month(2), cost: 4_800_000_00);
        await books.CloseAsync(Month(1));
        await books.CloseAsync(Month(2));
        return books;
    }

    private static RollForwardService Service(ClosingBooks books) => new(books.Test.Database);

    private static async Task<RollForward> ReadAsync(ClosingBooks books, int first, int last, Book book = Book.Commercial) => ReportBooks.Given(
        await Service(books).ReadAsync(ReportBooks.Viewer, books.Company.CompanyId, book, Month(first), Month(last), Cancellation));
}
