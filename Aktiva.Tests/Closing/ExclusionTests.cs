using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Closing;

/// <summary>An excluded asset gets a zero row with a note and is caught up next month; the run records who and why.</summary>
public class ExclusionTests
{
    [Fact]
    public async Task Close_WithAnExcludedAsset_GivesAZeroRowAndCatchesItUpNextMonth()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("A", ClosingBooks.Month(1), cost: 4_800_00);
        await books.AddStraightLineAsync("B", ClosingBooks.Month(1), cost: 4_800_00);

        var january = await books.CloseAsync(Excluding(books, ClosingBooks.Month(1), "B"));
        var february = await books.CloseAsync(ClosingBooks.Month(2));

        var excluded = Assert.Single(await books.AkmAsync(january), row => row.AssetCode == "B");
        Assert.Equal((Money.Zero, MonthNotes.Excluded), (excluded.Depreciation, excluded.Note));
        Assert.Equal(new Money(100_00), january.Depreciation);
        var caughtUp = Assert.Single(await books.AkmAsync(february), row => row.AssetCode == "B");
        Assert.Equal((new Money(200_00), MonthNotes.CaughtUp, 1), (caughtUp.Depreciation, caughtUp.Note, caughtUp.MonthsCaughtUp));
        Assert.Equal(new Money(300_00), february.Depreciation);
    }

    [Fact]
    public async Task Close_WithAnExcludedAsset_RecordsWhoAndWhy()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);

        var run = await books.CloseAsync(Excluding(books, ClosingBooks.Month(1), "A0000002"));

        var recorded = await books.Test.QueryAsync<(long, long, string, string)>(
            "SELECT run_id, asset_id, excluded_by, reason FROM closing_run_exclusion");
        Assert.Equal([(run.RunId, 2, "sari", "aturan belum lengkap")], recorded);
        Assert.Contains(
            await books.Service.ReadLogAsync(ClosingBooks.Operator, run.RunId, 0, ClosingBooks.Cancellation),
            line => line is { Event: RunEvent.AssetExcluded, Detail: "A0000002" });
    }

    [Fact]
    public async Task Close_AgainWithoutTheExclusion_ComputesTheAsset()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CloseAsync(Excluding(books, ClosingBooks.Month(1), "A0000002"));
        await using var fresh = await ClosingBooks.CreateAsync(assets: 3);
        await fresh.CloseAsync(ClosingBooks.Month(1));

        await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(await BooksImage.OfAmountsAsync(fresh.Test), await BooksImage.OfAmountsAsync(books.Test));
    }

    /// <summary>What excluded assets are for: the rules are wrong this month and right the next one.</summary>
    [Theory]
    [InlineData("opening_period = 0, opening_accumulated = 0")]
    [InlineData("opening_period = 202512, opening_accumulated = {m:99999999}")]
    [InlineData("opening_period = 202612, opening_accumulated = {m:700000}")]
    [InlineData("life_months = 0")]
    [InlineData("opening_period = 202512, opening_accumulated = 1, residual_value = cost * 2")]
    public async Task Close_OnceAnExcludedAssetIsFixed_ComputesItAsIfItHadBeenRight(string wrong)
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("LAIN", ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        var rules = new DepreciationRules
        {
            Method = DepreciationMethod.StraightLine,
            InServiceDate = new(2024, 6, 1),
            Cost = new Money(24_000_00),
            LifeMonths = 48,
            OpeningPeriod = ClosingBooks.Month(12, 2025),
            OpeningAccumulated = new Money(7_000_00),
        };
        var assetId = await books.AddAssetAsync("SALAH", rules, rules.InServiceDate);
        await books.Test.ExecuteAsync($"UPDATE asset_book SET {wrong} WHERE asset_id = @assetId", new { assetId });
        var february = await books.CloseAsync(Excluding(books, ClosingBooks.Month(2), "SALAH"));
        await books.Test.ExecuteAsync("DELETE FROM asset_book WHERE asset_id = @assetId", new { assetId });
        await books.AddToBookAsync(assetId, rules, Core.Assets.Book.Commercial);

        var march = await books.CloseAsync(ClosingBooks.Month(3));

        var before = Assert.Single(await books.AkmAsync(february), row => row.AssetCode == "SALAH");
        var row = Assert.Single(await books.AkmAsync(march), line => line.AssetCode == "SALAH");
        var planned = Schedule.Of(rules).Take(3).ToArray();
        Assert.Equal(new Money(planned.Sum(month => month.Depreciation.Minor)), row.Depreciation);
        Assert.Equal(planned[2].ClosingAccumulated, row.ClosingAccumulated);
        Assert.Equal((before.ClosingAccumulated, before.ClosingCost), (row.OpeningAccumulated, row.OpeningCost));
        Assert.Equal((RunStatus.Posted, 2), (march.Status, row.MonthsCaughtUp));
    }

    [Fact]
    public async Task Close_ExcludingAnAssetTwice_CatchesBothMonthsUp()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("A", ClosingBooks.Month(1), cost: 4_800_00);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(Excluding(books, ClosingBooks.Month(2), "A"));
        await books.CloseAsync(Excluding(books, ClosingBooks.Month(3), "A"));

        var row = Assert.Single(await books.AkmAsync(await books.CloseAsync(ClosingBooks.Month(4))));

        Assert.Equal((new Money(100_00), new Money(300_00), 2), (row.OpeningAccumulated, row.Depreciation, row.MonthsCaughtUp));
    }

    [Fact]
    public async Task Close_OfBothBooksWithAnExcludedAsset_ExcludesItFromEachClosing()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 2");
        var request = Excluding(books, ClosingBooks.Month(1), "A0000002") with { Processes = ClosingRequest.AllProcesses };

        var commercial = await books.CloseAsync(request);

        var fiscal = await books.FindAsync(commercial.NextRunId!.Value);
        Assert.Equal((RunStatus.Posted, RunStatus.Posted), (commercial.Status, fiscal.Status));
        Assert.Equal(MonthNotes.Excluded, Assert.Single(await books.AkmAsync(fiscal), row => row.AssetCode == "A0000002").Note);
        Assert.Equal(2, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run_exclusion"));
        Assert.Empty(await books.FindingsAsync(await books.FindAsync(fiscal.NextRunId!.Value)));
    }

    private static ClosingRequest Excluding(ClosingBooks books, Period period, string code) =>
        books.Request(period) with { ExcludedAssets = [code], ExclusionReason = "aturan belum lengkap" };
}
