using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Masters;

public sealed partial class SettingsForm
{
    private int _places;
    private MissedMonths _missed;
    private JournalDetail _detail;
    private int _yearStart;
    private string _pattern = "";
    private string _tax = "";
    private bool _disposalMonth;
    private AccountsByRole _accounts = AccountsByRole.None;

    /// <summary>The settings as they are; another version wants another form.</summary>
    [Parameter, EditorRequired]
    public CompanySettings Settings { get; set; } = null!;

    /// <summary>The accounts to choose from.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<NamedCode> Accounts { get; set; } = [];

    /// <summary>The user wants these instead.</summary>
    [Parameter]
    public EventCallback<CompanySettings> OnSave { get; set; }

    private SettingsTexts Words => new(Format);

    private NumberStyle Style => Language.NumbersOf(Texts.Culture);

    /// <summary>The tax rate as written; null when it is no rate.</summary>
    private Rate? Tax => NumberText.TryParse(_tax.Trim(), Style, out Rate rate) ? rate : null;

    /// <summary>What the settings but the accounts are, by their names.</summary>
    public static IEnumerable<(string Setting, string Value)> Describe(CompanySettings settings, Texts texts, DisplayFormat format) =>
    [
        (nameof(CompanySettings.RoundingPlaces), texts[$"Rounding.Places{settings.RoundingPlaces.ToString(CultureInfo.InvariantCulture)}"]),
        (nameof(CompanySettings.MissedMonths), texts[$"MissedMonths.{settings.MissedMonths}"]),
        (nameof(CompanySettings.JournalDetail), texts[$"JournalDetail.{settings.JournalDetail}"]),
        (nameof(CompanySettings.FiscalYearStartMonth), format.MonthName(settings.FiscalYearStartMonth)),
        (nameof(CompanySettings.DocumentPattern), settings.DocumentPattern),
        (nameof(CompanySettings.TaxRate), format.Rate(settings.TaxRate)),
        (nameof(CompanySettings.DisposalMonthCounts), texts[settings.DisposalMonthCounts ? "Company.Yes" : "Company.No"]),
    ];

    protected override void OnInitialized()
    {
        (_places, _missed, _detail) = (Settings.RoundingPlaces, Settings.MissedMonths, Settings.JournalDetail);
        (_yearStart, _pattern, _disposalMonth) = (Settings.FiscalYearStartMonth, Settings.DocumentPattern, Settings.DisposalMonthCounts);
        _accounts = Settings.Accounts;
        _tax = Settings.TaxRate.Percent.ToString("0.####", Texts.Culture);
    }

    /// <summary>What the form says; null when the tax rate is no rate.</summary>
    private CompanySettings? Wanted => Tax is not { } tax
        ? null
        : Settings with
        {
            RoundingPlaces = _places,
            MissedMonths = _missed,
            JournalDetail = _detail,
            FiscalYearStartMonth = _yearStart,
            DocumentPattern = _pattern.Trim(),
            TaxRate = tax,
            DisposalMonthCounts = _disposalMonth,
            Accounts = _accounts,
        };

    private string NameOf(string? code) => string.IsNullOrEmpty(code) ? Texts["Company.NoAccount"]
        : Accounts.FirstOrDefault(account => account.Code == code) is { } known ? $"{known.Code} · {known.Name}"
        : code;

    private Task SaveAsync() => Wanted is { } wanted ? OnSave.InvokeAsync(wanted) : Task.CompletedTask;
}
