using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Ledger;

/// <summary>The lists of AKM transactions and of journal lines, and that they lead to each other.</summary>
public class PostingListTests
{
    private static readonly Actor Viewer = new("dewi", Role.Viewer);
    private static readonly RowRange All = new(0, 1_000);

    [Fact]
    public async Task Akm_NotClosed_HasNoRun()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 5);

        var list = await AkmAsync(books, All);

        Assert.Null(list.Run);
        Assert.Empty(list.Lines);
    }

    [Fact]
    public async Task Akm_Page_IsPartOfTheWholeAndTotalsAreOfAll()
    {
        await using var books = await CreateClosedAsync();

        var page = await AkmAsync(books, new RowRange(10, 5));

        Assert.Equal(["A0000011", "A0000012", "A0000013", "A0000014", "A0000015"], page.Lines.Select(line => line.AssetCode));
        Assert.Equal(30, page.Totals.Lines);
        Assert.Equal(page.Run!.Depreciation, page.Totals.Depreciation);
        Assert.Equal(page.Totals.ClosingCost - page.Totals.ClosingAccumulated, page.Totals.NetBookValue);
    }

    [Theory]
    [InlineData(AkmOrder.Depreciation)]
    [InlineData(AkmOrder.ClosingCost)]
    [InlineData(AkmOrder.NetBookValue)]
    public async Task Akm_OrderedByAmountDescending_LargestFirst(AkmOrder order)
    {
        await using var books = await CreateClosedAsync();

        var list = await AkmAsync(books, All, filter => filter with { Order = order, IsDescending = true });

        Money Amount(AkmListLine line) => order switch
        {
            AkmOrder.Depreciation => line.Depreciation,
            AkmOrder.ClosingCost => line.ClosingCost,
            _ => line.NetBookValue,
        };
        Assert.Equal(list.Lines.Select(Amount).OrderDescending(), list.Lines.Select(Amount));
        Assert.Equal(30, list.Lines.Count);
    }

    [Fact]
    public async Task Akm_Filtered_HasOnlyWhatMatches()
    {
        await using var books = await CreateClosedAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET department_id = NULL WHERE asset_id = 7");

        Assert.Equal(["A0000007"], (await AkmAsync(books, All, filter => filter with { Department = CodeFilter.Without })).Lines.Select(line => line.AssetCode));
        Assert.Equal(["A0000012"], (await AkmAsync(books, All, filter => filter with { Text = "aktiva 12" })).Lines.Select(line => line.AssetCode));
        Assert.Empty((await AkmAsync(books, All, filter => filter with { Category = "TIDAK-ADA" })).Lines);
        Assert.Equal(29, (await AkmAsync(books, All, filter => filter with { Department = "UMUM" })).Totals.Lines);
    }

    /// <summary>Thirty assets, a third of them split over three accounts and a third over two.</summary>
    [Fact]
    public async Task Akm_BehindEveryJournalLine_AddsUpToItsAmount()
    {
        await using var books = await CreateClosedAsync();
        var journal = await JournalAsync(books);
        Assert.Equal(4, journal.Lines.Count);

        foreach (var line in journal.Lines)
        {
            var behind = await AkmAsync(
                books, All, filter => filter with { Account = line.Account, Division = line.Division, Department = line.Department });

            Assert.Equal(line.Debit + line.Credit, behind.Totals.Share);
            Assert.Equal(behind.Totals.Share, behind.Lines.Aggregate(Money.Zero, (sum, akm) => sum + akm.Share));
        }
    }

    [Fact]
    public async Task Journal_OfAMonth_BalancesAndNamesItsRun()
    {
        await using var books = await CreateClosedAsync();

        var journal = await JournalAsync(books);

        Assert.Equal(journal.Totals.Debit, journal.Totals.Credit);
        Assert.Equal((await AkmAsync(books, All)).Totals.Depreciation, journal.Totals.Debit);
        Assert.All(journal.Lines, line => Assert.NotNull(line.RunId));
        Assert.All(journal.Lines, line => Assert.Null(line.AssetCode));
    }

    [Fact]
    public async Task Journal_OfAPairPerAsset_NamesTheAssets()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        Assert.Empty(await books.SetAsync(settings => settings with { JournalDetail = Core.Companies.JournalDetail.Asset }));
        await books.CloseAsync(ClosingBooks.Month(1));

        var journal = await JournalAsync(books, filter => filter with { Text = "a0000002" });

        Assert.NotEmpty(journal.Lines);
        Assert.All(journal.Lines, line => Assert.Equal("A0000002", line.AssetCode));
        Assert.Equal(journal.Lines.Count, journal.TotalCount);
    }

    [Fact]
    public async Task Runs_Filtered_LatestFirst()
    {
        await using var books = await CreateClosedAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.VerifyAssets);
        var history = new RunHistoryService(books.Test.Database);

        var all = await history.ListAsync(Viewer, books.Company.CompanyId, new RunFilter(), All, ClosingBooks.Cancellation);
        var replaced = await history.ListAsync(
            Viewer, books.Company.CompanyId, new RunFilter { Status = RunStatus.Superseded }, new RowRange(0, 1), ClosingBooks.Cancellation);
        var none = await history.ListAsync(Viewer, books.Company.CompanyId, new RunFilter { Year = 2025 }, All, ClosingBooks.Cancellation);

        Assert.Equal(
            [(ClosingProcess.VerifyAssets, RunStatus.Completed), (ClosingProcess.CommercialClosing, RunStatus.Posted), (ClosingProcess.CommercialClosing, RunStatus.Superseded)],
            all.Rows.Select(run => (run.Process, run.Status)));
        Assert.Equal(1, replaced.TotalCount);
        Assert.Equal(0, none.TotalCount);
    }

    private static async Task<ClosingBooks> CreateClosedAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 30);
        await books.CloseAsync(ClosingBooks.Month(1));
        return books;
    }

    private static Task<AkmList> AkmAsync(ClosingBooks books, RowRange range, Func<AkmFilter, AkmFilter>? narrow = null)
    {
        var filter = new AkmFilter { Period = ClosingBooks.Month(1), Book = Book.Commercial };
        return new AkmListService(books.Test.Database).ListAsync(
            Viewer, books.Company.CompanyId, narrow?.Invoke(filter) ?? filter, range, ClosingBooks.Cancellation);
    }

    private static Task<JournalList> JournalAsync(ClosingBooks books, Func<JournalFilter, JournalFilter>? narrow = null)
    {
        var filter = new JournalFilter { Period = ClosingBooks.Month(1) };
        return new JournalListService(books.Test.Database).ListAsync(
            Viewer, books.Company.CompanyId, narrow?.Invoke(filter) ?? filter, All, ClosingBooks.Cancellation);
    }
}
