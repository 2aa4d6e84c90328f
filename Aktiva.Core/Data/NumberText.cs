namespace Aktiva.Core.Data;

/// <summary>
/// The one strict reader of amounts, rates and whole numbers in text, for files and pages alike. Nothing is guessed and nothing is rounded:
/// a text that is not written exactly in the style, has too many decimals or does not fit is no number.
/// </summary>
public static class NumberText
{
    private const int RateDecimals = 4;
    private const int MoneyDecimals = 2;
    private const long TooLarge = long.MinValue;

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
    /// Whether a text can be read as a number in each style that files are recognised in, with up to four decimals.
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

    /// <summary>Whether a text is written as a number in the style, with up to four decimals, and is larger than any that is read.</summary>
    public static bool IsTooLarge(ReadOnlySpan<char> text, NumberStyle style) =>
        TryReadScaled(text, style, RateDecimals, out var scaled) && scaled == TooLarge;

    private static bool TryParseScaled(ReadOnlySpan<char> text, NumberStyle style, int decimals, out long scaled)
    {
        if (TryReadScaled(text, style, decimals, out scaled) && scaled != TooLarge)
        {
            return true;
        }

        scaled = 0;
        return false;
    }

    /// <summary>Reads a number as a whole number of its smallest unit, which has <paramref name="decimals"/> decimals; what does not fit is <see cref="TooLarge"/>.</summary>
    private static bool TryReadScaled(ReadOnlySpan<char> text, NumberStyle style, int decimals, out long scaled)
    {
        scaled = 0;
        var isNegative = text.StartsWith('-');
        var unsigned = isNegative ? text[1..] : text;
        var mark = unsigned.IndexOf(style == NumberStyle.Indonesian ? ',' : '.');
        var whole = mark < 0 ? unsigned : unsigned[..mark];
        var fraction = mark < 0 ? [] : unsigned[(mark + 1)..];
        if ((mark >= 0 && fraction.IsEmpty) || fraction.Length > decimals
            || !TryAppendWhole(whole, style, ref scaled) || !TryAppendDigits(fraction, ref scaled))
        {
            return false;
        }

        for (var places = decimals - fraction.Length; places > 0; places--)
        {
            Append(0, ref scaled);
        }

        scaled = isNegative && scaled != TooLarge ? -scaled : scaled;
        return true;
    }

    /// <summary>Digits, or in the styles that group them one to three digits, then threes after the sign of groups.</summary>
    private static bool TryAppendWhole(ReadOnlySpan<char> whole, NumberStyle style, ref long value)
    {
        var sign = style == NumberStyle.Indonesian ? '.' : ',';
        var group = style == NumberStyle.Point ? -1 : whole.IndexOf(sign);
        if (group < 0)
        {
            return !whole.IsEmpty && TryAppendDigits(whole, ref value);
        }

        if (group is < 1 or > 3 || !TryAppendDigits(whole[..group], ref value))
        {
            return false;
        }

        for (var rest = whole[group..]; !rest.IsEmpty; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != sign || !TryAppendDigits(rest[1..4], ref value))
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
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            Append(digit - '0', ref value);
        }

        return true;
    }

    private static void Append(int digit, ref long value) =>
        value = value == TooLarge || value > (long.MaxValue - digit) / 10 ? TooLarge : (value * 10) + digit;
}
