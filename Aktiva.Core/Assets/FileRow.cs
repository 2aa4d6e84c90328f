using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>
/// The current row of a file, its values read by column name. What cannot be read is added to the problems and
/// comes back as the default value, so that every bad value of a row is found.
/// </summary>
internal sealed class FileRow(RowTable table, IReadOnlyDictionary<string, int> columns, FileStyle style, List<ImportProblem> problems)
{
    /// <summary>Reads a word of a closed set.</summary>
    public delegate bool WordReader<T>(string word, out T? value)
        where T : struct;

    public long Line => table.Line;

    public void Report(string column, ImportFault fault, string value = "") =>
        problems.Add(new ImportProblem { Line = Line, Column = column, Fault = fault, Value = value });

    /// <summary>The value as it stands; empty where it is, or where the file has no such column.</summary>
    public string Text(string column) => columns.TryGetValue(column, out var index) ? table[index] : "";

    public string Name(string column) => CheckedText(column, Required(column), TextLimits.Name);

    public string? OptionalText(string column) => Text(column) is { Length: > 0 } text ? CheckedText(column, text, TextLimits.Name) : null;

    public string? Notes(string column) => Text(column) is { Length: > 0 } text ? CheckedText(column, text, TextLimits.Notes) : null;

    public string Code(string column) => CheckedCode(column, Required(column));

    public string? OptionalCode(string column) => Text(column) is { Length: > 0 } code ? CheckedCode(column, code) : null;

    public Money Money(string column) => Required(column) is { Length: > 0 } text ? ReadMoney(column, text) : default;

    public Money? OptionalMoney(string column) => Text(column) is { Length: > 0 } text ? ReadMoney(column, text) : null;

    public Rate? OptionalRate(string column) => Text(column) is { Length: > 0 } text ? ReadRate(column, text) : null;

    /// <summary>A number with at most four decimals.</summary>
    public decimal? OptionalQuantity(string column) => OptionalRate(column)?.Percent;

    public long? OptionalWhole(string column, long highest) =>
        Text(column) is { Length: > 0 } text ? ReadWhole(column, text, lowest: 0, highest) : null;

    public long? Whole(string column, long lowest, long highest) =>
        Required(column) is { Length: > 0 } text ? ReadWhole(column, text, lowest, highest) : null;

    public DateOnly Date(string column) => Required(column) is { Length: > 0 } text ? ReadDate(column, text) : default;

    public DateOnly? OptionalDate(string column) => Text(column) is { Length: > 0 } text ? ReadDate(column, text) : null;

    public Period RequiredPeriod(string column) => Required(column) is { Length: > 0 } ? OptionalPeriod(column) ?? default : default;

    public Period? OptionalPeriod(string column)
    {
        if (Text(column) is not { Length: > 0 } text)
        {
            return null;
        }

        if (IsTyped(column) && DateText.TryParse(text, DateStyle.Iso, out var day) && day.Year >= ValueLimits.EarliestYear)
        {
            return Period.Of(day);
        }

        if (!Period.TryParse(text, out var period))
        {
            Report(column, ImportFault.PeriodMalformed, text);
        }
        else if (period.Year > ValueLimits.LatestYear)
        {
            Report(column, ImportFault.DateOutOfRange, text);
        }

        return period;
    }

    /// <summary>A word of a closed set; null when it is missing or unknown.</summary>
    public T? Word<T>(string column, WordReader<T> read)
        where T : struct => ReadWord(column, Code(column), read);

    public T? OptionalWord<T>(string column, WordReader<T> read)
        where T : struct => ReadWord(column, Text(column), read);

    public ExpenseAccounts? OptionalExpenseAccounts(string column)
    {
        if (Text(column) is not { Length: > 0 } text)
        {
            return null;
        }

        if (NumbersOf(column) is null && ExpenseAccounts.PercentsIn(text).Any(percent => NumberText.Classify(percent) == NumberForm.Ambiguous))
        {
            Report(column, ImportFault.NumberAmbiguous, text);
            return null;
        }

        if (ExpenseAccounts.TryRead(text, NumbersOf(column) ?? NumberStyle.Point, out var accounts) is { } fault)
        {
            Report(column, fault, text);
        }

        return accounts;
    }

