using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;

namespace Aktiva.Web.Resources;

/// <summary>The words of the reports, on screen and in files, in one language.</summary>
public sealed class ReportTexts
{
    private static readonly TextSource Source = new("ReportTexts");

    private readonly Texts _texts;
    private readonly DisplayFormat _format;
    private readonly ExplanationTexts _explanations;

    private ReportTexts(CultureInfo culture)
    {
        _texts = Texts.For(culture);
        _format = new DisplayFormat(culture, () => DisplayFormat.DefaultTimeZone);
        _explanations = ExplanationTexts.For(culture);
    }

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => Source.Find(key, _texts.Culture);

    /// <summary>The wording in English for English cultures, in Indonesian for all others.</summary>
    public static ReportTexts For(CultureInfo culture) => new(culture);

    /// <summary>The text with its placeholders filled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Format(string key, params ReadOnlySpan<string> arguments) => string.Format(_texts.Culture, this[key], [.. arguments]);

    public string Title(ReportKind kind) => this[$"Title.{kind}"];

    public string About(ReportKind kind) => this[$"About.{kind}"];

    /// <summary>The heading of the register at the end of a month.</summary>
    public string RegisterHeading(Period month) => Format("Report.Heading", this["Register.Heading"], _format.Date(month.LastDay));

    /// <summary>The heading of the assets behind an amount of the roll-forward.</summary>
    public string AssetsHeading(RollForwardMovement movement, Period first, Period last) =>
        Format("Report.Heading", this[$"Movement.{movement}"], Span(first, last));

    /// <summary>The heading of the assets of a fiscal group.</summary>
    public string GroupHeading(FiscalGroup group, Period month) => Format("Report.Heading", Word(group), _format.Month(month));

    /// <summary>The heading of two months side by side.</summary>
    public string ComparisonHeading(Period earlier, Period later) => Format("Comparison.Heading", _format.Month(earlier), _format.Month(later));

    public string Refusal(ReportRefusal refusal) => _explanations.Refusal(refusal);

    /// <summary>One month by name, or the first and the last.</summary>
    public string Span(Period first, Period last) =>
        first == last ? _format.Month(last) : Format("Range.Span", _format.Month(first), _format.Month(last));

    /// <summary>A column of a file; a key of two parts names what and of what or when.</summary>
    public string Heading(string key) =>
        string.Join(" – ", key.Split('|').Select(part => Period.TryParse(part, out var month) ? _format.Month(month) : this[KeyOf(part)]));

    /// <summary>A value of a closed set.</summary>
    public string Word(Enum value) => value switch
    {
        DepreciationMethod method => _explanations.Method(method),
        FiscalGroup group => _texts[$"FiscalGroup.{group}"],
        AssetStatus status => _texts[$"AssetStatus.{status}"],
        _ => this[$"{value.GetType().Name}.{value}"],
    };

    /// <summary>How a file is written.</summary>
    /// <param name="title">What it is.</param>
    public ReportForm Form(string title) => new()
    {
        Title = title,
        Heading = Heading,
        Word = Word,
        Culture = _texts.Culture,
    };

    /// <summary>What a file is called: what it is, of which book if of one, and the months that it is about.</summary>
    /// <param name="word">Names it: a <see cref="ReportKind"/>, or another word that file names have.</param>
    /// <param name="book">Null for both.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last one.</param>
    /// <param name="extension">Without its point.</param>
    public string FileName(string word, Book? book, Period first, Period last, string extension)
    {
        string[] parts = [this[$"FileName.{word}"], .. book is { } one ? [_texts[$"Book.{one}"]] : (string[])[], .. first == last ? [] : (string[])[$"{first}"], $"{last}"];
        return $"{string.Join('-', parts)}.{extension}";
    }

    /// <summary>Columns of the fiscal list have the names of its contract.</summary>
    private static string KeyOf(string column) => column.Contains('.', StringComparison.Ordinal) ? column
        : char.IsLower(column[0]) ? $"FiscalColumn.{column}"
        : $"Column.{column}";
}
