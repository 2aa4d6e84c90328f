using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Tests.Closing;

/// <summary>"Hitung ulang aktiva" verifies and changes nothing; "hitung ulang neraca" rebuilds balances and reports what it corrected.</summary>
public class RecalculationTests
{
    [Theory]
    [InlineData(ClosingProcess.VerifyAssets, 1)]
    [InlineData(ClosingProcess.VerifyAssets, 2)]
    [InlineData(ClosingProcess.RebuildBalances, 2)]
    public async Task Recalculation_OfCleanBooks_FindsNothingAndChangesNothing(ClosingProcess process, int month)
    {
        await using var books = await CreateAsync();
        await books.LockAsync(ClosingBooks.Month(1));
        var before = await books.ImageAsync();

        var run = await books.CloseAsync(ClosingBooks.Month(month), process);

        Assert.Equal((RunStatus.Completed, 100), (run.Status, run.Percent));
        Assert.Empty(await books.FindingsAsync(run));
        Assert.Equal(before, await books.ImageAsync());
    }

    public static TheoryData<string, string> Tamperings => new()
    {
        { "UPDATE akm_transaction SET depreciation = depreciation + 1 WHERE asset_id = 7 AND run_id = {0}", "A0000007 DepreciationDiffers, 00002/AKM/UTAMA/022026 JournalDiffers, 00002/AKM/UTAMA/022026 SumDiffers, 1391 LedgerDiffers" },
        { "DELETE FROM akm_transaction WHERE asset_id = 7 AND run_id = {0}", "00002/AKM/UTAMA/022026 CountDiffers, A0000007 TransactionMissing, 00002/AKM/UTAMA/022026 JournalDiffers, 00002/AKM/UTAMA/022026 SumDiffers, 1201 LedgerDiffers, 1391 LedgerDiffers" },
        { "INSERT INTO akm_transaction SELECT run_id, 999, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM akm_transaction WHERE run_id = {0} AND asset_id = 1", "#999 TransactionUnexpected, 00002/AKM/UTAMA/022026 CountDiffers" },
        { "UPDATE akm_transaction SET opening_accumulated = opening_accumulated - 1 WHERE asset_id = 7 AND run_id = {0}", "A0000007 OpeningDiffers, 1391 LedgerDiffers" },
        { "INSERT OR REPLACE INTO akm_transaction SELECT run_id, asset_id, opening_cost, cost_change, opening_accumulated, depreciation + 1, accumulated_change, note, months_caught_up, through_period, year_opening_carrying, method_choices FROM akm_transaction WHERE run_id = {0} AND asset_id = 7", "A0000007 DepreciationDiffers, 00002/AKM/UTAMA/022026 JournalDiffers, 00002/AKM/UTAMA/022026 SumDiffers, 1391 LedgerDiffers" },
        { "UPDATE akm_transaction SET opening_cost = opening_cost - 1 WHERE asset_id = 7 AND run_id = {0}", "A0000007 OpeningDiffers, 1201 LedgerDiffers" },
        { "UPDATE akm_transaction SET accumulated_change = 5 WHERE asset_id = 7 AND run_id = {0}", "A0000007 ChangeDiffers, 1391 LedgerDiffers" },
        { "UPDATE akm_transaction SET cost_change = 5 WHERE asset_id = 7 AND run_id = {0}", "A0000007 ChangeDiffers, 1201 LedgerDiffers" },
        { "UPDATE akm_transaction SET through_period = 202601 WHERE asset_id = 7 AND run_id = {0}", "A0000007 StateDiffers" },
        { "UPDATE closing_run SET row_count = 8 WHERE run_id = {0}", "00002/AKM/UTAMA/022026 CountDiffers" },
        { "UPDATE closing_run SET depreciation = 9 WHERE run_id = {0}", "00002/AKM/UTAMA/022026 SumDiffers" },
        { "DELETE FROM journal_line WHERE line = 1 AND journal_entry_id IN (SELECT journal_entry_id FROM journal_entry WHERE run_id = {0})", "00002/AKM/UTAMA/022026 JournalDiffers" },
        { "UPDATE asset_book SET life_months = 0 WHERE asset_id = 7", "A0000007 LifeMissing" },
        { "UPDATE asset_book SET life_months = 24 WHERE asset_id = 7", "A0000007 DepreciationDiffers" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Verify_OfTamperedBooks_NamesWhatDiffers(string tampering, string findings)
    {
        await using var books = await CreateAsync();
        var run = await books.Test.ScalarAsync<long>("SELECT run_id FROM closing_run WHERE status = 'posted' AND period = 202602");
        await books.Test.ExecuteAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, tampering, run));
        var before = await books.ImageAsync();

        var verification = await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.VerifyAssets);

        var found = (await books.FindingsAsync(verification)).Select(finding => $"{finding.Subject} {finding.Finding}");
        Assert.Equal(findings.Split(", ").Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal((RunStatus.Completed, before), (verification.Status, await books.ImageAsync()));
    }

