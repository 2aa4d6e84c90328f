using System.Data.Common;
using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>Every reason why masters cannot be added, changed or deleted as somebody wants it.</summary>
internal static class MasterChecks
{
    /// <summary>Of a new master.</summary>
    public static async Task<List<MasterRefusal>> OfNewAsync(
        DbTransaction transaction, long companyId, RegisterSubject subject, string code, string name)
    {
        List<MasterRefusal> refusals = [];
        if (code.Length is 0 or > TextLimits.Code || code.Any(char.IsControl) || (subject == RegisterSubject.Account && !ExpenseAccounts.IsAccountCode(code)))
        {
            refusals.Add(new MasterRefusal.CodeUnusable(code, subject == RegisterSubject.Account));
        }
        else if (await MasterStore.FindAsync(transaction, companyId, subject, code) is not null)
        {
            refusals.Add(new MasterRefusal.CodeTaken(code));
        }

        if (!IsText(name))
        {
            refusals.Add(new MasterRefusal.NameUnusable(name));
        }

        return refusals;
    }

    /// <summary>Whether a name can be kept.</summary>
    public static bool IsText(string name) => name.Length is > 0 and <= TextLimits.Name && !name.Any(char.IsControl);

    /// <summary>Of the accounts that a category names.</summary>
    public static async Task<IEnumerable<MasterRefusal>> OfAccountsAsync(DbTransaction transaction, long companyId, CategoryEntry wanted)
    {
        var masters = await RegisterMasters.ReadAsync(transaction.Connection!, companyId, transaction);
        return new (string Of, string Code)[]
            {
                (RegisterColumns.AssetAccount, wanted.AssetAccount),
                (RegisterColumns.AccumulatedAccount, wanted.AccumulatedAccount),
            }
            .Concat(wanted.ExpenseAccounts.Shares.Select(share => (Of: RegisterColumns.ExpenseAccounts, Code: share.AccountCode)))
            .Where(account => !masters.Accounts.ContainsKey(account.Code))
            .Select(account => new MasterRefusal.AccountUnknown(account.Of, account.Code));
    }

    /// <summary>Of a master that is to go.</summary>
    public static async Task<List<MasterRefusal>> OfDeletionAsync(DbTransaction transaction, long companyId, RegisterSubject subject, string code)
    {
        if (await MasterStore.FindAsync(transaction, companyId, subject, code) is not var (id, _))
        {
            return [new MasterRefusal.Gone(code)];
        }

        return await MasterStore.FindUseAsync(transaction, companyId, subject, id) is { } use ? [new MasterRefusal.InUse(code, use)] : [];
    }
}
