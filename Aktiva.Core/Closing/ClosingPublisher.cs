using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>
/// Publishing: one short transaction that touches no row per asset. Everything the run was computed from is checked again;
/// then the replaced run steps down, its journal goes, the new one is posted, and the run counts. Anything that fails before
/// the commit leaves the books exactly as they were.
/// </summary>
internal sealed class ClosingPublisher(RunContext context)
{
    /// <param name="basis">What the run was computed from.</param>
    /// <param name="journal">The run's journal; null when its book posts none.</param>
    /// <param name="rowCount">The AKM transactions written.</param>
    /// <param name="depreciation">Their depreciation.</param>
    /// <returns>The run that follows in the same request, if any.</returns>
    /// <exception cref="BooksChangedException">The basis is no longer what is there.</exception>
    /// <exception cref="RunCancelledException">A user was promised that the run will stop.</exception>
    public async Task<long?> PublishAsync(PeriodFacts basis, RunJournal? journal, long rowCount, Money depreciation)
    {
        var entryId = RunIds.New(context.Time);
        var nextRunId = RunIds.New(context.Time);
        return await context.Database.InTransactionAsync<long?>(
            async transaction =>
            {
                var run = context.Run;
                await context.Database.Dialect.NameRunAsync(transaction, run.RunId);
                await ClosingStore.BeginPublishingAsync(transaction, run.RunId);
                await RunContext.ThrowIfCancelledAsync(transaction, run.RunId);
                await CheckBasisAsync(transaction, basis);
                await CheckCountersAsync(transaction, rowCount, depreciation);
                if (basis.PostedRunId is { } replaced)
                {
                    await LedgerStore.RemoveAsync(transaction, replaced, run.Period);
                    await ClosingStore.SupersedeAsync(transaction, replaced);
                }

                var documentNumber = await DocumentNumberStore.TakeAsync(transaction, run.CompanyId, run.Book, run.Period);
                if (journal is not null)
                {
                    await PostAsync(transaction, entryId, journal, documentNumber.ToString());
                    await CheckJournalAsync(transaction, journal, depreciation);
                }

                var now = context.Time.GetUtcNow();
                await ClosingStore.PostAsync(transaction, run.RunId, documentNumber.ToString(), now);
                await RunLogStore.WriteAsync(transaction, run.RunId, now, RunEvent.Posted, documentNumber.ToString());
                return await RunChain.PassOnAsync(transaction, run, nextRunId, now);
            },
            CancellationToken.None);
    }

    private async Task CheckBasisAsync(DbTransaction transaction, PeriodFacts basis)
    {
        var (run, connection) = (context.Run, transaction.Connection!);
        var active = await connection.ExecuteScalarAsync<long>(
            "SELECT run_id FROM active_run WHERE company_id = @CompanyId", new { run.CompanyId }, transaction);
        if (active != run.RunId)
        {
            throw new InvalidOperationException($"Run {run.RunId} is not the company's active run any more.");
        }

        var now = await PeriodStore.ReadFactsAsync(connection, run.CompanyId, run.Book, run.Period, transaction);
        if (now.IsLocked)
        {
            throw RunRefusedException.For([new ClosingRefusal.PeriodLocked(run.Period)], run.Period);
        }

        if (now.BaseRunId != basis.BaseRunId || now.PostedRunId != basis.PostedRunId)
        {
            throw new BooksChangedException("PostedRun");
        }

        if (now.RegisterVersion != basis.RegisterVersion)
        {
            throw new BooksChangedException("Register");
        }
    }

    private async Task CheckCountersAsync(DbTransaction transaction, long rowCount, Money depreciation)
    {
        var stored = await ClosingStore.FindAsync(transaction.Connection!, context.Run.RunId, transaction);
        if (stored!.RowCount != rowCount || stored.Depreciation != depreciation)
        {
            throw new InvalidOperationException(
                $"Run {stored.RunId} wrote {stored.RowCount} rows of {stored.Depreciation}, but computed {rowCount} of {depreciation}.");
        }
    }

    private async Task PostAsync(DbTransaction transaction, long entryId, RunJournal journal, string documentNumber)
    {
        var (run, summary) = (context.Run, journal.Summary);
        if (journal.Assets is null || summary.Lines.Count == 0)
        {
            await LedgerStore.PostAsync(transaction, context.Database.Dialect, run.CompanyId, run.RunId, entryId, summary, documentNumber);
            return;
        }

        await LedgerStore.InsertEntryAsync(transaction, run.CompanyId, run.RunId, entryId, summary, documentNumber);
        await journal.Assets.WriteAsync(transaction, entryId);
        await LedgerStore.AddToBalancesAsync(transaction, run.RunId, run.Period, sign: 1);
        if (!await LedgerStore.AddsUpToAsync(transaction, run.RunId, summary))
        {
            throw new InvalidOperationException($"The journal lines of assets of run {run.RunId} do not add up to what the run computed.");
        }
    }

    private async Task CheckJournalAsync(DbTransaction transaction, RunJournal journal, Money depreciation)
    {
        var totals = await LedgerStore.ReadTotalsAsync(transaction.Connection!, context.Run.RunId, transaction);
        var isWhole = (journal.Assets is not null || totals.Debit == journal.Summary.Total) && journal.Depreciation == depreciation;
        if (totals.Debit != totals.Credit || !isWhole)
        {
            throw new InvalidOperationException(
                $"The journal of run {context.Run.RunId} has debit {totals.Debit} and credit {totals.Credit} instead of {journal.Summary.Total}, and {journal.Depreciation} for depreciation of {depreciation}.");
        }
    }
}
