using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Reports;

public class ForecastServiceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Forecast_AfterSomeClosings_IsWhatTheNextOnesPost(int closed)
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        await books.AddStraightLineAsync("NANTI", ClosingBooks.Month(5), cost: 480_000_00);
        var month = ClosingBooks.Month(1);
        for (; month < ClosingBooks.Month(1 + closed); month = month.Next)
        {
            await books.CloseAsync(month);
        }

        var forecast = await books.ForecastAsync(6);

        Assert.Equal(month, forecast.First);
        var category = Assert.Single(forecast.Categories);
        Assert.Equal(("MESIN", ClosingMethodsTests.Assets.Count + 1), (category.Code, category.AssetCount));
        foreach (var expected in category.Depreciation)
        {
            Assert.Equal((month, expected), (month, (await books.CloseAsync(month)).Depreciation));
            month = month.Next;
        }
    }

    [Fact]
    public async Task Forecast_AssetExcludedBefore_IsCaughtUpInTheFirstMonth()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CloseAsync(books.Request(ClosingBooks.Month(1)) with { ExcludedAssets = ["A0000002"], ExclusionReason = "x" });

        var forecast = await books.ForecastAsync(1);

        Assert.Equal((await books.CloseAsync(ClosingBooks.Month(2))).Depreciation, forecast.Depreciation);
    }

    [Fact]
    public async Task Forecast_NothingClosedNorBroughtForward_BeginsWithTheFirstAsset()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("A", ClosingBooks.Month(9, 2024));
        await books.AddStraightLineAsync("B", ClosingBooks.Month(3, 2025));

        var forecast = await books.ForecastAsync(ForecastService.MostMonths);

        Assert.Equal(ClosingBooks.Month(9, 2024), forecast.First);
        Assert.Equal(new Money(2 * 12_000_000_00L), forecast.Depreciation);
    }

    [Fact]
    public async Task Forecast_SeveralCategories_AreByTheirCodes()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 4);
        await books.Test.ExecuteAsync(
            """
            INSERT INTO asset_category (company_id, code, name, asset_account_id, accumulated_account_id, expense_split_id)
                VALUES (@id, 'GEDUNG', 'Gedung, "pusat"', 1, 2, 1), (@id, 'KOSONG', 'Kosong', 1, 2, 1);
            UPDATE asset SET category_id = 2 WHERE asset_id = 3;
            """,
            new { id = books.Company.CompanyId });

        var forecast = await books.ForecastAsync(2);
        await using var csv = new StringWriter();
        await ForecastService.WriteCsvAsync(forecast, csv, ClosingBooks.Cancellation);

        Assert.Equal([("GEDUNG", 1L), ("MESIN", 3L)], forecast.Categories.Select(category => (category.Code, category.AssetCount)));
        Assert.Equal(
            "category,category_name,period,depreciation\n"
            + "GEDUNG,\"Gedung, \"\"pusat\"\"\",2026-01,2500.06\n"
            + "GEDUNG,\"Gedung, \"\"pusat\"\"\",2026-02,2500.07\n"
            + "MESIN,Mesin,2026-01,7500.14\n"
            + "MESIN,Mesin,2026-02,7500.15\n",
            csv.ToString());
    }

    [Fact]
    public async Task Forecast_AssetsThatCannotBeComputed_AreLeftOutAndNamed()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 9);
        await books.Test.ExecuteAsync("UPDATE asset_book SET method = 7, total_units = 100 WHERE asset_id > 1");

        var forecast = await books.ForecastAsync(12);

        Assert.Equal(1, Assert.Single(forecast.Categories).AssetCount);
        var left = Assert.Single(forecast.NotComputed);
        Assert.Equal((RuleProblem.UsageMissing, 8, "A0000002"), (left.Problem, left.AssetCount, left.FirstCodes[0]));
    }

    [Fact]
    public async Task Forecast_BookWithoutAssets_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);

        var outcome = await new ForecastService(books.Test.Database).ForecastAsync(
            ReportBooks.Viewer, books.Company.CompanyId, Book.Fiscal, 12, ClosingBooks.Cancellation);

        Assert.Equal(new ReportRefusal.NoAssets(Book.Fiscal), ReportBooks.Refused(outcome));
    }
}
