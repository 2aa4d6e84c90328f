namespace Aktiva.Core.Companies;

/// <summary>One setting that somebody changed.</summary>
public sealed record SettingChange
{
    public long CompanyId { get; init; }

    /// <summary>The version of the settings that the change made.</summary>
    public long Version { get; init; }

    /// <summary>The name of the property of <see cref="CompanySettings"/>; of an account by role, <c>Accounts.</c> and the role.</summary>
    public string Setting { get; init; } = "";

    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public string ChangedBy { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }
}
