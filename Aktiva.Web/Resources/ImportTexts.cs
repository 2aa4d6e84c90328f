using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Web.Forms;

namespace Aktiva.Web.Resources;

/// <summary>Words what is wrong with a file to be imported, in one language.</summary>
public sealed class ImportTexts
{
    private static readonly TextSource Source = new("ImportTexts");

    private readonly CultureInfo _culture;
    private readonly ClosingTexts _closing;
    private readonly EventTexts _events;
    private readonly FormChoices _choices;

    private ImportTexts(CultureInfo culture)
    {
        _culture = Language.Of(culture);
        _closing = ClosingTexts.For(_culture);
        _events = EventTexts.For(_culture);
        _choices = new FormChoices(Texts.For(_culture));
    }

    /// <summary>The wording in English for English cultures, in Indonesian for all others.</summary>
    public static ImportTexts For(CultureInfo culture) => new(culture);

    /// <summary>"Baris 12, kolom cost: Bukan angka. ("abc")".</summary>
    public string Problem(ImportProblem problem)
    {
        var fault = problem.Value.Length > 0
            ? Text("WithValue", Fault(problem), problem.Value.ReplaceLineEndings(" "))
            : Fault(problem);
        var line = problem.Line.ToString(CultureInfo.InvariantCulture);
        return problem switch
        {
            { Line: 0 } => fault,
            { Column: "" } => Text("OfLine", line, fault),
            _ => Text("OfColumn", line, problem.Column, fault),
        };
    }

    /// <summary>What is wrong, without where it stands.</summary>
    public string Fault(ImportProblem problem) => problem switch
    {
        { Rule: { } rule } => _closing.Finding(rule.ToString()),
        { Event: { } refusal } => _events.Refusal(refusal),
        { Fault: ImportFault.WordUnknown } when KnownIn(problem.Column) is { Count: > 0 } known => Text(
            "WordUnknownOf", Text("Fault.WordUnknown"), string.Join("; ", known.Select(word => $"{word.Text} [{word.Value}]"))),
        _ => Text($"Fault.{problem.Fault}"),
    };

    /// <summary>The words that a column knows, as they are shown and as files have them; none for other columns.</summary>
    private IReadOnlyList<(string Value, string Text)> KnownIn(string column) => column switch
    {
        RegisterColumns.Method => _choices.Methods,
        RegisterColumns.FiscalMethod => _choices.FiscalMethods,
        RegisterColumns.Convention => _choices.Conventions,
        RegisterColumns.FiscalGroup => _choices.FiscalGroups,
        _ => [],
    };

    private string Text(string key, params ReadOnlySpan<object?> arguments)
    {
        var text = Source.Find(key, _culture);
        return arguments.IsEmpty ? text : string.Format(_culture, text, arguments);
    }
}
