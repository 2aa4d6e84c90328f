using Aktiva.Core.Ledger;

namespace Aktiva.Core.Closing;

/// <summary>
/// "Hitung ulang neraca": makes every account balance the sum of its journal lines again, and reports each that was not, as
/// well as journals that are out of balance.
/// </summary>
internal sealed class BalanceRebuild(RunContext context)
{
    /// <returns>Every balance corrected and every journal out of balance.</returns>
    public async Task<IReadOnlyList<RunFinding>> RunAsync()
    {
        await context.StageAsync(ClosingStage.Prepare);
        await context.StageAsync(ClosingStage.DatabaseSetup);
        var findings = await context.Database.InTransactionAsync(
            async transaction =>
            {
                var drifts = await LedgerStore.ReadDriftAsync(transaction, context.Run.CompanyId);
                context.Reporter.Count(drifts.Count);
                List<RunFinding> found = [];
                foreach (var drift in drifts)
                {
                    await LedgerStore.CorrectAsync(transaction, drift);
                    found.Add(Corrected(drift));
                    context.Reporter.Processed(found.Count);
                }

                found.AddRange((await LedgerStore.ReadUnbalancedAsync(transaction, context.Run.CompanyId)).Select(Unbalanced));
                return found;
            },
            context.Stopping);
        await context.StageAsync(ClosingStage.Finalise);
        return findings;
    }

    private static RunFinding Corrected(BalanceDrift drift) => new()
    {
        Subject = $"{drift.AccountCode} {drift.Period}",
        Finding = nameof(RecalculationFinding.BalanceCorrected),
        Expected = drift.ExpectedDebit - drift.ExpectedCredit,
        Actual = drift.ActualDebit - drift.ActualCredit,
    };

    private static RunFinding Unbalanced(UnbalancedEntry entry) => new()
    {
        Subject = entry.DocumentNumber,
        Finding = nameof(RecalculationFinding.JournalUnbalanced),
        Expected = entry.Debit,
        Actual = entry.Credit,
    };
}
