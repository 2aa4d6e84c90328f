using System.Data.Common;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Users;

namespace Aktiva.Core.Assets;

/// <summary>
/// Adds, changes and deletes a company's categories, accounts, divisions and departments, and keeps who did it. Codes are never changed; what is
/// used anywhere is not deleted. What a category gives holds for assets registered later.
/// </summary>
public sealed class MasterEditor(Database database, TimeProvider time)
{
    /// <summary>Who changed which masters, the latest first.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="subjects">Which masters.</param>
    /// <param name="count">At most so many values.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<IReadOnlyList<RegisterChange>> ListChangesAsync(
        Actor actor, long companyId, IReadOnlyList<RegisterSubject> subjects, int count, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(
            connection => RegisterChangeStore.ListOfMastersAsync(connection, companyId, subjects, database.Dialect.Limit("@count"), count), cancellationToken);
    }

    /// <summary>Adds an account, division or department.</summary>
    /// <param name="actor">Needs <see cref="Role.Administrator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="subject">What it is.</param>
    /// <param name="wanted">Its code and name.</param>
    /// <param name="cancellationToken">Leaves the masters as they were.</param>
    /// <returns>Every reason why not; none when it is done.</returns>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<IReadOnlyList<MasterRefusal>> AddAsync(
        Actor actor, long companyId, RegisterSubject subject, NamedCode wanted, CancellationToken cancellationToken) =>
        InTransactionAsync(
            actor,
            companyId,
            async transaction =>
            {
                var refusals = await MasterChecks.OfNewAsync(transaction, companyId, subject, wanted.Code, wanted.Name);
                if (refusals.Count == 0)
                {
                    await MasterStore.InsertAsync(transaction, companyId, subject, wanted);
                    await RecordAddedAsync(transaction, actor, companyId, subject, wanted.Code);
                }

                return refusals;
            },
            cancellationToken);

    /// <summary>Gives an account, division or department another name.</summary>
    /// <inheritdoc cref="AddAsync"/>
    /// <param name="actor">Needs <see cref="Role.Administrator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="subject">What it is.</param>
    /// <param name="read">Its code and name as they were read.</param>
    /// <param name="name">The new name.</param>
    /// <param name="cancellationToken">Leaves the masters as they were.</param>
    public Task<IReadOnlyList<MasterRefusal>> RenameAsync(
        Actor actor, long companyId, RegisterSubject subject, NamedCode read, string name, CancellationToken cancellationToken) =>
        InTransactionAsync(
            actor,
            companyId,
            async transaction =>
            {
                if (await MasterStore.FindAsync(transaction, companyId, subject, read.Code) is not var (id, now))
                {
                    return [new MasterRefusal.Gone(read.Code)];
                }

                if (now != read.Name)
                {
                    return [await FindFasterAsync(transaction, companyId, subject, id)];
                }

                if (!MasterChecks.IsText(name))
                {
                    return [new MasterRefusal.NameUnusable(name)];
                }

                await MasterStore.RenameAsync(transaction, subject, id, name);
                await RecordAsync(transaction, actor, companyId, (subject, id, read.Code), [(RegisterColumns.Name, now, name)]);
                return [];
            },
            cancellationToken);

    /// <summary>Adds a category.</summary>
    /// <inheritdoc cref="AddAsync"/>
    /// <param name="actor">Needs <see cref="Role.Administrator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="wanted">The category.</param>
    /// <param name="cancellationToken">Leaves the masters as they were.</param>
    public Task<IReadOnlyList<MasterRefusal>> AddCategoryAsync(Actor actor, long companyId, CategoryEntry wanted, CancellationToken cancellationToken) =>
        InTransactionAsync(
            actor,
            companyId,
            async transaction =>
            {
                var refusals = await MasterChecks.OfNewAsync(transaction, companyId, RegisterSubject.Category, wanted.Code, wanted.Name);
                refusals.AddRange(await MasterChecks.OfAccountsAsync(transaction, companyId, wanted));
                if (refusals.Count == 0)
                {
                    var plan = PlanOf(wanted);
                    plan.Categories.Add(wanted.Code, wanted);
                    await RegisterMasters.CreateMissingAsync(transaction, companyId, plan);
                    await RecordAddedAsync(transaction, actor, companyId, RegisterSubject.Category, wanted.Code);
                }

                return refusals;
            },
            cancellationToken);

    /// <summary>Changes what a category is called and gives to assets registered later.</summary>
    /// <inheritdoc cref="AddAsync"/>
    /// <param name="actor">Needs <see cref="Role.Administrator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="read">The category as it was read.</param>
    /// <param name="wanted">The category as it is to be, under the same code.</param>
    /// <param name="cancellationToken">Leaves the masters as they were.</param>
    public Task<IReadOnlyList<MasterRefusal>> ChangeCategoryAsync(
        Actor actor, long companyId, CategoryLine read, CategoryEntry wanted, CancellationToken cancellationToken) =>
        InTransactionAsync(
            actor,
            companyId,
            async transaction =>
            {
                if (await MasterStore.FindAsync(transaction, companyId, RegisterSubject.Category, read.Code) is not var (id, _))
                {
                    return [new MasterRefusal.Gone(read.Code)];
                }

                var now = await MasterService.FindCategoryAsync(transaction, companyId, read.Code);
                if (now with { AssetCount = 0 } != read with { AssetCount = 0 })
                {
                    return [await FindFasterAsync(transaction, companyId, RegisterSubject.Category, id)];
                }

                List<MasterRefusal> refusals = MasterChecks.IsText(wanted.Name) ? [] : [new MasterRefusal.NameUnusable(wanted.Name)];
                refusals.AddRange(await MasterChecks.OfAccountsAsync(transaction, companyId, wanted));
                var changes = Compare(now, wanted);
                if (changes.Any(change => IsAccount(change.Field)) && await MasterStore.IsMovedAsync(transaction, companyId, id))
                {
                    refusals.Add(new MasterRefusal.AccountsStand());
                }

                if (refusals.Count == 0)
                {
                    var masters = await RegisterMasters.CreateMissingAsync(transaction, companyId, PlanOf(wanted));
                    await MasterStore.UpdateCategoryAsync(transaction, wanted, masters);
                    await RecordAsync(transaction, actor, companyId, (RegisterSubject.Category, id, read.Code), changes);
                }

                return refusals;
            },
            cancellationToken);

    /// <summary>Says why a master cannot be deleted, before anyone asks for it.</summary>
    /// <inheritdoc cref="AddAsync"/>
    /// <param name="actor">Needs <see cref="Role.Administrator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="subject">What it is.</param>
    /// <param name="code">Its code.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Every reason why not; none when it can be deleted.</returns>
    public async Task<IReadOnlyList<MasterRefusal>> CheckDeletionAsync(
        Actor actor, long companyId, RegisterSubject subject, string code, CancellationToken cancellationToken)
    {
        actor.Require(Role.Administrator);
        return await database.ReadSnapshotAsync(
            transaction => MasterChecks.OfDeletionAsync(transaction, companyId, subject, code), cancellationToken);
    }

    /// <summary>Deletes a master that nothing uses.</summary>
    /// <inheritdoc cref="AddAsync"/>
    /// <param name="actor">Needs <see cref="Role.Administrator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="subject">What it is.</param>
    /// <param name="code">Its code.</param>
    /// <param name="cancellationToken">Leaves the masters as they were.</param>
    public Task<IReadOnlyList<MasterRefusal>> DeleteAsync(
        Actor actor, long companyId, RegisterSubject subject, string code, CancellationToken cancellationToken) =>
        InTransactionAsync(
            actor,
            companyId,
            async transaction =>
            {
                var refusals = await MasterChecks.OfDeletionAsync(transaction, companyId, subject, code);
                if (refusals.Count > 0)
                {
                    return refusals;
                }

                var (id, name) = (await MasterStore.FindAsync(transaction, companyId, subject, code))!.Value;
                await MasterStore.DeleteAsync(transaction, subject, id);
                await RecordAsync(
                    transaction, actor, companyId, (subject, id, code), [(RegisterColumns.Code, code, ""), (RegisterColumns.Name, name, "")]);
                return [];
            },
            cancellationToken);

    private async Task<IReadOnlyList<MasterRefusal>> InTransactionAsync(
        Actor actor, long companyId, Func<DbTransaction, Task<List<MasterRefusal>>> work, CancellationToken cancellationToken)
    {
        actor.Require(Role.Administrator);
        return await database.InTransactionAsync(
            async transaction =>
            {
                await CompanyStore.HoldAsync(transaction, companyId);
                return await work(transaction);
            },
            refusals => refusals.Count == 0,
            cancellationToken);
    }

    private static RegisterPlan PlanOf(CategoryEntry wanted)
    {
        var plan = new RegisterPlan();
        plan.ExpenseSplits.Add(wanted.ExpenseAccounts.Key, wanted.ExpenseAccounts);
        return plan;
    }

    private static List<(string Field, string Before, string After)> Compare(CategoryLine now, CategoryEntry wanted) =>
    [
        .. new (string Field, string Before, string After)[]
        {
            (RegisterColumns.Name, now.Name, wanted.Name),
            (RegisterColumns.AssetAccount, now.AssetAccount, wanted.AssetAccount),
            (RegisterColumns.AccumulatedAccount, now.AccumulatedAccount, wanted.AccumulatedAccount),
            (RegisterColumns.ExpenseAccounts, now.ExpenseAccounts, wanted.ExpenseAccounts.Key),
            (RegisterColumns.Convention, FileWord.Of(now.Convention), FileWord.Of(wanted.Convention)),
            (RegisterColumns.FiscalGroup, FileWord.Of(now.FiscalGroup), FileWord.Of(wanted.FiscalGroup)),
        }.Where(value => value.Before != value.After),
    ];

    private static bool IsAccount(string field) =>
        field is RegisterColumns.AssetAccount or RegisterColumns.AccumulatedAccount or RegisterColumns.ExpenseAccounts;

    private async Task RecordAddedAsync(DbTransaction transaction, Actor actor, long companyId, RegisterSubject subject, string code)
    {
        var (id, name) = (await MasterStore.FindAsync(transaction, companyId, subject, code))!.Value;
        await RecordAsync(transaction, actor, companyId, (subject, id, code), [(RegisterColumns.Code, "", code), (RegisterColumns.Name, "", name)]);
    }

    private Task RecordAsync(
        DbTransaction transaction,
        Actor actor,
        long companyId,
        (RegisterSubject Subject, long Id, string Code) subject,
        IReadOnlyList<(string Field, string Before, string After)> values) =>
        RegisterChangeStore.RecordAsync(transaction, companyId, subject, values, (actor, time.GetUtcNow()));

    private static async Task<MasterRefusal> FindFasterAsync(DbTransaction transaction, long companyId, RegisterSubject subject, long id)
    {
        var changes = await RegisterChangeStore.ListOfAsync(transaction.Connection!, companyId, subject, id, transaction);
        return changes is [var last, ..]
            ? new MasterRefusal.ChangedMeanwhile(last.ChangedBy, last.ChangedAt)
            : new MasterRefusal.ChangedMeanwhile("", default);
    }
}
