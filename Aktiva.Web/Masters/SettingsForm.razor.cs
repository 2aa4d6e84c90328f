using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Masters;

public sealed partial class SettingsForm
{
    private static readonly string[] Indonesian = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

    private static readonly string[] TimeZones =
        [.. Indonesian, .. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).Except(Indonesian).Order(StringComparer.Ordinal)];

    private string _name = "";
    private string _zone = "";
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

    protected override void OnInitialized()
    {
        (_name, _zone) = (Settings.Name, Settings.TimeZone);
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
            Name = _name.Trim(),
            TimeZone = _zone,
            RoundingPlaces = _places,
            MissedMonths = _missed,
            JournalDetail = _detail,
            FiscalYearStartMonth = _yearStart,
            DocumentPattern = _pattern.Trim(),
            TaxRate = tax,
            DisposalMonthCounts = _disposalMonth,
            Accounts = _accounts,
        };

    private static Task<IEnumerable<string?>> FindZonesAsync(string? text, CancellationToken cancellationToken) => Task.FromResult(
        TimeZones.Where(zone => zone.Contains((text ?? "").Trim().Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)).Cast<string?>());

    private string NameOf(string? code) => string.IsNullOrEmpty(code) ? Texts["Company.NoAccount"]
        : Accounts.FirstOrDefault(account => account.Code == code) is { } known ? $"{known.Code} · {known.Name}"
        : code;

    private Task SaveAsync() => Wanted is { } wanted ? OnSave.InvokeAsync(wanted) : Task.CompletedTask;
}
