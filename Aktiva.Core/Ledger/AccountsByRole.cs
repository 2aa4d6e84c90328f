using System.Collections.Immutable;

namespace Aktiva.Core.Ledger;

/// <summary>The codes of a company's accounts by what they are for. Equal when every role has the same account.</summary>
public sealed class AccountsByRole : IEquatable<AccountsByRole>
{
    /// <summary>No role has an account.</summary>
    public static readonly AccountsByRole None = new(ImmutableSortedDictionary<AccountRole, string>.Empty);

    private readonly ImmutableSortedDictionary<AccountRole, string> _codes;

    private AccountsByRole(ImmutableSortedDictionary<AccountRole, string> codes) => _codes = codes;

    /// <summary>The roles that have an account, in the order of their numbers.</summary>
    public IEnumerable<AccountRole> Roles => _codes.Keys;

    /// <returns>The code of the role's account; null when it has none.</returns>
    public string? this[AccountRole role] => _codes.GetValueOrDefault(role);

    /// <summary>The same accounts with another one for a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="code">The code of the account; null or blank for none.</param>
    public AccountsByRole With(AccountRole role, string? code) =>
        new(string.IsNullOrWhiteSpace(code) ? _codes.Remove(role) : _codes.SetItem(role, code));

    public bool Equals(AccountsByRole? other) => other is not null && _codes.SequenceEqual(other._codes);

    public override bool Equals(object? obj) => Equals(obj as AccountsByRole);

    public override int GetHashCode() => _codes.Aggregate(0, HashCode.Combine);
}