    [Fact]
    public async Task Verify_AfterTheMonthBeforeWasTampered_FindsTheOpeningThatDrifted()
    {
        await using var books = await CreateAsync();
        await books.Test.ExecuteAsync("UPDATE akm_transaction SET depreciation = depreciation + {m:100} WHERE asset_id = 7 AND run_id = (SELECT run_id FROM closing_run WHERE period = 202601)");

        var run = await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.VerifyAssets);

        var opening = Assert.Single(await books.FindingsAsync(run), finding => finding.Finding == nameof(RecalculationFinding.OpeningDiffers));
        Assert.Equal(("A0000007", new Money(100)), (opening.Subject, opening.Expected!.Value - opening.Actual!.Value));
    }

    [Fact]
    public async Task Verify_OfABookWithEveryMethod_FindsNothing()
    {
        await using var books = await ClosingBooks.CreateAsync();
        foreach (var method in Enum.GetValues<DepreciationMethod>().Where(method => method != DepreciationMethod.UnitsOfProduction))
        {
            var rules = new DepreciationRules
            {
                Method = method,
                InServiceDate = new(2026, 1, 5),
                Cost = new Money(10_000_00),
                LifeMonths = 13,
                RatePerYear = Rate.FromPercent(25),
            };
            await books.AddAssetAsync(method.ToString(), rules, rules.InServiceDate);
        }

        for (var month = ClosingBooks.Month(1); month <= ClosingBooks.Month(2, 2027); month = month.Next)
        {
            await books.CloseAsync(month);
            Assert.Empty(await books.FindingsAsync(await books.CloseAsync(month, ClosingProcess.VerifyAssets)));
        }
    }

    [Fact]
    public async Task Verify_OfBothBooks_FindsWhatDiffersInEither()
    {
        await using var books = await CreateAsync();
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);
        var fiscal = await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.FiscalClosing);
        await books.Test.ExecuteAsync("UPDATE akm_transaction SET depreciation = 0 WHERE asset_id = 3 AND run_id = @RunId", fiscal);

        var findings = await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.VerifyAssets));

        Assert.Equal(
            [("A0000003", "DepreciationDiffers"), ("00002/AKF/UTAMA/022026", "SumDiffers")], findings.Select(finding => (finding.Subject, finding.Finding)));
    }

    [Fact]
    public async Task Rebuild_OfDriftedBalances_CorrectsAndReportsEach()
    {
        await using var books = await CreateAsync();
        var before = await books.ImageAsync();
        await books.Test.ExecuteAsync(
            """
            UPDATE account_balance SET debit = debit + {m:700} WHERE account_id = 3 AND period = 202601;
            DELETE FROM account_balance WHERE account_id = 2 AND period = 202602;
            INSERT INTO account_balance VALUES (1, 202601, {m:5}, 0);
            """);

        var run = await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.RebuildBalances);

        var findings = await books.FindingsAsync(run);
        Assert.Equal(["1201 2026-01", "1391 2026-02", "6101 2026-01"], findings.Select(finding => finding.Subject));
        Assert.All(findings, finding => Assert.Equal(nameof(RecalculationFinding.BalanceCorrected), finding.Finding));
        Assert.Equal((Money.Zero, new Money(5)), (findings[0].Expected!.Value, findings[0].Actual!.Value));
        Assert.Equal((Money.Zero, new Money(700)), (findings[1].Actual!.Value, findings[2].Actual!.Value - findings[2].Expected!.Value));
        Assert.Equal(before, await books.ImageAsync());
        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.RebuildBalances)));
    }

    [Fact]
    public async Task Rebuild_ThatFailsAtItsEnd_CorrectsNothing()
    {
        await using var books = await CreateAsync();
        await books.Test.ExecuteAsync("UPDATE account_balance SET debit = debit + {m:700} WHERE account_id = 3 AND period = 202601");
        await books.Test.BreakAsync("BEFORE UPDATE OF status ON closing_run WHEN NEW.status = 'completed'");
        var before = await books.ImageAsync();

        var run = await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.RebuildBalances);

        Assert.Equal((RunStatus.Failed, before), (run.Status, await books.ImageAsync()));
    }

    [Fact]
    public async Task Rebuild_WithAJournalOutOfBalance_ReportsIt()
    {
        await using var books = await CreateAsync();
        await books.Test.ExecuteAsync("DELETE FROM journal_line WHERE line = 1 AND journal_entry_id IN (SELECT journal_entry_id FROM journal_entry WHERE period = 202601)");

        var finding = Assert.Single(await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.RebuildBalances)));

        Assert.Equal(("00001/AKM/UTAMA/012026", nameof(RecalculationFinding.JournalUnbalanced)), (finding.Subject, finding.Finding));
        Assert.True(finding.Expected < finding.Actual);
    }

    /// <summary>January and February closed, nine assets.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 9);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        return books;
    }
}
