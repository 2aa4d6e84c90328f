using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Aktiva.Core.Periods;

/// <summary>A calendar month, the unit in which books are closed.</summary>
/// <remarks>Stored and compared as the number <c>yyyyMM</c>; the default value (0) is no period.</remarks>
public readonly record struct Period : IComparable<Period>
{
    private Period(int number) => Number = number;

    /// <exception cref="ArgumentOutOfRangeException">The year is not 1900–9999 or the month not 1–12.</exception>
    public Period(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        Number = (year * 100) + month;
    }

    /// <summary>The period as <c>yyyyMM</c>, its form in the database.</summary>
    public int Number { get; }

    public int Year => Number / 100;

    public int Month => Number % 100;

    /// <summary>Months since year 0; differences of two ordinals count months.</summary>
    public int Ordinal => (Year * 12) + Month - 1;

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public Period Next => AddMonths(1);

    public Period Previous => AddMonths(-1);

    public static Period Of(DateOnly date) => new(date.Year, date.Month);

    public static Period FromOrdinal(int ordinal) => new(ordinal / 12, (ordinal % 12) + 1);

    /// <exception cref="ArgumentOutOfRangeException">The number is not <c>yyyyMM</c>.</exception>
    public static Period FromNumber(int number) => new(number / 100, number % 100);

    /// <summary>False, with the default value, when the number is not <c>yyyyMM</c>.</summary>
    public static bool TryFromNumber(int number, out Period period)
    {
        var isPeriod = number is >= 1900_01 and <= 9999_12 && number % 100 is >= 1 and <= 12;
        period = isPeriod ? new Period(number) : default;
        return isPeriod;
    }

    public Period AddMonths(int months) => FromOrdinal(Ordinal + months);

    /// <summary>Months from <paramref name="earlier"/> to this period; negative when this one is earlier.</summary>
    public int MonthsSince(Period earlier) => Ordinal - earlier.Ordinal;

    /// <summary>Reads <c>yyyy-MM</c>, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || year < 1900 || month is < 1 or > 12)
        {
            return false;
        }

        period = new Period(year, month);
        return true;
    }

    public static bool operator <(Period left, Period right) => left.Number < right.Number;

    public static bool operator >(Period left, Period right) => left.Number > right.Number;

    public static bool operator <=(Period left, Period right) => left.Number <= right.Number;

    public static bool operator >=(Period left, Period right) => left.Number >= right.Number;

    public int CompareTo(Period other) => Number.CompareTo(other.Number);

    /// <summary>The form of files: <c>yyyy-MM</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
