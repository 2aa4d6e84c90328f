using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>Closes one month of one book: the stages of a run, from its first check to its publication.</summary>
internal sealed class ClosingExecution(RunContext context)
{
    private const int MostRestarts = 3;

    private ClosingRun Run => context.Run;

    /// <returns>The run that follows in the same request, if any.</returns>
    /// <exception cref="RunRefusedException">The period may not be closed, or assets cannot be computed.</exception>
    /// <exception cref="RunCancelledException">A user cancelled the run.</exception>
    /// <exception cref="BooksChangedException">The books changed again and again while the run was on.</exception>
    public async Task<long?> RunAsync()
    {
        await context.StageAsync(ClosingStage.Initialise);
        var (facts, policy) = await BeginAttemptAsync(restarts: 0);
        await context.StageAsync(ClosingStage.Prepare);
        for (var restarts = 0; ; restarts++)
        {
            try
            {
                return await AttemptAsync(facts, policy);
            }
            catch (BooksChangedException changed) when (restarts < MostRestarts)
            {
                context.ThrowIfStopped();
                await context.LogAsync(RunEvent.StartedOver, changed.What);
                await new RunCleaner(context.Database).ClearAsync(Run.RunId, context.Stopping);
                context.Reporter.StartOver();
                (facts, policy) = await BeginAttemptAsync(restarts + 1);
            }
        }
    }

    /// <summary>Checks the period and writes down what the attempt builds on, in one transaction.</summary>
    private async Task<(PeriodFacts Facts, ClosingPolicy Policy)> BeginAttemptAsync(int restarts)
    {
        var (facts, policy) = await context.Database.InTransactionAsync(
            async transaction =>
            {
                var read = await PeriodStore.ReadFactsAsync(transaction.Connection!, Run.CompanyId, Run.Book, Run.Period, transaction);
                ClosingPolicy decided = await CompanySettingsStore.ReadAsync(transaction.Connection!, Run.CompanyId, transaction);
                await ClosingStore.BeginAttemptAsync(transaction, context.Reporter.Current, read, restarts, context.Time.GetUtcNow());
                await CompanySettingsStore.KeepWithRunAsync(transaction, Run.CompanyId, Run.Book, Run.RunId, decided);
                return (read, decided);
            },
            context.Stopping);
        var refusals = ClosingRules.Check(Run.Process, Run.Period, facts);
        return refusals.Count == 0 ? (facts, policy) : throw RunRefusedException.For(refusals, Run.Period);
    }

    private async Task<long?> AttemptAsync(PeriodFacts facts, ClosingPolicy policy)
    {
        await context.StageAsync(ClosingStage.DatabaseSetup);
        await ClearLeftoversAsync();
        var accounts = await context.Database.ReadAsync(
            connection => CompanySettingsStore.ReadAccountsOfRunAsync(connection, Run.RunId), context.Stopping);
        var scope = new AssetScope(
            Run.CompanyId, Run.Book, Run.Period, facts.BaseRunId ?? 0, facts.BasePeriod, facts.FirstClosed == default ? Run.Period : facts.FirstClosed, policy)
        {
            Accounts = accounts,
        };
        var splits = await context.Database.ReadAsync(connection => ExpenseSplits.ReadAsync(connection, Run.CompanyId), context.Stopping);
        var excluded = await context.Database.ReadAsync(
            async connection => (await ClosingStore.ListExclusionsAsync(connection, Run.RunId)).ToHashSet(), context.Stopping);
        var total = await context.Database.ReadAsync(
            connection => AkmStore.CountAssetsAsync(connection, Run.CompanyId, Run.Book, Run.Period), context.Stopping);
        context.Reporter.Count(total);
        await context.LogAsync(RunEvent.AssetsCounted, total.ToString(CultureInfo.InvariantCulture));

        await context.StageAsync(ClosingStage.Assets);
        var journal = Run.Book == Book.Commercial
            ? new JournalSummary(splits, accounts, policy.RoundingPlaces, policy.JournalDetail == JournalDetail.Asset)
            : null;
        var (rowCount, depreciation) = await ComputeAsync(new AssetPass(context.Database, scope, excluded), journal);

        await context.StageAsync(ClosingStage.Finalise);
        var posted = journal is not null ? new RunJournal(journal.ToEntry(Run.Period), journal.Depreciation, DetailOf(policy, splits, journal)) : null;
        return await new ClosingPublisher(context).PublishAsync(facts, posted, rowCount, depreciation);
    }

    private AssetJournal? DetailOf(ClosingPolicy policy, ExpenseSplits splits, JournalSummary journal) => policy.JournalDetail == JournalDetail.Asset
        ? new AssetJournal(Run.RunId, context.Database.Dialect, splits, policy.RoundingPlaces, journal)
        : null;

    private async Task ClearLeftoversAsync()
    {
        var cleared = await new RunCleaner(context.Database).ClearLeftoversAsync(Run.CompanyId, context.Stopping);
        if (cleared > 0)
        {
            await context.LogAsync(RunEvent.LeftoversCleared, cleared.ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task<(long RowCount, Money Depreciation)> ComputeAsync(AssetPass pass, JournalSummary? journal)
    {
        var (processed, rowCount, depreciation) = (0L, 0L, Money.Zero);
        var problems = await pass.RunAsync(
            (in AssetRow row, in AkmTransaction transaction) => journal?.Add(row, transaction),
            async batch =>
            {
                context.ThrowIfStopped();
                if (!pass.HasProblems)
                {
                    depreciation += await WriteAsync(batch, processed);
                    rowCount += batch.Count;
                }

                processed += batch.Count;
                context.Reporter.Processed(processed);
                if (pass.HasProblems)
                {
                    await context.WriteProgressAsync();
                }
            },
            context.Stopping);
        return problems.Count == 0 ? (rowCount, depreciation) : throw new RunRefusedException(problems);
    }

    /// <summary>Writes a batch and its checkpoint in one transaction.</summary>
    private async Task<Money> WriteAsync(AssetBatch batch, long processed)
    {
        var sum = Money.Zero;
        for (var index = 0; index < batch.Count; index++)
        {
            sum += batch.Transactions[index].Depreciation;
        }

        var cancelRequested = await context.Database.InTransactionAsync(
            async transaction =>
            {
                AkmStore.Write(
                    transaction,
                    context.Database.Dialect,
                    Run.RunId,
                    batch,
                    written => context.Reporter.Processed(processed + written));
                return await ClosingStore.CheckpointAsync(
                    transaction, context.Reporter.Current with { Processed = processed + batch.Count }, batch.Rows[batch.Count - 1].AssetId, batch.Count, sum);
            },
            context.Stopping);
        context.ThrowIfStopped(cancelRequested);
        return sum;
    }
}
