using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Core.Companies;

/// <summary>
/// What users do with a company's settings. Closed months stay as they were posted: a change counts from the next closing on, and what
/// would contradict closed months is refused.
/// </summary>
public sealed class CompanySettingsService(Database database, TimeProvider time)
{
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<CompanySettings> GetAsync(Actor actor, long companyId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(connection => CompanySettingsStore.ReadAsync(connection, companyId), cancellationToken);
    }

    /// <summary>Who changed which setting, the latest first.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<IReadOnlyList<SettingChange>> ListChangesAsync(Actor actor, long companyId, CancellationToken cancellationToken)
    {
        actor.Require(Role.Viewer);
        return database.ReadAsync(connection => CompanySettingsStore.ListChangesAsync(connection, companyId), cancellationToken);
    }

    /// <inheritdoc cref="ChangeAsync(Actor, long, CompanySettings, Func{AccountRole, string}, CancellationToken)"/>
    public Task<IReadOnlyList<SettingsRefusal>> ChangeAsync(
        Actor actor, long companyId, CompanySettings wanted, CancellationToken cancellationToken) =>
        ChangeAsync(actor, companyId, wanted, nameOfNewAccount: null, cancellationToken);

    /// <summary>Changes the settings to <paramref name="wanted"/>, all or none.</summary>
    /// <param name="actor">Needs <see cref="Role.Administrator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="wanted">What <see cref="GetAsync"/> gave, with what is to be different; its version says what it was made from.</param>
    /// <param name="nameOfNewAccount">Names an account by role that the company does not have, to make it; when null, it is refused.</param>
    /// <param name="cancellationToken">Leaves the settings as they were.</param>
    /// <returns>Every reason why not; none when it is done.</returns>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public async Task<IReadOnlyList<SettingsRefusal>> ChangeAsync(
        Actor actor, long companyId, CompanySettings wanted, Func<AccountRole, string>? nameOfNewAccount, CancellationToken cancellationToken)
    {
        actor.Require(Role.Administrator);
        if (Check(wanted) is { Count: > 0 } faults)
        {
            return faults;
        }

        try
        {
            await database.InTransactionAsync(transaction => ChangeAsync(transaction, actor, companyId, wanted, nameOfNewAccount), cancellationToken);
            return [];
        }
        catch (RefusedException refused)
        {
            return refused.Refusals;
        }
    }

    /// <summary>What is wrong with settings by themselves.</summary>
    private static List<SettingsRefusal> Check(CompanySettings wanted)
    {
        List<SettingsRefusal> refusals = [];
        if (wanted.Name.Trim() != wanted.Name || !MasterChecks.IsText(wanted.Name))
        {
            refusals.Add(new SettingsRefusal.NameUnusable(wanted.Name));
        }

        if (!CompanySettings.IsTimeZone(wanted.TimeZone))
        {
            refusals.Add(new SettingsRefusal.TimeZoneUnknown(wanted.TimeZone));
        }

        if (wanted.RoundingPlaces is not (0 or 2))
        {
            refusals.Add(new SettingsRefusal.RoundingUnknown(wanted.RoundingPlaces));
        }

        if (wanted.FiscalYearStartMonth is < 1 or > 12)
        {
            refusals.Add(new SettingsRefusal.FiscalYearStartOutOfRange(wanted.FiscalYearStartMonth));
        }

        if (wanted.TaxRate.TenThousandths is < 0 or > Rate.Whole)
        {
            refusals.Add(new SettingsRefusal.TaxRateOutOfRange(wanted.TaxRate.Percent));
        }

        if (DocumentPattern.TryParse(wanted.DocumentPattern, out _) is { } fault)
        {
            refusals.Add(new SettingsRefusal.DocumentPatternUnusable(fault, wanted.DocumentPattern));
        }

        return refusals;
    }

    /// <summary>The version is raised first: whoever publishes a closing at the same time comes before it or starts over.</summary>
    private async Task ChangeAsync(
        DbTransaction transaction, Actor actor, long companyId, CompanySettings wanted, Func<AccountRole, string>? nameOfNewAccount)
    {
        if (!await CompanySettingsStore.TryRaiseVersionAsync(transaction, companyId, wanted.Version))
        {
            throw new RefusedException([await FindFasterAsync(transaction, companyId)]);
        }

        var before = await CompanySettingsStore.ReadAsync(transaction.Connection!, companyId, transaction);
        var refusals = await CheckBooksAsync(transaction, companyId, before, wanted);
        refusals.AddRange(await ChangeAccountsAsync(transaction, companyId, before.Accounts, wanted.Accounts, nameOfNewAccount));
        if (refusals.Count > 0)
        {
            throw new RefusedException(refusals);
        }

        var changes = Compare(before, wanted).ToList();
        var now = time.GetUtcNow();
        await CompanySettingsStore.WriteAsync(transaction, companyId, wanted);
        await CompanySettingsStore.RecordAsync(transaction, changes.Select(change => change with
        {
            CompanyId = companyId,
            Version = before.Version,
            ChangedBy = actor.Name,
            ChangedAt = now,
        }));
    }

    private static async Task<SettingsRefusal> FindFasterAsync(DbTransaction transaction, long companyId)
    {
        var changes = await CompanySettingsStore.ListChangesAsync(transaction.Connection!, companyId, transaction);
        var last = changes.Count > 0 ? changes[0] : new SettingChange();
        return new SettingsRefusal.ChangedMeanwhile(last.ChangedBy, last.ChangedAt);
    }

    /// <summary>What would contradict what is in the books.</summary>
    private static async Task<List<SettingsRefusal>> CheckBooksAsync(
        DbTransaction transaction, long companyId, CompanySettings before, CompanySettings wanted)
    {
        List<SettingsRefusal> refusals = [];
        if (wanted.FiscalYearStartMonth != before.FiscalYearStartMonth)
        {
            List<Period> closed = [];
            foreach (var book in Enum.GetValues<Book>())
            {
                closed.AddRange(await PeriodStore.ListClosedAsync(transaction.Connection!, companyId, book, transaction));
            }

            if (closed.Count > 0)
            {
                refusals.Add(new SettingsRefusal.FiscalYearHasClosedMonths(closed.Min(), closed.Max()));
            }
        }

        if (wanted.DocumentPattern != before.DocumentPattern
            && await DocumentNumberStore.FindRepeatedAsync(transaction, companyId, wanted.DocumentPattern) is { } repeated)
        {
            refusals.Add(new SettingsRefusal.DocumentPatternUnusable(DocumentPatternFault.WouldRepeat, repeated));
        }

        return refusals;
    }

    /// <returns>Every account that cannot be as it is wanted.</returns>
    private static async Task<List<SettingsRefusal>> ChangeAccountsAsync(
        DbTransaction transaction, long companyId, AccountsByRole before, AccountsByRole wanted, Func<AccountRole, string>? nameOfNewAccount)
    {
        List<SettingsRefusal> refusals = [];
        foreach (var role in Enum.GetValues<AccountRole>().Where(role => before[role] != wanted[role]))
        {
            if (wanted[role] is not { } code)
            {
                refusals.Add(new SettingsRefusal.AccountCannotBeTakenAway(role, before[role]!));
            }
            else if (await CompanySettingsStore.TrySetAccountAsync(transaction, companyId, role, code))
            {
                continue;
            }
            else if (nameOfNewAccount is null)
            {
                refusals.Add(new SettingsRefusal.AccountUnknown(role, code));
            }
            else if (code.Length > TextLimits.Code || code.Any(char.IsControl))
            {
                refusals.Add(new SettingsRefusal.AccountCodeUnusable(role, code));
            }
            else
            {
                await CompanySettingsStore.SetNewAccountAsync(transaction, companyId, role, code, nameOfNewAccount(role));
            }
        }

        return refusals;
    }

    private static IEnumerable<SettingChange> Compare(CompanySettings before, CompanySettings after)
    {
        var pairs = before.ListValues().Zip(after.ListValues(), (old, now) => (old.Setting, Before: old.Value, After: now.Value));
        return pairs.Where(pair => pair.Before != pair.After)
            .Select(pair => new SettingChange { Setting = pair.Setting, Before = pair.Before, After = pair.After });
    }

    /// <summary>Ends the transaction, so that nothing of it stays.</summary>
    private sealed class RefusedException(IReadOnlyList<SettingsRefusal> refusals) : Exception
    {
        public IReadOnlyList<SettingsRefusal> Refusals { get; } = refusals;
    }
}
