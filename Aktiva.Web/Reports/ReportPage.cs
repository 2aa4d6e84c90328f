using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>A page with a report about a month or a range that ends with it: read again whenever its address wants another.</summary>
/// <typeparam name="TReport">The report.</typeparam>
public abstract class ReportPage<TReport> : PeriodPage
    where TReport : class
{
    private CompanySettings? _settings;
    private object? _read;

    [SupplyParameterFromQuery(Name = "buku")]
    private string? BookWord { get; set; }

    [SupplyParameterFromQuery(Name = "rentang")]
    protected string? RangeWord { get; set; }

    [Inject]
    protected CompanySettingsService Settings { get; set; } = null!;

    protected ReportTexts Labels => ReportTexts.For(Texts.Culture);

    protected Book Book => QueryWord.Book(BookWord);

    /// <summary>The first month; <see cref="PeriodPage.Period"/> is the last.</summary>
    protected Period First => ReportRange.First(RangeWord, Period, _settings?.FiscalYearStartMonth ?? 1);

    /// <summary>What is shown; null while it is read, and when there is none.</summary>
    protected TReport? Report { get; private set; }

    /// <summary>Why there is none.</summary>
    protected ReportRefusal? Refusal { get; private set; }

    /// <summary>Everything that decides what is read.</summary>
    protected virtual object Wish => (Book, First, Period);

    /// <summary>Reads what <see cref="Wish"/> says.</summary>
    protected abstract Task<ReportOutcome<TReport>> ReadReportAsync();

    protected override async Task BeginAsync() => _settings = await Settings.GetAsync(Actor, Company!.CompanyId, Leaving);

    protected sealed override async Task ReadAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        var wish = Wish;
        _read = wish;
        (Report, Refusal) = (null, null);
        StateHasChanged();
        var outcome = await Task.Run(ReadReportAsync, Leaving);
        if (!Equals(_read, wish))
        {
            return;
        }

        Report = (outcome as ReportOutcome<TReport>.Given)?.Report;
        Refusal = (outcome as ReportOutcome<TReport>.Refused)?.Reason;
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (_read is not null && !Equals(_read, Wish))
        {
            await ReadAsync();
        }
    }
}
