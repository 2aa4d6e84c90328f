using Aktiva.Core.Ledger;

namespace Aktiva.Core.Companies;

/// <summary>One setting that somebody changed.</summary>
public sealed record SettingChange
{
    private const string AccountPrefix = nameof(CompanySettings.Accounts) + ".";

    public long CompanyId { get; init; }

    /// <summary>The version of the settings that the change made.</summary>
    public long Version { get; init; }

    /// <summary>The name of the property of <see cref="CompanySettings"/>; of an account by role, <c>Accounts.</c> and the role.</summary>
    public string Setting { get; init; } = "";

    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public string ChangedBy { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The name of the setting that an account by role is.</summary>
    public static string NameOf(AccountRole role) => AccountPrefix + role;

    /// <summary>The role of such a setting; null for any other setting.</summary>
    public static AccountRole? RoleOf(string setting) =>
        setting.StartsWith(AccountPrefix, StringComparison.Ordinal) && Enum.TryParse<AccountRole>(setting[AccountPrefix.Length..], out var role) ? role : null;
}
