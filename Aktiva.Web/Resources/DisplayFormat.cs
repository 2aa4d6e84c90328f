using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Resources;

/// <summary>How figures, dates and times look in one language: 1.234.567,89 or 1,234,567.89; 24 Nov 2026; negatives with a true minus.</summary>
public sealed class DisplayFormat
{
    /// <summary>A month by name, as a pattern of .NET.</summary>
    public const string MonthPattern = "MMMM yyyy";

    private readonly CultureInfo _culture;
    private readonly Func<TimeZoneInfo> _timeZone;

    /// <param name="culture">English for English cultures, Indonesian for all others.</param>
    /// <param name="timeZone">The zone in which instants are shown: the company's, once it is known.</param>
    public DisplayFormat(CultureInfo culture, Func<TimeZoneInfo> timeZone)
    {
        _culture = Language.Of(culture);
        _timeZone = timeZone;
    }

    /// <summary>Asia/Jakarta, where a company has not said otherwise.</summary>
    public static TimeZoneInfo DefaultTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    /// <summary>Two decimals, grouped; the currency stands in the header.</summary>
    public string Money(Money money) => money.Amount.ToString("N2", _culture);

    /// <inheritdoc cref="Money(Core.Data.Money)"/>
    public string Money(Money? money) => money is { } amount ? Money(amount) : "";

    /// <summary>A rate in percent with as many decimals as it has.</summary>
    public string Rate(Rate rate) => rate.Percent.ToString("#,0.####", _culture) + "%";

    /// <summary>Expense accounts as they are stored, for reading: 6101, or 6101 60% · 6102 40%.</summary>
    public string ExpenseAccounts(string stored) => Core.Assets.ExpenseAccounts.TryRead(stored, NumberStyle.Point, out var accounts) is not null
        ? stored
        : string.Join(" · ", accounts!.Shares.Select(share => accounts.Shares.Count == 1 ? share.AccountCode : $"{share.AccountCode} {Rate(share.Share)}"));

    /// <summary>A whole number, grouped.</summary>
    public string Count(long number) => number.ToString("N0", _culture);

    /// <summary>0–100 as a whole percentage, rounded down, so that 100% is said only when all is done.</summary>
    public string Percent(double percent) => ((int)percent).ToString(_culture) + "%";

    public string Date(DateOnly date) => date.ToString("d MMM yyyy", _culture);

    /// <summary>The month by name, e.g. Oktober 2026.</summary>
    public string Month(Period period) => $"{MonthName(period.Month)} {period.Year.ToString(_culture)}";

    /// <summary>The month that a text names: as it is shown, as 10/2026, or as files have it; null when it names none.</summary>
    public Period? FindMonth(string text) =>
        Period.TryParse(text.Trim(), out var period) ? period
        : System.DateTime.TryParseExact(text, [MonthPattern, "M/yyyy"], _culture, DateTimeStyles.AllowWhiteSpaces, out var day) && day.Year >= ValueLimits.EarliestYear
            ? Period.Of(DateOnly.FromDateTime(day))
            : null;

    /// <param name="month">1–12.</param>
    public string MonthName(int month) => _culture.DateTimeFormat.GetMonthName(month);

    /// <summary>A month in three letters, for axes.</summary>
    /// <param name="month">1–12.</param>
    public string ShortMonthName(int month) => _culture.DateTimeFormat.GetAbbreviatedMonthName(month);

    /// <summary>The month in three letters and its year, for axes and narrow columns: Okt 2026.</summary>
    public string ShortMonth(Period period) => period.FirstDay.ToString("MMM yyyy", _culture);

    /// <summary>The time of day in the company's zone, to the second.</summary>
    public string Time(DateTimeOffset instant) => Local(instant).ToString("HH:mm:ss", _culture);

    /// <summary>Date and time of day in the company's zone, to the minute.</summary>
    public string DateTime(DateTimeOffset instant) => Local(instant).ToString("d MMM yyyy HH:mm", _culture);

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _timeZone());
}
