using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Assets;

/// <summary>The depreciation to come, by category.</summary>
public sealed partial class ForecastPage
{
    public const string Path = "/proyeksi";

    private static readonly int[] Spans = [12, 24, 36, 60];

    private Forecast? _forecast;
    private string? _refusal;
    private (Book Book, int Months)? _read;

    [SupplyParameterFromQuery(Name = "buku")]
    private string? BookWord { get; set; }

    [SupplyParameterFromQuery(Name = "bulan")]
    private string? MonthsWord { get; set; }

    [Inject]
    private ForecastService Service { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Assets"], null)];

    private Book Book => QueryWord.Book(BookWord);

    private int Months => QueryWord.Number(MonthsWord) is { } wished && Spans.Contains(wished) ? wished : Spans[0];

    private ExplanationTexts Explanations => ExplanationTexts.For(Texts.Culture);

    private string? Lead => _forecast is { } forecast
        ? Texts.Format("Forecast.Lead", Format.Month(forecast.First), Format.Month(forecast.First.AddMonths(forecast.Months - 1)))
        : null;

    /// <summary>The year, and of a year that is not whole the months that are forecast.</summary>
    private string MonthsOf(int year)
    {
        Period[] months = [.. Enumerable.Range(0, _forecast!.Months).Select(_forecast.First.AddMonths).Where(month => month.Year == year)];
        return months switch
        {
            { Length: 12 } => year.ToString(CultureInfo.InvariantCulture),
            [var only] => Format.ShortMonth(only),
            _ => $"{Format.ShortMonthName(months[0].Month)}–{Format.ShortMonth(months[^1])}",
        };
    }

    private IEnumerable<int> Years => Enumerable.Range(0, _forecast!.Months).Select(month => _forecast.First.AddMonths(month).Year).Distinct();

    /// <summary>Quarters of a year, or half years of two, by name; of more the first month of every, or every second, year.</summary>
    private string[] MonthLabels =>
    [
        .. Enumerable.Range(0, _forecast!.Months).Select(month => _forecast.First.AddMonths(month)).Select(period => _forecast.Months switch
        {
            <= 12 => period.Month % 3 == 1 ? Format.ShortMonth(period) : "",
            <= 24 => period.Month % 6 == 1 ? Format.ShortMonth(period) : "",
            <= 60 => period.Month == 1 ? period.Year.ToString(CultureInfo.InvariantCulture) : "",
            _ => period.Month == 1 && period.Year % 2 == 0 ? period.Year.ToString(CultureInfo.InvariantCulture) : "",
        }),
    ];

    private IEnumerable<decimal> MonthTotals =>
        Enumerable.Range(0, _forecast!.Months).Select(month => _forecast.Categories.Sum(category => category.Depreciation[month].Amount));

    private ChartScale Scale => ChartScale.Of(MonthTotals, Texts);

    private List<ChartSeries<decimal>> Series => [Scale.Series(Texts["Periods.Depreciation"], MonthTotals)];

    private BarChartOptions Options => new()
    {
        YAxisTicks = Scale.Step,
        YAxisToStringFunc = value => ChartScale.Mark(value, Texts.Culture),
        ChartPalette = [ChartScale.ForecastColour],
        ShowLegend = false,
    };

    protected override Task OnParametersSetAsync() => ReadAsync();

    protected override Task OpenAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        if (Company is null || !RendererInfo.IsInteractive || _read == (Book, Months))
        {
            return;
        }

        _read = (Book, Months);
        (_forecast, _refusal) = (null, null);
        StateHasChanged();
        var outcome = await Service.ForecastAsync(Actor, Company.CompanyId, Book, Months, Leaving);
        _forecast = (outcome as ReportOutcome<Forecast>.Given)?.Report;
        _refusal = outcome is ReportOutcome<Forecast>.Refused refused ? Explanations.Refusal(refused.Reason) : null;
    }

    /// <summary>A category's depreciation of a year; null for all.</summary>
    private Money Of(ForecastCategory category, int? year) => category.Depreciation
        .Where((_, month) => year is null || _forecast!.First.AddMonths(month).Year == year)
        .Aggregate(Money.Zero, (sum, month) => sum + month);

    private Money Total(int year) => _forecast!.Categories.Aggregate(Money.Zero, (sum, category) => sum + Of(category, year));
}
