using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Reports;
using Aktiva.Web.Resources;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Closing;

/// <summary>A journal of one pair of lines per asset: the same amounts, posted and proved in detail.</summary>
public class AssetJournalTests
{
    [Fact]
    public async Task Close_WithAJournalPerAsset_PostsAPairForEachWithItsSplit()
    {
        await using var books = await CreatePerAssetAsync();
        await books.AddStraightLineAsync("A-1", Month(1), cost: 4_800_00);
        await books.AddStraightLineAsync("A-2", Month(1), cost: 4_800_48, expenseSplitId: 3);
        await books.AddAssetAsync("TANAH", new DepreciationRules { InServiceDate = new(2026, 1, 1), Cost = new Money(5_00) }, new(2026, 1, 1));

        await books.CloseAsync(Month(1));

        Assert.Equal(
            [
                "6101 A-1 A-1 100.00 0.00", "1391 A-1 A-1 0.00 100.00",
                "6101 A-2 A-2 50.01 0.00", "6102 A-2 A-2 50.00 0.00", "1391 A-2 A-2 0.00 100.01",
            ],
            await LinesAsync(books));
        await BooksChecks.AssertAsync(books);
    }

    [Fact]
    public async Task Close_WithAJournalPerAsset_AmountsToTheSummaryOfTheSameBooks()
    {
        await using var books = await CreateAsync(assets: 4_500);
        var balances = "SELECT account_id, period, debit, credit FROM account_balance ORDER BY account_id, period";
        await books.CloseAsync(Month(1));
        var summarised = await books.Test.LinesAsync(balances);
        await books.SetAsync(settings => settings with { JournalDetail = JournalDetail.Asset });

        await books.CloseAsync(Month(1));

        Assert.Equal(summarised, await books.Test.LinesAsync(balances));
        Assert.Equal(13_500, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM journal_line"));
        await BooksChecks.AssertAsync(books);
    }

    [Fact]
    public async Task Close_Again_ChangesNothing_AndReopeningTakesEveryLineBack()
    {
        await using var books = await CreatePerAssetAsync(assets: 50);
        await books.CloseAsync(Month(1));
        var january = await BooksImage.OfAmountsAsync(books.Test);
        await books.CloseAsync(Month(1));
        Assert.Equal(january, await BooksImage.OfAmountsAsync(books.Test));
        await books.CloseAsync(Month(2));

        Assert.Empty(await books.ReopenAsync(Month(2)));

        await books.Test.ExecuteAsync("DELETE FROM document_number WHERE period = 202602");
        Assert.Equal(january, await BooksImage.OfAmountsAsync(books.Test));
        await BooksChecks.AssertAsync(books);
    }

    [Fact]
    public async Task Close_InWholeUnits_SplitsEveryAssetInWholeUnits()
    {
        await using var books = await CreatePerAssetAsync();
        await books.SetAsync(settings => settings with { RoundingPlaces = 0 });
        await books.AddStraightLineAsync("A", Month(1), cost: 1_000_00, lifeMonths: 3, expenseSplitId: 2);

        await books.CloseAsync(Month(1));

        Assert.Equal(
            ["6101 A A 111.00 0.00", "6102 A A 111.00 0.00", "6103 A A 111.00 0.00", "1391 A A 0.00 333.00"], await LinesAsync(books));
    }

    [Fact]
    public async Task Verify_OfAJournalPerAsset_FindsTheAssetWhoseLinesWereTamperedWith()
    {
        await using var books = await CreatePerAssetAsync(assets: 3);
        await books.CloseAsync(Month(1));
        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(Month(1), ClosingProcess.VerifyAssets)));
        await books.Test.ExecuteAsync(
            """
            INSERT INTO journal_line (journal_entry_id, line, account_id, description, debit, credit, asset_id)
            SELECT journal_entry_id, 100 + asset_id, account_id, description, debit, credit, asset_id % 3 + 1 FROM journal_line WHERE asset_id IN (1, 2) AND credit > 0;
            DELETE FROM journal_line WHERE asset_id IN (1, 2) AND credit > 0 AND line < 100;
            """);

        var findings = await books.FindingsAsync(await books.CloseAsync(Month(1), ClosingProcess.VerifyAssets));

        Assert.Equal(
            ["A0000001", "A0000002", "A0000003"],
            findings.Where(finding => finding.Finding == nameof(RecalculationFinding.AssetJournalDiffers)).Select(finding => finding.Subject));
        Assert.DoesNotContain(findings, finding => finding.Finding == nameof(RecalculationFinding.JournalDiffers));
    }

    [Fact]
    public async Task Export_OfAJournalPerAsset_NamesEachAsset()
    {
        await using var books = await CreatePerAssetAsync(assets: 1);
        await books.CloseAsync(Month(1));
        using var output = new StringWriter();
        var request = new ExportRequest
        {
            CompanyId = books.Company.CompanyId,
            Kind = ExportKind.Journal,
            First = Month(1),
            Last = Month(1),
            DescribeJournal = JournalTexts.For(Language.Indonesian).Describe,
        };

        await new ExportService(books.Test.Database).WriteCsvAsync(Operator, request, output, Cancellation);

        Assert.Contains("Penyusutan aktiva Januari 2026 – A0000001 Aktiva 1,", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_ThatFailsInTheMiddleOfTheJournal_LeavesTheBooksAsTheyWere()
    {
        await using var books = await CreatePerAssetAsync(assets: 10);
        await books.CloseAsync(Month(1));
        var before = await books.ImageAsync();
        await books.Test.BreakAsync("BEFORE INSERT ON journal_line WHEN NEW.asset_id = 7");

        var run = await books.CloseAsync(Month(1));

        Assert.Equal((RunStatus.Failed, before), (run.Status, await books.ImageAsync()));
    }

    private static async Task<ClosingBooks> CreatePerAssetAsync(int assets = 0)
    {
        var books = assets == 0 ? await CreateAsync() : await CreateAsync(assets);
        Assert.Empty(await books.SetAsync(settings => settings with { JournalDetail = JournalDetail.Asset }));
        return books;
    }

    private static async Task<IEnumerable<string>> LinesAsync(ClosingBooks books) => (await books.Test.QueryAsync<(string Account, string Text, Money Debit, Money Credit)>(
        "SELECT a.code, l.description, l.debit, l.credit FROM journal_line l JOIN account a ON a.account_id = l.account_id ORDER BY l.journal_entry_id, l.line"))
        .Select(line => $"{line.Account} {line.Text} {line.Debit} {line.Credit}");
}
