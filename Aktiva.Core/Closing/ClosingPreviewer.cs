using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>Computes a closing without writing anything: no run, no claim, any period.</summary>
internal sealed class ClosingPreviewer(Database database, RunnerLease lease, TimeProvider time)
{
    private readonly Dictionary<long, Totals> _totals = [];
    private readonly Dictionary<MonthNotes, long> _notes = [];

    public async Task<ClosingPreview> PreviewAsync(
        ClosingRequest request, IProgress<ClosingProgress> progress, CancellationToken cancellationToken)
    {
        var process = request.Processes[0];
        var (companyId, book, period) = (request.CompanyId, process.BookOf(), request.Period);
        var reporter = new RunReporter(runId: 0, progress, time);
        reporter.Stage(ClosingStage.Prepare);
        var (facts, replaces, number, total, active, policy, accounts) = await database.ReadAsync(
            async connection =>
            {
                var read = await PeriodStore.ReadFactsAsync(connection, companyId, book, period);
                return (
                    read,
                    read.PostedRunId is { } posted ? await ClosingStore.FindAsync(connection, posted) : null,
                    await DocumentNumberStore.ExpectAsync(connection, companyId, book, period),
                    await AkmStore.CountAssetsAsync(connection, companyId, book, period),
                    await ClosingStore.FindActiveAsync(connection, companyId),
                    await CompanySettingsStore.ReadAsync(connection, companyId),
                    await CompanySettingsStore.ReadAccountsAsync(connection, companyId));
            },
            cancellationToken);
        reporter.Count(total);
        var first = facts.FirstClosed == default || period < facts.FirstClosed ? period : facts.FirstClosed;
        var scope = new AssetScope(companyId, book, period, facts.BaseRunId ?? 0, facts.BasePeriod, first, policy) { Accounts = accounts };
        var excluded = await database.ReadAsync(
            connection => AkmStore.FindByCodeAsync(connection, companyId, request.ExcludedAssets), cancellationToken);
        var problems = await ComputeAsync(new AssetPass(database, scope, excluded.Values.ToHashSet()), reporter, cancellationToken);
        return new ClosingPreview
        {
            Period = period,
            Book = book,
            Categories = await NameAsync(companyId, cancellationToken),
            Problems = problems,
            NoteCounts = _notes,
            Replaces = replaces,
            ExpectedDocumentNumber = number.ToString(),
            Refusals =
            [
                .. ClosingRules.CheckRunner(lease.IsHeld, active),
                .. ClosingRules.Check(process, period, facts),
                .. ClosingRules.CheckExclusions(request.ExcludedAssets, excluded),
            ],
        };
    }

    private Task<IReadOnlyList<RunFinding>> ComputeAsync(AssetPass pass, RunReporter reporter, CancellationToken cancellationToken)
    {
        var processed = 0L;
        return pass.RunAsync(
            Add,
            batch =>
            {
                processed += batch.Count;
                reporter.Processed(processed);
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private void Add(in AssetRow row, in AkmTransaction transaction)
    {
        if (!_totals.TryGetValue(row.CategoryId, out var totals))
        {
            _totals.Add(row.CategoryId, totals = new Totals());
        }

        totals.AssetCount++;
        totals.Cost += transaction.OpeningCost + transaction.CostChange;
        totals.OpeningAccumulated += transaction.OpeningAccumulated;
        totals.Depreciation += transaction.Depreciation;
        totals.AccumulatedChange += transaction.AccumulatedChange;
        for (var left = (int)transaction.Notes; left != 0; left &= left - 1)
        {
            var note = (MonthNotes)(left & -left);
            _notes[note] = _notes.GetValueOrDefault(note) + 1;
        }
    }

    private async Task<IReadOnlyList<PreviewCategory>> NameAsync(long companyId, CancellationToken cancellationToken)
    {
        var categories = await database.ReadAsync(
            connection => connection.QueryAsync<(long CategoryId, string Code, string Name)>(
                "SELECT category_id, code, name FROM asset_category WHERE company_id = @companyId ORDER BY code", new { companyId }),
            cancellationToken);
        return
        [
            .. categories.Where(category => _totals.ContainsKey(category.CategoryId)).Select(category =>
            {
                var totals = _totals[category.CategoryId];
                return new PreviewCategory
                {
                    Code = category.Code,
                    Name = category.Name,
                    AssetCount = totals.AssetCount,
                    Cost = totals.Cost,
                    OpeningAccumulated = totals.OpeningAccumulated,
                    Depreciation = totals.Depreciation,
                    AccumulatedChange = totals.AccumulatedChange,
                };
            }),
        ];
    }

    private sealed class Totals
    {
        public long AssetCount { get; set; }

        public Money Cost { get; set; }

        public Money OpeningAccumulated { get; set; }

        public Money Depreciation { get; set; }

        public Money AccumulatedChange { get; set; }
    }
}
