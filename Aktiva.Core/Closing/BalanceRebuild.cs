using System.Data.Common;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Closing;

/// <summary>
/// "Hitung ulang neraca": makes every account balance the sum of its journal lines again, and reports each that was not, as
/// well as journals that are out of balance.
/// </summary>
internal sealed class BalanceRebuild(RunContext context)
{
    public async Task PrepareAsync()
    {
        await context.StageAsync(ClosingStage.Prepare);
        await context.StageAsync(ClosingStage.DatabaseSetup);
        await context.StageAsync(ClosingStage.Finalise);
    }

    /// <summary>Corrects the balances in the transaction that writes the findings down: none is corrected without being reported.</summary>
    /// <returns>Every balance corrected and every journal out of balance.</returns>
    public async Task<IReadOnlyList<RunFinding>> CorrectAsync(DbTransaction transaction)
    {
        List<RunFinding> findings = [];
        foreach (var drift in await LedgerStore.ReadDriftAsync(transaction, context.Run.CompanyId))
        {
            await LedgerStore.CorrectAsync(transaction, drift);
            findings.Add(Corrected(drift));
        }

        findings.AddRange((await LedgerStore.ReadUnbalancedAsync(transaction, context.Run.CompanyId)).Select(Unbalanced));
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
