namespace Aktiva.Core.Data;

/// <summary>
/// The one strict reader of amounts, rates and whole numbers in text, for files and pages alike. Nothing is guessed and nothing is rounded:
/// a text that is not written exactly in the style, has too many decimals or does not fit is no number.
/// </summary>
public static class NumberText
{
    private const int RateDecimals = 4;
    private const int MoneyDecimals = 2;

    /// <summary>Reads an amount of money with at most two decimals, such as <c>1234567.8</c> or <c>-1.234.567,89</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, NumberStyle style, out Money money)
    {
        var read = TryParseScaled(text, style, MoneyDecimals, out var minor);
        money = new Money(minor);
        return read;
    }

    /// <summary>Reads a rate in percent with at most four decimals, such as <c>12.5</c> or <c>33,3333</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, NumberStyle style, out Rate rate)
    {
        var read = TryParseScaled(text, style, RateDecimals, out var tenThousandths);
        rate = new Rate(tenThousandths);
        return read;
    }

    /// <summary>Reads a number without decimals, such as <c>48</c> or <c>1.000.000</c>.</summary>
    public static bool TryParseWhole(ReadOnlySpan<char> text, NumberStyle style, out long number) =>
        TryParseScaled(text, style, 0, out number);

    /// <summary>
    /// Whether a text can be read as a number in each style, with up to four decimals.
    /// <c>1.234</c> is one in both, with different values: it alone says nothing about the style of its file.
    /// </summary>
    public static NumberForm Classify(ReadOnlySpan<char> text)
    {
        var isPoint = TryParseScaled(text, NumberStyle.Point, RateDecimals, out var asPoint);
        var isIndonesian = TryParseScaled(text, NumberStyle.Indonesian, RateDecimals, out var asIndonesian);
        return (isPoint, isIndonesian) switch
        {
            (true, true) => asPoint == asIndonesian ? NumberForm.Either : NumberForm.Ambiguous,
            (true, false) => NumberForm.Point,
            (false, true) => NumberForm.Indonesian,
            _ => NumberForm.NoNumber,
        };
    }

    /// <summary>Reads a number as a whole number of its smallest unit, which has <paramref name="decimals"/> decimals.</summary>
    private static bool TryParseScaled(ReadOnlySpan<char> text, NumberStyle style, int decimals, out long scaled)
    {
        scaled = 0;
        var isNegative = text.StartsWith('-');
        var unsigned = isNegative ? text[1..] : text;
        var mark = unsigned.IndexOf(style == NumberStyle.Point ? '.' : ',');
        var whole = mark < 0 ? unsigned : unsigned[..mark];
        var fraction = mark < 0 ? [] : unsigned[(mark + 1)..];
        if ((mark >= 0 && fraction.IsEmpty) || fraction.Length > decimals
            || !TryAppendWhole(whole, style, ref scaled) || !TryAppendDigits(fraction, ref scaled)
            || !TryScale(decimals - fraction.Length, ref scaled))
        {
            scaled = 0;
            return false;
        }

        scaled = isNegative ? -scaled : scaled;
        return true;
    }

    /// <summary>Digits, or in the Indonesian style groups: one to three digits, then threes after points.</summary>
    private static bool TryAppendWhole(ReadOnlySpan<char> whole, NumberStyle style, ref long value)
    {
        var point = style == NumberStyle.Indonesian ? whole.IndexOf('.') : -1;
        if (point < 0)
        {
            return !whole.IsEmpty && TryAppendDigits(whole, ref value);
        }

        if (point is < 1 or > 3 || !TryAppendDigits(whole[..point], ref value))
        {
            return false;
        }

        for (var rest = whole[point..]; !rest.IsEmpty; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != '.' || !TryAppendDigits(rest[1..4], ref value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAppendDigits(ReadOnlySpan<char> digits, ref long value)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit) || !TryScale(1, ref value) || value > long.MaxValue - (digit - '0'))
            {
                return false;
            }

            value += digit - '0';
        }

        return true;
    }

    private static bool TryScale(int places, ref long value)
    {
        for (; places > 0; places--)
        {
            if (value > long.MaxValue / 10)
            {
                return false;
            }

            value *= 10;
        }

        return true;
    }
}