    /// <summary>Whether the file itself says that the value is a number or a date.</summary>
    private bool IsTyped(string column) => columns.TryGetValue(column, out var index) && table.IsTyped(index);

    private NumberStyle? NumbersOf(string column) => IsTyped(column) ? NumberStyle.Point : style.Numbers;

    private string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Report(column, ImportFault.ValueMissing);
        }

        return text;
    }

    private string Limited(string column, string text, int longest)
    {
        if (text.Length > longest)
        {
            Report(column, ImportFault.ValueTooLong, text[..40]);
        }

        return text;
    }

    private string CheckedText(string column, string text, int longest)
    {
        if (text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
        {
            Report(column, ImportFault.ControlCharacter, text);
        }

        return Limited(column, Legible(column, text), longest);
    }

    private string CheckedCode(string column, string code)
    {
        if (code.Any(char.IsControl))
        {
            Report(column, ImportFault.ControlCharacter, code);
        }

        return Limited(column, Legible(column, code), TextLimits.Code);
    }

    private string Legible(string column, string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            Report(column, ImportFault.CharacterLost, text);
        }

        return text;
    }

    private Money ReadMoney(string column, string text)
    {
        if (!IsReadable(column, text, NumberText.TryParse(text, NumbersOf(column) ?? NumberStyle.Point, out Money money)))
        {
            return default;
        }

        if (money > ValueLimits.HighestMoney || money < -ValueLimits.HighestMoney)
        {
            Report(column, ImportFault.NumberOutOfRange, text);
        }

        return money;
    }

    private Rate ReadRate(string column, string text) =>
        IsReadable(column, text, NumberText.TryParse(text, NumbersOf(column) ?? NumberStyle.Point, out Rate rate)) ? rate : default;

    private long? ReadWhole(string column, string text, long lowest, long highest)
    {
        if (!IsReadable(column, text, NumberText.TryParseWhole(text, NumbersOf(column) ?? NumberStyle.Point, out var number)))
        {
            return null;
        }

        if (number < lowest || number > highest)
        {
            Report(column, ImportFault.NumberOutOfRange, text);
            return null;
        }

        return number;
    }

    private bool IsReadable(string column, string text, bool isRead)
    {
        var numbers = NumbersOf(column);
        var form = isRead && numbers is not null ? NumberForm.Either : NumberText.Classify(text);
        if (numbers is null && form == NumberForm.Ambiguous)
        {
            Report(column, ImportFault.NumberAmbiguous, text);
            return false;
        }

        if (!isRead)
        {
            Report(
                column,
                NumberText.IsTooLarge(text, numbers ?? NumberStyle.Point) ? ImportFault.NumberOutOfRange
                    : form == NumberForm.NoNumber ? ImportFault.NumberMalformed
                    : ImportFault.NumberNotInFileStyle,
                text);
        }

        return isRead;
    }

    private T? ReadWord<T>(string column, string word, WordReader<T> read)
        where T : struct
    {
        if (!read(word, out var value) && word.Length > 0)
        {
            Report(column, ImportFault.WordUnknown, word);
        }

        return value;
    }

    private DateOnly ReadDate(string column, string text)
    {
        var dates = IsTyped(column) ? DateStyle.Iso : style.Dates;
        if (!DateText.TryParse(text, dates, out var date))
        {
            var other = dates == DateStyle.Iso ? DateStyle.DayMonthYear : DateStyle.Iso;
            Report(column, DateText.TryParse(text, other, out _) ? ImportFault.DateNotInFileStyle : ImportFault.DateMalformed, text);
        }
        else if (date.Year is < ValueLimits.EarliestYear or > ValueLimits.LatestYear)
        {
            Report(column, ImportFault.DateOutOfRange, text);
            return default;
        }

        return date;
    }
}
