using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Companies;

/// <summary>All settings of a company.</summary>
public sealed record CompanySettings : ClosingPolicy
{
    /// <summary>What the company is called; its code stays.</summary>
    public string Name { get; init; } = "";

    /// <summary>The IANA time zone in which instants are shown; they are kept in UTC.</summary>
    public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>How document numbers are written: see <see cref="Ledger.DocumentPattern"/>.</summary>
    public string DocumentPattern { get; init; } = Ledger.DocumentPattern.Default;

    /// <summary>The income tax rate at which temporary differences reverse (IAS 12.47), for deferred tax.</summary>
    public Rate TaxRate { get; init; } = Rate.FromPercent(22);

    /// <summary>The accounts that the journals of events post to; one that is set can be changed, but not taken away.</summary>
    public AccountsByRole Accounts { get; init; } = AccountsByRole.None;

    /// <summary>Rises with every change: a change is refused when somebody else was faster.</summary>
    public long Version { get; init; }

    /// <summary>Whether there is a time zone of this IANA name.</summary>
    public static bool IsTimeZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    /// <summary>Every setting by its name, as <see cref="SettingChange"/> keeps it: numbers and words as in code, of an account by role its code, empty for none.</summary>
    public IReadOnlyList<(string Setting, string Value)> ListValues() =>
    [
        (nameof(Name), Name),
        (nameof(TimeZone), TimeZone),
        (nameof(RoundingPlaces), RoundingPlaces.ToString(CultureInfo.InvariantCulture)),
        (nameof(MissedMonths), MissedMonths.ToString()),
        (nameof(JournalDetail), JournalDetail.ToString()),
        (nameof(FiscalYearStartMonth), FiscalYearStartMonth.ToString(CultureInfo.InvariantCulture)),
        (nameof(DocumentPattern), DocumentPattern),
        (nameof(TaxRate), TaxRate.ToString()),
        (nameof(DisposalMonthCounts), DisposalMonthCounts.ToString()),
        .. Enum.GetValues<AccountRole>().Select(role => (SettingChange.NameOf(role), Accounts[role] ?? "")),
    ];
}
