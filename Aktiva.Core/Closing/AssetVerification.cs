using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>
/// "Hitung ulang aktiva": computes the month of every closed book again and compares: openings with the month before, every amount
/// with what was posted, stored count and sum with the rows, the journal with the run. It changes nothing.
/// </summary>
internal sealed class AssetVerification(RunContext context)
{
    private readonly List<(long AssetId, RunFinding Finding)> _findings = [];
    private long _processed;

    /// <returns>Every difference found.</returns>
    public async Task<IReadOnlyList<RunFinding>> RunAsync()
    {
        await context.StageAsync(ClosingStage.Prepare);
        var posted = await ReadPostedAsync();
        await context.StageAsync(ClosingStage.DatabaseSetup);
        context.Reporter.Count(posted.Sum(run => run.RowCount));
        await context.LogAsync(RunEvent.AssetsCounted, posted.Sum(run => run.RowCount).ToString(CultureInfo.InvariantCulture));
        await context.StageAsync(ClosingStage.Assets);
        List<RunFinding> findings = [];
        foreach (var run in posted)
        {
            findings.AddRange(await VerifyAsync(run));
        }

        await context.StageAsync(ClosingStage.Finalise);
        return findings;
    }

    /// <summary>The posted runs of the period, commercial first.</summary>
    private async Task<IReadOnlyList<ClosingRun>> ReadPostedAsync()
    {
        List<ClosingRun> posted = [];
        foreach (var book in Enum.GetValues<Book>())
        {
            var run = await context.Database.ReadAsync(
                async connection =>
                {
                    var facts = await PeriodStore.ReadFactsAsync(connection, context.Run.CompanyId, book, context.Run.Period);
                    return facts.PostedRunId is { } runId ? await ClosingStore.FindAsync(connection, runId) : null;
                },
                context.Stopping);
            if (run is not null)
            {
                posted.Add(run);
            }
        }

        return posted.Count > 0
            ? posted
            : throw RunRefusedException.For([new ClosingRefusal.PeriodNotClosed(context.Run.Period, Book.Commercial)], context.Run.Period);
    }

    private async Task<IReadOnlyList<RunFinding>> VerifyAsync(ClosingRun posted)
    {
        _findings.Clear();
        var (scope, excluded) = await context.Database.ReadAsync(
            async connection => (
                await AssetScope.OfPostedAsync(connection, posted),
                (await ClosingStore.ListExclusionsAsync(connection, posted.RunId)).ToHashSet()),
            context.Stopping);
        var problems = await CompareAsync(posted, scope, excluded);
        var codes = await AkmStore.ReadCodesAsync(context.Database, _findings.Select(finding => finding.AssetId), context.Stopping);
        var uncomputable = problems.Select(problem => problem.Subject).ToHashSet();
        return
        [
            .. problems,
            .. _findings
                .Select(finding => finding.AssetId == 0
                    ? finding.Finding
                    : finding.Finding with { Subject = codes.GetValueOrDefault(finding.AssetId, $"#{finding.AssetId}") })
                .Where(finding => finding.Finding != nameof(RecalculationFinding.TransactionUnexpected) || !uncomputable.Contains(finding.Subject)),
        ];
    }

    private async Task<IReadOnlyList<RunFinding>> CompareAsync(ClosingRun posted, AssetScope scope, HashSet<long> excluded)
    {
        await using var connection = await context.Database.Dialect.OpenAsync(context.Stopping);
        await using var second = await context.Database.Dialect.OpenAsync(context.Stopping);
        using var rows = new PostedRows(AkmStore.OpenRun(connection, context.Database.Dialect, posted.RunId), Found);
        using var lives = new PostedLives(LifeStore.OpenRun(second, context.Database.Dialect, posted.RunId), Found);
        var tie = new LedgerTie(posted);
        var problems = await new AssetPass(context.Database, scope, excluded).RunAsync(
            (in AssetRow row, in AkmTransaction computed) =>
            {
                lives.Compare(row, computed);
                if (rows.Compare(computed) is var (cost, accumulated))
                {
                    tie.Add(row, cost, accumulated);
                }
            },
            async batch =>
            {
                _processed += batch.Count;
                context.Reporter.Processed(_processed);
                await context.WriteProgressAsync();
            },
            context.Stopping);
        rows.Finish();
        lives.Finish();
        await CheckContinuityAsync(posted);
        await CheckTotalsAsync(posted, rows);
        if (posted.Book == Book.Commercial)
        {
            await CheckLedgerAsync(posted, rows, tie, isWhole: problems.Count == 0);
        }

        if (scope.Policy.JournalDetail == JournalDetail.Asset && posted.Book == Book.Commercial)
        {
            await CheckAssetJournalAsync(posted.RunId);
        }

        return problems;
    }

    private async Task CheckContinuityAsync(ClosingRun posted)
    {
        var lost = await context.Database.ReadAsync(
            connection => AkmStore.ListLostAsync(connection, posted.BaseRunId ?? 0, posted.RunId), context.Stopping);
        var missing = _findings
            .Where(finding => finding.Finding.Finding == nameof(RecalculationFinding.TransactionMissing))
            .Select(finding => finding.AssetId)
            .ToHashSet();
        foreach (var (assetId, accumulated) in lost.Where(asset => !missing.Contains(asset.AssetId)))
        {
            Found(assetId, new RunFinding { Finding = nameof(RecalculationFinding.BalanceLost), Expected = accumulated });
        }
    }

    private async Task CheckTotalsAsync(ClosingRun posted, PostedRows rows)
    {
        var subject = posted.DocumentNumber ?? posted.Period.ToString();
        if (rows.Count != posted.RowCount)
        {
            Found(0, new RunFinding { Subject = subject, Finding = nameof(RecalculationFinding.CountDiffers) });
        }

        Differ(subject, RecalculationFinding.SumDiffers, posted.Depreciation, rows.Depreciation);
    }

    /// <summary>The journal against the rows, and the balances of accounts against the closing amounts of assets.</summary>
    private async Task CheckLedgerAsync(ClosingRun posted, PostedRows rows, LedgerTie tie, bool isWhole)
    {
        var (journal, ties) = await context.Database.ReadAsync(
            async connection => (
                await LedgerStore.ReadDepreciationAsync(connection, posted.RunId, tie.AccumulatedAccounts),
                isWhole ? await tie.CompareAsync(connection) : []),
            context.Stopping);
        Differ(
            posted.DocumentNumber ?? posted.Period.ToString(),
            RecalculationFinding.JournalDiffers,
            rows.Depreciation,
            journal.Debit == rows.Depreciation ? journal.Credit : journal.Debit);
        foreach (var finding in ties)
        {
            Found(0, finding);
        }
    }

    private async Task CheckAssetJournalAsync(long runId)
    {
        var drift = await context.Database.ReadAsync(connection => LedgerStore.ReadAssetDriftAsync(connection, runId), context.Stopping);
        foreach (var asset in drift)
        {
            Found(asset.AssetId, new RunFinding
            {
                Finding = nameof(RecalculationFinding.AssetJournalDiffers),
                Expected = asset.Depreciation,
                Actual = asset.Debit == asset.Depreciation ? asset.Credit : asset.Debit,
            });
        }
    }

    private void Differ(string subject, RecalculationFinding finding, Money expected, Money actual)
    {
        if (expected != actual)
        {
            Found(0, new RunFinding { Subject = subject, Finding = finding.ToString(), Expected = expected, Actual = actual });
        }
    }

    private void Found(long assetId, RunFinding finding) => _findings.Add((assetId, finding));
}
