using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Users;

namespace Aktiva.Core.Events;

/// <summary>Imports events: all rows or none, each upon those before it. Every bad row is reported, and rows after it that build upon it may be, too.</summary>
public sealed class EventsImport(Database database, TimeProvider time)
{
    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company whose assets they are.</param>
    /// <param name="file">CSV in UTF-8; must be able to seek, and stays open.</param>
    /// <param name="dryRun">Whether everything is checked and nothing written.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <returns>The number of events, or every problem by line.</returns>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    /// <exception cref="CommitUnknownException">Whether the events were written is unknown; the list of events shows it.</exception>
    public async Task<ImportOutcome> ImportAsync(
        Actor actor, long companyId, Stream file, bool dryRun, CancellationToken cancellationToken)
    {
        actor.Require(Role.Operator);
        List<ImportProblem> problems = [];
        if (RowFile<AssetEventEntry>.TryOpen(file, new EventsReader(), problems) is not { } rows)
        {
            return new ImportOutcome.Refused(problems);
        }

        List<(long Line, AssetEventEntry Entry)> entries = [];
        foreach (var (line, entry) in rows.ReadEntries(problems))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry is not null)
            {
                entries.Add((line, entry));
            }
        }

        if (entries.Count == 0 && problems.Count == 0)
        {
            problems.Add(new ImportProblem { Line = 1, Column = "", Fault = ImportFault.NoRows });
        }

        return await database.InTransactionAsync(
            transaction => RecordAsync(transaction, actor, companyId, entries, problems, cancellationToken),
            outcome => !dryRun && outcome is ImportOutcome.Imported,
            cancellationToken);
    }

    private async Task<ImportOutcome> RecordAsync(
        DbTransaction transaction,
        Actor actor,
        long companyId,
        List<(long Line, AssetEventEntry Entry)> entries,
        List<ImportProblem> unreadable,
        CancellationToken cancellationToken)
    {
        var recorder = await EventRecorder.OpenAsync(transaction, database.Dialect, actor, companyId, time.GetUtcNow());
        List<ImportProblem> problems = [.. unreadable];
        foreach (var (line, entry) in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            problems.AddRange((await recorder.RecordAsync(entry)).Select(refusal => ProblemOf(line, refusal)));
        }

        return problems.Count > 0
            ? new ImportOutcome.Refused([.. problems.OrderBy(problem => problem.Line)])
            : new ImportOutcome.Imported(entries.Count);
    }

    private static ImportProblem ProblemOf(long line, AssetEventRefusal refusal) => new()
    {
        Line = line,
        Column = EventColumns.Of(refusal),
        Fault = ImportFault.EventRefused,
        Event = refusal,
    };
}
