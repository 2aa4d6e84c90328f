using System.Globalization;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Masters;

/// <summary>Words settings and their values, as the history of changes keeps them, like the form that changes them.</summary>
public sealed class SettingValues(Texts texts, DisplayFormat format)
{
    /// <summary>What a setting is called.</summary>
    /// <param name="setting">Its name in <see cref="CompanySettings.ListValues"/>.</param>
    public string Name(string setting) =>
        SettingChange.RoleOf(setting) is { } role ? new SettingsTexts(format).Describe(role) : texts[$"CompanySetting.{setting}"];

    /// <param name="setting">Its name.</param>
    /// <param name="value">What is kept of it.</param>
    public string Value(string setting, string value) => setting switch
    {
        nameof(CompanySettings.RoundingPlaces) => texts[$"Rounding.Places{value}"],
        nameof(CompanySettings.MissedMonths) => texts[$"MissedMonths.{value}"],
        nameof(CompanySettings.JournalDetail) => texts[$"JournalDetail.{value}"],
        nameof(CompanySettings.FiscalYearStartMonth) => format.MonthName(int.Parse(value, CultureInfo.InvariantCulture)),
        nameof(CompanySettings.TaxRate) when NumberText.TryParse(value, NumberStyle.Point, out Rate rate) => format.Rate(rate),
        nameof(CompanySettings.DisposalMonthCounts) => texts[bool.Parse(value) ? "Company.Yes" : "Company.No"],
        _ when value.Length == 0 => texts["Company.NoAccount"],
        _ => value,
    };
}
