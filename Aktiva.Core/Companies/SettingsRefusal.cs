using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Companies;

/// <summary>Why settings cannot be changed: a closed set, worded by Web.</summary>
public abstract record SettingsRefusal
{
    private SettingsRefusal()
    {
    }

    /// <summary>A company's name is not blank, at most <see cref="Data.TextLimits.Name"/> characters long and holds no control characters.</summary>
    public sealed record NameUnusable(string Name) : SettingsRefusal;

    /// <summary>There is no time zone of this IANA name.</summary>
    public sealed record TimeZoneUnknown(string TimeZone) : SettingsRefusal;

    /// <summary>Amounts are rounded to 2 places or to 0.</summary>
    public sealed record RoundingUnknown(int Places) : SettingsRefusal;

    /// <summary>The fiscal year begins in a month 1–12.</summary>
    public sealed record FiscalYearStartOutOfRange(int Month) : SettingsRefusal;

    /// <summary>Closed months were computed by another fiscal year, and the ones after them build upon its start.</summary>
    public sealed record FiscalYearHasClosedMonths(Period First, Period Last) : SettingsRefusal;

    /// <summary>The tax rate lies within 0 and 100 %.</summary>
    public sealed record TaxRateOutOfRange(decimal Percent) : SettingsRefusal;

    /// <summary>The pattern cannot be used for document numbers.</summary>
    public sealed record DocumentPatternUnusable(DocumentPatternFault Fault, string Value) : SettingsRefusal;

    /// <summary>The company has no account with this code.</summary>
    public sealed record AccountUnknown(AccountRole Role, string Code) : SettingsRefusal;

    /// <summary>An account that is to be made has a code that is too long or holds control characters.</summary>
    public sealed record AccountCodeUnusable(AccountRole Role, string Code) : SettingsRefusal;

    /// <summary>What was posted to a role's account would have no account to go on with; it can only be changed to another one.</summary>
    public sealed record AccountCannotBeTakenAway(AccountRole Role, string Code) : SettingsRefusal;

    /// <summary>Somebody else changed the settings after they were read.</summary>
    public sealed record ChangedMeanwhile(string ChangedBy, DateTimeOffset ChangedAt) : SettingsRefusal;
}
