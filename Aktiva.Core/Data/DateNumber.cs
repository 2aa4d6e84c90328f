namespace Aktiva.Core.Data;

/// <summary>Dates as the number yyyyMMdd, their form on SQLite.</summary>
public static class DateNumber
{
    public static long FromDate(DateOnly date) => (date.Year * 10_000L) + (date.Month * 100) + date.Day;

    /// <exception cref="InvalidOperationException">The number is no date.</exception>
    public static DateOnly ToDate(long number) => TryToDate(number, out var date)
        ? date
        : throw new InvalidOperationException($"{number} is not a date in the form yyyyMMdd.");

    /// <summary>False, with the default value, when the number is no date.</summary>
    public static bool TryToDate(long number, out DateOnly date)
    {
        var (year, month, day) = (number / 10_000, (int)(number / 100 % 100), (int)(number % 100));
        var isDate = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, month);
        date = isDate ? new DateOnly((int)year, month, day) : default;
        return isDate;
    }
}
