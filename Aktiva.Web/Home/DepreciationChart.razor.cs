using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Home;

public sealed partial class DepreciationChart : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private CompanyCalendar? _read;
    private int _readYear;
    private Dictionary<Period, Money>? _coming;

    [Parameter, EditorRequired]
    public int Year { get; set; }

    /// <summary>Where the months stand.</summary>
    [Parameter, EditorRequired]
    public CompanyCalendar Calendar { get; set; } = null!;

    [Inject]
    private ForecastService Forecasts { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    private IEnumerable<Period> Months => Enumerable.Range(1, 12).Select(month => new Period(Year, month));

    private string[] Labels => [.. Months.Select(month => Format.ShortMonthName(month.Month))];

    private ChartScale Scale => ChartScale.Of(Months.Select(month => Math.Max(Posted(month)?.Amount ?? 0, Coming(month)?.Amount ?? 0)), Texts);

    private List<ChartSeries<decimal>> Series =>
    [
        Scale.Series(Texts["AssetSchedule.Posted"], Months.Select(month => Posted(month)?.Amount ?? 0)),
        Scale.Series(Texts["Forecast.Title"], Months.Select(month => Coming(month)?.Amount ?? 0)),
    ];

    private StackedBarChartOptions Options => new()
    {
        YAxisTicks = Scale.Step,
        YAxisToStringFunc = value => ChartScale.Mark(value, Texts.Culture),
        ChartPalette = [ChartScale.PostedColour, ChartScale.ForecastColour],
    };

    /// <summary>The forecast goes through all assets: the page does not wait for it.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || (_read == Calendar && _readYear == Year))
        {
            return;
        }

        (_read, _readYear, _coming) = (Calendar, Year, null);
        var company = await CurrentCompany.FindAsync(_leaving.Token);
        var first = Calendar.LastClosed(Book.Commercial)?.Next ?? new Period(Year, 1);
        var months = Math.Min(new Period(Year, 12).MonthsSince(first) + 1, ForecastService.MostMonths);
        if (months < 1)
        {
            _coming = [];
            return;
        }

        var outcome = await Forecasts.ForecastAsync(
            await Actors.GetAsync(_leaving.Token), company!.CompanyId, Book.Commercial, months, _leaving.Token);
        _coming = outcome is ReportOutcome<Forecast>.Given given ? ByMonth(given.Report) : [];
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private static Dictionary<Period, Money> ByMonth(Forecast forecast) => Enumerable.Range(0, forecast.Months).ToDictionary(
        forecast.First.AddMonths,
        month => forecast.Categories.Aggregate(Money.Zero, (sum, category) => sum + category.Depreciation[month]));

    private Money? Posted(Period month) => Calendar.Find(month, Book.Commercial)?.Depreciation;

    private Money? Coming(Period month) => _coming is not null && _coming.TryGetValue(month, out var amount) ? amount : null;
}
