using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Reports;

public class ExplanationServiceTests
{
    [Fact]
    public async Task Explain_EveryMethodOpenThenClosed_IsWhatIsPosted()
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        for (var month = ClosingBooks.Month(1); month <= ClosingBooks.Month(3); month = month.Next)
        {
            var before = new Dictionary<string, AssetExplanation>();
            foreach (var code in ClosingMethodsTests.Assets.Keys)
            {
                before[code] = await books.ExplainAsync(code, month);
            }

            foreach (var row in await books.AkmAsync(await books.CloseAsync(month)))
            {
                var after = await books.ExplainAsync(row.AssetCode, month);
                Assert.Equal((row.AssetCode, row.Depreciation), (row.AssetCode, before[row.AssetCode].Explanation!.Result));
                Assert.Equal((row.AssetCode, row.Depreciation), (row.AssetCode, after.Explanation!.Result));
                Assert.Equal((row, false), (after.Posted, after.DiffersFromPosted));
                Assert.Null(before[row.AssetCode].Posted);
                Assert.Equal(row.ClosingAccumulated, after.Explanation.Month.ClosingAccumulated);
            }
        }
    }

    [Fact]
    public async Task Explain_ClosedMonthWithLaterOnesClosed_BuildsOnTheRunBeforeIt()
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        var january = await books.AkmAsync(await books.CloseAsync(ClosingBooks.Month(1)));
        await books.CloseAsync(ClosingBooks.Month(2));
        await books.CloseAsync(ClosingBooks.Month(3));

        foreach (var row in january)
        {
            var explained = await books.ExplainAsync(row.AssetCode, ClosingBooks.Month(1));
            Assert.Equal((row.AssetCode, row.Depreciation), (row.AssetCode, explained.Explanation!.Result));
            Assert.Equal(row.OpeningAccumulated, explained.Explanation.Before.Depreciation.Accumulated);
        }
    }

    [Fact]
    public async Task Explain_MonthAfterOpenOnes_TakesThemToBeClosedFirst()
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        var explained = new Dictionary<string, AssetExplanation>();
        foreach (var code in ClosingMethodsTests.Assets.Keys)
        {
            explained[code] = await books.ExplainAsync(code, ClosingBooks.Month(5));
        }

        foreach (var month in Enumerable.Range(2, 3))
        {
            await books.CloseAsync(ClosingBooks.Month(month));
        }

        foreach (var row in await books.AkmAsync(await books.CloseAsync(ClosingBooks.Month(5))))
        {
            Assert.Equal(ClosingBooks.Month(2), explained[row.AssetCode].AssumedClosedFrom);
            Assert.Equal((row.AssetCode, row.Depreciation), (row.AssetCode, explained[row.AssetCode].Explanation!.Result));
            Assert.Empty(explained[row.AssetCode].Explanation!.CaughtUp);
        }
    }

    [Fact]
    public async Task Explain_ExcludedAsset_NamesWhoAndThenWhatIsCaughtUp()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CloseAsync(books.Request(ClosingBooks.Month(1)) with { ExcludedAssets = ["A0000002"], ExclusionReason = "belum lengkap" });

        var january = await books.ExplainAsync("A0000002", ClosingBooks.Month(1));
        var february = await books.ExplainAsync("A0000002", ClosingBooks.Month(2));

        Assert.Equal(("sari", "belum lengkap"), (january.Exclusion!.ExcludedBy, january.Exclusion.Reason));
        Assert.Null(january.Explanation);
        Assert.Equal(ClosingBooks.Month(1), Assert.Single(february.Explanation!.CaughtUp).Period);
    }

    [Fact]
    public async Task Explain_RulesChangedAfterClosing_SaysThatThePostedAmountDiffers()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        var row = Assert.Single(await books.AkmAsync(await books.CloseAsync(ClosingBooks.Month(1))));
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 24");

        var explained = await books.ExplainAsync("A0000001", ClosingBooks.Month(1));

        Assert.True(explained.DiffersFromPosted);
        Assert.Equal(row.Depreciation, explained.Posted!.Depreciation);
        Assert.Equal(new Money(2 * row.Depreciation.Minor), explained.Explanation!.Result);
    }

    [Fact]
    public async Task Explain_AssetAddedAfterClosing_HasARunWithoutIt()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.AddStraightLineAsync("TELAT", ClosingBooks.Month(1));

        var explained = await books.ExplainAsync("TELAT", ClosingBooks.Month(1));

        Assert.NotNull(explained.PostedRun);
        Assert.Null(explained.Posted);
        Assert.Equal(new Money(250_000_00), explained.Explanation!.Result);
    }

    [Fact]
    public async Task Explain_WhatCannotBeExplained_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.AddStraightLineAsync("NANTI", ClosingBooks.Month(4));
        await books.AddAssetAsync("RUSAK", new DepreciationRules { Method = DepreciationMethod.StraightLine, InServiceDate = new(2026, 1, 1) }, new(2026, 1, 1));

        Assert.Equal(new ReportRefusal.UnknownAsset("B1"), await books.RefuseExplanationAsync("B1", ClosingBooks.Month(1)));
        Assert.Equal(
            new ReportRefusal.NotInBook("A0000001", Book.Fiscal),
            await books.RefuseExplanationAsync("A0000001", ClosingBooks.Month(1), Book.Fiscal));
        Assert.Equal(
            new ReportRefusal.NotYetAcquired("NANTI", new(2026, 4, 1)), await books.RefuseExplanationAsync("NANTI", ClosingBooks.Month(3)));
        var refusal = Assert.IsType<ReportRefusal.NotComputable>(await books.RefuseExplanationAsync("RUSAK", ClosingBooks.Month(1)));
        Assert.Equal([RuleProblem.LifeMissing], refusal.Problems);
    }

    [Fact]
    public async Task Explain_Always_WritesNothing()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 2);
        await books.CloseAsync(ClosingBooks.Month(1));
        var before = await books.ImageAsync();

        await books.ExplainAsync("A0000001", ClosingBooks.Month(1));
        await books.ExplainAsync("A0000001", ClosingBooks.Month(6));

        Assert.Equal(before, await books.ImageAsync());
    }

    [Fact]
    public async Task Reports_WithoutARole_AreForbidden()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        var nobody = new Actor("tamu", default);
        var (database, id) = (books.Test.Database, books.Company.CompanyId);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new ExplanationService(database).ExplainAsync(
            nobody, id, "A0000001", Book.Commercial, ClosingBooks.Month(1), ClosingBooks.Cancellation));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new ScheduleService(database).OfAssetAsync(
            nobody, id, "A0000001", Book.Commercial, new ScheduleTerms(), ClosingBooks.Cancellation));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new ScheduleService(database).OfCategoryAsync(
            nobody, id, "MESIN", Book.Commercial, new ScheduleTerms(), ClosingBooks.Cancellation));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new ForecastService(database).ForecastAsync(
            nobody, id, Book.Commercial, 12, ClosingBooks.Cancellation));
    }
}
