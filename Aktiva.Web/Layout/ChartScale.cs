using System.Globalization;
using Aktiva.Web.Resources;
using MudBlazor;

namespace Aktiva.Web.Layout;

/// <summary>In which unit a chart draws amounts, so that its axis has few and round marks: thousands, millions and so on.</summary>
/// <param name="Divisor">Currency units in one unit of the chart.</param>
/// <param name="Unit">The unit's sign, empty for currency units.</param>
/// <param name="Step">From one mark of the axis to the next, in units of the chart.</param>
public sealed record ChartScale(decimal Divisor, string Unit, int Step)
{
    /// <summary>The colour of what is posted.</summary>
    public const string PostedColour = "var(--mud-palette-primary)";

    /// <summary>The colour of what is forecast.</summary>
    public const string ForecastColour = "var(--mud-palette-lines-inputs)";

    private const int MostMarks = 5;
    private const int MostLabels = 6;

    private static readonly (decimal Divisor, string Key)[] Units =
        [(1_000_000_000_000m, "Unit.Trillion"), (1_000_000_000m, "Unit.Billion"), (1_000_000m, "Unit.Million"), (1_000m, "Unit.Thousand")];

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

    /// <summary>The scale for amounts in currency units.</summary>
    public static ChartScale Of(IEnumerable<decimal> amounts, Texts texts)
    {
        var largest = amounts.Select(Math.Abs).DefaultIfEmpty().Max();
        var (divisor, key) = Units.FirstOrDefault(unit => largest >= unit.Divisor);
        if (divisor == 0)
        {
            (divisor, key) = (1m, null);
        }

        var step = Steps.FirstOrDefault(step => largest / divisor <= (decimal)step * MostMarks);
        return new ChartScale(divisor, key is null ? "" : texts[key], step == 0 ? Steps[^1] : step);
    }

    /// <summary>A series of the chart.</summary>
    public ChartSeries<decimal> Series(string name, IEnumerable<decimal> amounts) => new()
    {
        Name = name,
        Data = new ChartData<decimal>([.. amounts.Select(amount => amount / Divisor)]),
        TooltipYValueFormat = "N2",
    };

    /// <summary>Labels of which only so many are shown that they do not touch each other in a narrow window.</summary>
    public static string[] Thin(IReadOnlyList<string> labels)
    {
        var step = (labels.Count + MostLabels - 1) / MostLabels;
        return [.. labels.Select((label, index) => index % Math.Max(1, step) == 0 ? label : "")];
    }

    /// <summary>What the amounts are in, for the chart's heading.</summary>
    public string Heading => $"(Rp{Unit})";

    /// <summary>A mark of the axis.</summary>
    public static string Mark(double value, CultureInfo culture) => value.ToString("#,0.##", culture);
}
