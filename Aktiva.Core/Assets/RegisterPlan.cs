using Aktiva.Core.Ledger;

namespace Aktiva.Core.Assets;

/// <summary>What register entries refer to and may have to be made before them: codes with their names.</summary>
internal sealed class RegisterPlan
{
    public Dictionary<string, string> Accounts { get; } = [];

    public Dictionary<string, string> Divisions { get; } = [];

    public Dictionary<string, string> Departments { get; } = [];

    /// <summary>By their canonical text.</summary>
    public Dictionary<string, ExpenseAccounts> ExpenseSplits { get; } = [];

    public Dictionary<string, CategoryEntry> Categories { get; } = [];

    /// <summary>The codes of assets that entries name as their parents; they are among the entries or in the company.</summary>
    public HashSet<string> Parents { get; } = new(StringComparer.Ordinal);

    /// <summary>Account codes for roles that have no account yet.</summary>
    public Dictionary<AccountRole, string> AccountRoles { get; } = [];
}
