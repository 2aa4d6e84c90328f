using System.Data.Common;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Core.Assets;

/// <summary>Imports units of production: all rows or none. Units of a month that was entered before are replaced, as long as no closing counts them.</summary>
public sealed class UsageImport(Database database, TimeProvider time)
{
    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company whose assets they are.</param>
    /// <param name="file">CSV in UTF-8; must be able to seek, and stays open.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <returns>The number of rows, or every problem by line.</returns>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    /// <exception cref="CommitUnknownException">Whether the rows were written is unknown; importing the file again is harmless.</exception>
    public async Task<ImportOutcome> ImportAsync(Actor actor, long companyId, Stream file, CancellationToken cancellationToken)
    {
        actor.Require(Role.Operator);
        List<ImportProblem> problems = [];
        if (RowFile<UsageEntry>.TryOpen(file, new UsageReader(), problems) is not { } rows)
        {
            return new ImportOutcome.Refused(problems);
        }

        List<(long Line, UsageEntry Entry)> entries = [];
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
            transaction => EnterAsync(transaction, actor, companyId, entries, problems, cancellationToken), cancellationToken);
    }

    private async Task<ImportOutcome> EnterAsync(
        DbTransaction transaction,
        Actor actor,
        long companyId,
        List<(long Line, UsageEntry Entry)> entries,
        List<ImportProblem> unreadable,
        CancellationToken cancellationToken)
    {
        await CompanyStore.HoldAsync(transaction, companyId);
        var assets = await UsageStore.FindAssetsAsync(transaction, companyId, entries.Select(row => row.Entry.AssetCode));
        List<ImportProblem> problems = [.. unreadable];
        var seen = new HashSet<(string Code, Period Period)>();
        foreach (var (line, entry) in entries)
        {
            if (Check(entry, assets, seen) is { } problem)
            {
                problems.Add(problem with { Line = line });
            }
        }

        if (problems.Count > 0)
        {
            return new ImportOutcome.Refused([.. problems.OrderBy(problem => problem.Line)]);
        }

        var now = time.GetUtcNow();
        foreach (var (_, entry) in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await UsageStore.EnterAsync(transaction, companyId, assets[entry.AssetCode].AssetId, entry.Period, entry.Units, actor.Name, now);
        }

        return new ImportOutcome.Imported(entries.Count);
    }

    /// <returns>Why the row cannot be entered; null when it can.</returns>
    private static ImportProblem? Check(
        UsageEntry entry, IReadOnlyDictionary<string, MeteredAsset> assets, HashSet<(string Code, Period Period)> seen)
    {
        if (!assets.TryGetValue(entry.AssetCode, out var asset))
        {
            return Problem(UsageReader.AssetCode, ImportFault.AssetUnknown, entry.AssetCode);
        }

        if (!asset.IsMetered)
        {
            return Problem(UsageReader.AssetCode, ImportFault.AssetNotByUnits, entry.AssetCode);
        }

        if (entry.Period <= asset.ComputedThrough)
        {
            return Problem(UsageReader.Period, ImportFault.MonthComputed, entry.Period.ToString());
        }

        return seen.Add((entry.AssetCode, entry.Period))
            ? null
            : Problem(UsageReader.Period, ImportFault.MonthRepeated, entry.Period.ToString());
    }

    private static ImportProblem Problem(string column, ImportFault fault, string value) =>
        new() { Line = 0, Column = column, Fault = fault, Value = value };
}
