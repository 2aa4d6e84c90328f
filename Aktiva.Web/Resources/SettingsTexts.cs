using System.Globalization;
using Aktiva.Core.Companies;
using Aktiva.Core.Ledger;

namespace Aktiva.Web.Resources;

/// <summary>Words a company's settings and why they cannot be changed, in the current UI culture.</summary>
public sealed class SettingsTexts(DisplayFormat format)
{
    private static readonly TextSource Source = new("SettingsTexts");

    /// <summary>The wording for the command line; times in Asia/Jakarta.</summary>
    public static SettingsTexts Current =>
        new(new DisplayFormat(CultureInfo.CurrentUICulture, () => DisplayFormat.DefaultTimeZone));

    /// <param name="setting">A property of <see cref="CompanySettings"/>.</param>
    public string Describe(string setting) => Source.Get($"Setting.{setting}");

    /// <summary>Makes accounts that are not there yet.</summary>
    public string CreateMissing => Source.Get("CreateMissing");

    /// <summary>What the account is for, which is also what it is called.</summary>
    public string Describe(AccountRole role) => Source.Get($"Account.{role}");

    /// <summary>Why the settings cannot be changed, and what to do about it.</summary>
    public string Refusal(SettingsRefusal refusal) => refusal switch
    {
        SettingsRefusal.NameUnusable => Source.Get("Refused.NameUnusable"),
        SettingsRefusal.TimeZoneUnknown r => Source.Get("Refused.TimeZoneUnknown", r.TimeZone),
        SettingsRefusal.RoundingUnknown => Source.Get("Refused.RoundingUnknown"),
        SettingsRefusal.FiscalYearStartOutOfRange => Source.Get("Refused.FiscalYearStartOutOfRange"),
        SettingsRefusal.FiscalYearHasClosedMonths r =>
            Source.Get("Refused.FiscalYearHasClosedMonths", format.Month(r.First), format.Month(r.Last)),
        SettingsRefusal.TaxRateOutOfRange => Source.Get("Refused.TaxRateOutOfRange"),
        SettingsRefusal.DocumentPatternUnusable r => Source.Get($"Pattern.{r.Fault}", r.Value),
        SettingsRefusal.AccountUnknown r => Source.Get("Refused.AccountUnknown", r.Code, Describe(r.Role)),
        SettingsRefusal.AccountCodeUnusable r => Source.Get("Refused.AccountCodeUnusable", r.Code, Describe(r.Role)),
        SettingsRefusal.AccountCannotBeTakenAway r => Source.Get("Refused.AccountCannotBeTakenAway", r.Code, Describe(r.Role)),
        SettingsRefusal.ChangedMeanwhile r => Source.Get("Refused.ChangedMeanwhile", r.ChangedBy, format.DateTime(r.ChangedAt)),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal has no wording."),
    };
}
