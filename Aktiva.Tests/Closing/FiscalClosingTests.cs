using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Tests.Closing;

public class FiscalClosingTests
{
    [Fact]
    public async Task Close_OfTheFiscalBook_PostsRowsByItsOwnRulesAndNoJournal()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 2);
        await books.Test.ExecuteAsync(
            """
            INSERT INTO asset_book (company_id, book, asset_id, method, convention, cost, life_months)
            SELECT company_id, 2, asset_id, method, 0, 9600000, 96 FROM asset_book WHERE asset_id = 2
            """);

        var run = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);

        Assert.Equal((RunStatus.Posted, Book.Fiscal, 1), (run.Status, run.Book, run.RowCount));
        Assert.Equal(new Money(100_000), Assert.Single(await books.AkmAsync(run)).Depreciation);
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM journal_entry"));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM account_balance"));
    }

    [Fact]
    public async Task Close_OfOneBook_LeavesTheOrderOfTheOtherAlone()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));

        var fiscal = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);
        var commercial = await books.CloseAsync(ClosingBooks.Month(2));

        Assert.Equal((RunStatus.Posted, RunStatus.Posted), (fiscal.Status, commercial.Status));
        Assert.Equal(3, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run WHERE status = 'posted'"));
    }

    [Fact]
    public async Task Reopen_OfTheFiscalBook_LeavesTheJournalOfTheCommercialOne()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        var commercial = await books.ImageAsync();
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);

        Assert.Empty(await books.ReopenAsync(ClosingBooks.Month(1), Book.Fiscal));

        await books.Test.ExecuteAsync("DELETE FROM document_number WHERE book = 2");
        Assert.Equal(commercial, await books.ImageAsync());
    }

    [Fact]
    public async Task Verify_OfAMonthClosedInTheFiscalBookOnly_ChecksThatBook()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CopyToFiscalBookAsync();
        var run = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);

        var clean = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.VerifyAssets);
        await books.Test.ExecuteAsync("UPDATE akm_transaction SET depreciation = depreciation + 1 WHERE asset_id = 2");
        var tampered = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.VerifyAssets);

        Assert.Equal((RunStatus.Completed, RunStatus.Completed), (clean.Status, tampered.Status));
        Assert.Empty(await books.FindingsAsync(clean));
        Assert.Equal(
            [("A0000002", nameof(RecalculationFinding.DepreciationDiffers)), (run.DocumentNumber!, nameof(RecalculationFinding.SumDiffers))],
            (await books.FindingsAsync(tampered)).Select(finding => (finding.Subject, finding.Finding)));
    }

    [Theory]
    [InlineData("residual_value = 1", nameof(RuleProblem.FiscalResidualValueNotAllowed))]
    [InlineData("method = 6", nameof(RuleProblem.FiscalMethodUnknown))]
    [InlineData("floor = {m:100}", nameof(RuleProblem.FiscalTermsUnknown))]
    [InlineData("convention = 1", nameof(RuleProblem.FiscalTermsUnknown))]
    [InlineData("life_months = 47", nameof(RuleProblem.FiscalTermsUnknown))]
    [InlineData("method = 4, rate = {r:400000}", nameof(RuleProblem.FiscalTermsUnknown))]
    [InlineData("method = 4, life_months = 120, rate = {r:100000}", nameof(RuleProblem.FiscalTermsUnknown))]
    public async Task Close_OfTheFiscalBookWithRulesThatTheLawDoesNotKnow_IsRefused(string change, string problem)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 2);
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync($"UPDATE asset_book SET {change} WHERE asset_id = 2");

        var fiscal = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);

        Assert.Equal(RunStatus.Refused, fiscal.Status);
        Assert.Contains(("A0000002", problem), (await books.FindingsAsync(fiscal)).Select(finding => (finding.Subject, finding.Finding)));
    }

    [Fact]
    public async Task Verify_OfAMonthClosedInNoBook_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);

        var outcome = await books.StartAsync(books.Request(ClosingBooks.Month(2), ClosingProcess.VerifyAssets));

        Assert.IsType<ClosingRefusal.PeriodNotClosed>(Assert.Single(Assert.IsType<StartOutcome.Refused>(outcome).Reasons));
    }

    [Theory]
    [InlineData(0, new[] { "2026-03 PeriodOutOfOrder", "2026-01 LastClosedMonth", "2026-02 NextMonth" })]
    [InlineData(202604, new[] { "2026-03 PeriodNotAfterOpening", "2026-04 LastOpeningMonth", "2026-05 NextMonth" })]
    public async Task Close_OfTheFiscalBookInTheWrongMonth_FindsTheMonthsThatSayWhichIsRight(int opening, string[] expected)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("UPDATE asset_book SET opening_period = @opening WHERE book = 2", new { opening });
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        if (opening == 0)
        {
            await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);
        }

        var first = await books.CloseAsync(ClosingBooks.Month(3), ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing);

        var fiscal = await books.FindAsync(first.NextRunId!.Value);
        Assert.Equal(RunStatus.Refused, fiscal.Status);
        Assert.Equal(expected, (await books.FindingsAsync(fiscal)).Select(finding => $"{finding.Subject} {finding.Finding}"));
    }

    [Fact]
    public async Task Close_OfBothBooks_ComputesEachAssetByTheRulesOfItsBook()
    {
        await using var books = await ClosingBooks.CreateAsync();
        var acquired = new DateOnly(2026, 1, 10);
        var fiscal = new DepreciationRules
        {
            Method = DepreciationMethod.DecliningAnnual,
            InServiceDate = acquired,
            Cost = new Money(100_000_000_00),
            LifeMonths = 48,
            RatePerYear = Rate.FromPercent(50),
        };
        var assetId = await books.AddStraightLineAsync("A", ClosingBooks.Month(1), cost: 96_000_000_00);
        await books.AddToBookAsync(assetId, fiscal, Book.Fiscal);

        var runs = (await books.CloseAsync(ClosingBooks.Month(1)), await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing));

        Assert.Equal(new Money(2_000_000_00), runs.Item1.Depreciation);
        Assert.Equal(Schedule.Of(fiscal).First().Depreciation, runs.Item2.Depreciation);
    }
}
