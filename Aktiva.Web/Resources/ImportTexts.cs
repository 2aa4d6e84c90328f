using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;

namespace Aktiva.Web.Resources;

/// <summary>Words what is wrong with a file to be imported, in the current UI culture.</summary>
public sealed class ImportTexts(ClosingTexts closingTexts, EventTexts eventTexts)
{
    private static readonly TextSource Source = new("ImportTexts");

    /// <summary>"Baris 12, kolom cost: Bukan angka. ("abc")".</summary>
    public string Problem(ImportProblem problem)
    {
        var fault = problem switch
        {
            { Rule: { } rule } => Rule(rule),
            { Event: { } refusal } => eventTexts.Refusal(refusal),
            _ => Source.Get($"Fault.{problem.Fault}"),
        };
        if (problem.Value.Length > 0)
        {
            fault = Source.Get("WithValue", fault, problem.Value.ReplaceLineEndings(" "));
        }

        var line = problem.Line.ToString(CultureInfo.InvariantCulture);
        return problem switch
        {
            { Line: 0 } => fault,
            { Column: "" } => Source.Get("OfLine", line, fault),
            _ => Source.Get("OfColumn", line, problem.Column, fault),
        };
    }

    private string Rule(RuleProblem rule) => closingTexts.Finding(rule.ToString());
}
