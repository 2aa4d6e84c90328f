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

    public string Refusal(ReportRefusal refusal) => _explanations.Refusal(refusal);

    /// <summary>One month by name, or the first and the last.</summary>
    public string Span(Period first, Period last) =>
        first == last ? _format.Month(last) : Format("Range.Span", _format.Month(first), _format.Month(last));

    /// <summary>A column of a file; a key of two parts names what and of what.</summary>
    public string Heading(string key) => string.Join(" – ", key.Split('|').Select(part => this[KeyOf(part)]));

    /// <summary>A value of a closed set.</summary>
    public string Word(Enum value) => value switch
    {
        DepreciationMethod method => _explanations.Method(method),
        FiscalGroup group => _texts[$"FiscalGroup.{group}"],
        _ => this[$"{value.GetType().Name}.{value}"],
    };

    /// <summary>How a report's file is written.</summary>
    public ReportForm Form(ReportKind kind) => new()
    {
        Title = Title(kind),
        Heading = Heading,
        Word = Word,
        Culture = _texts.Culture,
    };

    /// <summary>Columns of the fiscal list have the names of its contract.</summary>
    private static string KeyOf(string column) => column.Contains('.', StringComparison.Ordinal) ? column
        : char.IsLower(column[0]) ? $"FiscalColumn.{column}"
        : $"Column.{column}";
}
