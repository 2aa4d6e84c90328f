using System.Data.Common;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Events;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;

namespace Aktiva.Core.Assets;

/// <summary>
/// Registers single assets and changes them, by the rules of the import, and keeps who did it. Everything of an asset can be changed until
/// something was posted for it; from then on its description, and the rest by events.
/// </summary>
public sealed class AssetService(Database database, TimeProvider time)
{
    private static readonly RegisterReader Reader = RegisterReader.Of(RegisterProfile.Standard);

    /// <summary>An asset as it was registered, and what of it can be changed.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="code">The asset's code.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Null when the company has no such asset.</returns>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<AssetSheet?> FindAsync(Actor actor, long companyId, string code, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadSnapshotAsync(snapshot => AssetStore.FindSheetAsync(snapshot, companyId, code), cancellationToken);
    }

    /// <summary>Who changed what of an asset in the register, the latest first; events are listed by <see cref="AssetEventService"/>.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="assetId">The asset.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<IReadOnlyList<RegisterChange>> ListChangesAsync(Actor actor, long companyId, long assetId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(connection => RegisterChangeStore.ListOfAsync(connection, companyId, RegisterSubject.Asset, assetId), cancellationToken);
    }

    /// <summary>Registers a new asset in every book that it is in.</summary>
    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="entry">The asset.</param>
    /// <param name="cancellationToken">Leaves the register as it was.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    /// <exception cref="CommitUnknownException">Whether the asset was written is unknown; the register shows it.</exception>
    public Task<AssetOutcome> RegisterAsync(Actor actor, long companyId, RegisterEntry entry, CancellationToken cancellationToken) =>
        InTransactionAsync(
            actor,
            companyId,
            async transaction =>
            {
                var (check, problems) = await CheckAsync(transaction, companyId, entry);
                await check.FindExistingAsync(transaction.Connection!, companyId, transaction);
                await check.CheckParentsAsync(transaction.Connection!, companyId, isComplete: true, transaction);
                if (problems.Count > 0)
                {
                    return Refuse(problems);
                }

                using (var writer = await RegisterWriter.OpenAsync(transaction, database.Dialect, companyId, check.Plan))
                {
                    writer.Write(entry);
                    await writer.CompleteAsync();
                }

                var sheet = await AssetStore.FindSheetAsync(transaction, companyId, entry.Code);
                await RegisterChangeStore.RecordAsync(
                    transaction,
                    companyId,
                    (RegisterSubject.Asset, sheet!.AssetId, entry.Code),
                    [(RegisterColumns.Code, "", entry.Code)],
                    (actor, time.GetUtcNow()));
                return new AssetOutcome.Saved(entry.Code);
            },
            cancellationToken);

    /// <summary>Changes everything of an asset for which nothing was posted and no event counts.</summary>
    /// <inheritdoc cref="DescribeAsync"/>
    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="read">The asset as <see cref="FindAsync"/> gave it.</param>
    /// <param name="entry">What it is to be.</param>
    /// <param name="cancellationToken">Leaves the register as it was.</param>
    public Task<AssetOutcome> ChangeAsync(Actor actor, long companyId, AssetSheet read, RegisterEntry entry, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            companyId,
            read,
            entry.Code,
            async (transaction, sheet) =>
            {
                if (sheet.IsFixed)
                {
                    return [new AssetRefusal.HasHistory(sheet.PostedSince)];
                }

                var (check, problems) = await CheckAsync(transaction, companyId, entry with { Parent = null });
                if (entry.Code != sheet.Entry.Code)
                {
                    await check.FindExistingAsync(transaction.Connection!, companyId, transaction);
                }

                var (parentId, fault) = await AssetParents.FindAsync(transaction, companyId, sheet.AssetId, entry.Parent);
                AddParentFault(problems, fault, entry.Parent);
                if (problems.Count == 0)
                {
                    await ReplaceAsync(transaction, companyId, sheet.AssetId, entry, check.Plan);
                    await AssetStore.DescribeAsync(transaction, sheet.AssetId, AssetDescription.Of(entry), parentId);
                }

                return [.. problems.Select(problem => new AssetRefusal.FieldWrong(problem))];
            },
            cancellationToken);

    /// <summary>Changes the description of an asset, whatever was posted for it.</summary>
    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="read">The asset as <see cref="FindAsync"/> gave it.</param>
    /// <param name="description">What it is to be.</param>
    /// <param name="cancellationToken">Leaves the register as it was.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    /// <exception cref="CommitUnknownException">Whether the change was written is unknown; the register shows it.</exception>
    public Task<AssetOutcome> DescribeAsync(
        Actor actor, long companyId, AssetSheet read, AssetDescription description, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            companyId,
            read,
            read.Entry.Code,
            async (transaction, sheet) =>
            {
                List<ImportProblem> problems = [];
                var (parentId, fault) = await AssetParents.FindAsync(transaction, companyId, sheet.AssetId, description.Parent);
                AddParentFault(problems, fault, description.Parent);
                List<AssetRefusal> refusals = [.. problems.Select(problem => new AssetRefusal.FieldWrong(problem))];
                if (sheet.IsQuantityCounted && description.Quantity != sheet.Entry.Quantity)
                {
                    refusals.Add(new AssetRefusal.QuantityCounted());
                }

                if (refusals.Count == 0)
                {
                    await AssetStore.DescribeAsync(transaction, sheet.AssetId, description, parentId);
                }

                return refusals;
            },
            cancellationToken);

    private Task<AssetOutcome> ChangeAsync(
        Actor actor,
        long companyId,
        AssetSheet read,
        string codeAfter,
        Func<DbTransaction, AssetSheet, Task<IReadOnlyList<AssetRefusal>>> change,
        CancellationToken cancellationToken) =>
        InTransactionAsync(
            actor,
            companyId,
            async transaction =>
            {
                if (await AssetStore.FindSheetAsync(transaction, companyId, read.Entry.Code) is not { } sheet || sheet.AssetId != read.AssetId)
                {
                    return new AssetOutcome.Refused([new AssetRefusal.AssetUnknown(read.Entry.Code)]);
                }

                if (sheet.Version != read.Version)
                {
                    return new AssetOutcome.Refused([await FindFasterAsync(transaction, companyId, sheet.AssetId)]);
                }

                var before = await RegisterExport.FindAsync(transaction, companyId, read.Entry.Code);
                if (await change(transaction, sheet) is { Count: > 0 } refusals)
                {
                    return new AssetOutcome.Refused(refusals);
                }

                var after = await RegisterExport.FindAsync(transaction, companyId, codeAfter);
                await RegisterChangeStore.RecordAsync(
                    transaction,
                    companyId,
                    (RegisterSubject.Asset, sheet.AssetId, codeAfter),
                    RegisterExport.Compare(before!, after!),
                    (actor, time.GetUtcNow()));
                return new AssetOutcome.Saved(codeAfter);
            },
            cancellationToken);

    private async Task<AssetOutcome> InTransactionAsync(
        Actor actor, long companyId, Func<DbTransaction, Task<AssetOutcome>> work, CancellationToken cancellationToken)
    {
        actor.Require(Role.Operator);
        return await database.InTransactionAsync(
            async transaction =>
            {
                await CompanyStore.HoldAsync(transaction, companyId);
                return await work(transaction);
            },
            outcome => outcome is AssetOutcome.Saved,
            cancellationToken);
    }

    /// <summary>The asset's own rules, as an import of the one row checks them.</summary>
    private static async Task<(RegisterCheck Check, List<ImportProblem> Problems)> CheckAsync(DbTransaction transaction, long companyId, RegisterEntry entry)
    {
        List<ImportProblem> problems = [];
        var connection = transaction.Connection!;
        var books = await RegisterBooks.ReadAsync(connection, companyId, transaction);
        var masters = await RegisterMasters.ReadAsync(connection, companyId, transaction);
        var check = new RegisterCheck(masters, books, Reader, createMissing: false, problems);
        check.Check(line: 1, entry);
        return (check, problems);
    }

    /// <summary>Puts what is to be in the place of what was, in the books and in the account opening balances.</summary>
    private async Task ReplaceAsync(DbTransaction transaction, long companyId, long assetId, RegisterEntry entry, RegisterPlan plan)
    {
        var masters = await RegisterMasters.CreateMissingAsync(transaction, companyId, plan);
        var settings = await CompanySettingsStore.ReadAsync(transaction.Connection!, companyId, transaction);
        var record = RegisterRecord.Of(entry, masters, settings);
        var openings = new AccountOpenings();
        var (assetAccountId, accumulatedAccountId, cost, accumulated) = await AssetStore.ReadOpeningAsync(transaction, companyId, assetId);
        openings.Add(assetAccountId, -cost, Money.Zero);
        openings.Add(accumulatedAccountId, Money.Zero, -accumulated);
        record.AddTo(openings);
        await openings.WriteAsync(transaction);
        await AssetStore.UpdateAsync(transaction, assetId, record);
        foreach (var book in Enum.GetValues<Book>())
        {
            await EventStore.DeleteBookAsync(transaction, companyId, book, assetId);
        }

        using var books = new AssetBookWriter(transaction, database.Dialect, companyId);
        books.Write(assetId, record);
        books.Flush();
    }

    private static async Task<AssetRefusal> FindFasterAsync(DbTransaction transaction, long companyId, long assetId)
    {
        var changes = await RegisterChangeStore.ListOfAsync(transaction.Connection!, companyId, RegisterSubject.Asset, assetId, transaction);
        var (by, at) = await AssetStore.FindLastEventAsync(transaction, companyId, assetId);
        return changes is [var last, ..] && last.ChangedAt >= at
            ? new AssetRefusal.ChangedMeanwhile(last.ChangedBy, last.ChangedAt)
            : new AssetRefusal.ChangedMeanwhile(by ?? "", at);
    }

    private static void AddParentFault(List<ImportProblem> problems, ImportFault? fault, string? parent)
    {
        if (fault is { } found)
        {
            problems.Add(new ImportProblem { Line = 1, Column = RegisterColumns.Parent, Fault = found, Value = parent ?? "" });
        }
    }

    private static AssetOutcome.Refused Refuse(IEnumerable<ImportProblem> problems) =>
        new([.. problems.Select(problem => new AssetRefusal.FieldWrong(problem))]);
}
