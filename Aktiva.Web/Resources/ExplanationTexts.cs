using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Reports;

namespace Aktiva.Web.Resources;

/// <summary>Words explanations, schedules and why there is none, in one language.</summary>
public sealed class ExplanationTexts
{
    private static readonly TextSource Source = new("ExplanationTexts");

    private readonly CultureInfo _culture;
    private readonly ClosingTexts _closing;
    private readonly DisplayFormat _format;
    private readonly ExactFormat _exact;
    private readonly StepTexts _steps;

    private ExplanationTexts(CultureInfo culture)
    {
        _culture = Language.Of(culture);
        _closing = ClosingTexts.For(_culture);
        _format = new DisplayFormat(_culture, () => DisplayFormat.DefaultTimeZone);
        _exact = new ExactFormat(_culture);
        _steps = new StepTexts(_culture, Text);
    }

    /// <summary>The wording in English for English cultures, in Indonesian for all others.</summary>
    public static ExplanationTexts For(CultureInfo culture) => new(culture);

    public string Method(DepreciationMethod method) => Text($"Method.{method}");

    public string Convention(Convention convention) => Text($"Convention.{convention}");

    /// <summary>An asset's month: what it is about, the rules, and every step of every month.</summary>
    public IEnumerable<string> Lines(AssetExplanation explained)
    {
        yield return Text(
            "Explain.Title", explained.AssetCode, explained.AssetName, _closing.Book(explained.Book), _format.Month(explained.Period));
        foreach (var line in Origin(explained))
        {
            yield return line;
        }

        if (explained.Explanation is { } explanation)
        {
            foreach (var line in Lines(explanation))
            {
                yield return line;
            }
        }

        foreach (var disposal in explained.Disposals)
        {
            yield return "";
            yield return Text(
                disposal.Gain.IsNegative ? "Explain.DisposalLoss" : "Explain.DisposalGain",
                _format.Date(disposal.Date),
                _format.Money(disposal.Proceeds),
                _format.Money(disposal.CarryingAmount),
                _format.Money(disposal.Gain.IsNegative ? -disposal.Gain : disposal.Gain));
        }
    }

    /// <summary>The rules, and every step of every month.</summary>
    public IEnumerable<string> Lines(Explanation explanation)
    {
        foreach (var line in Rules(explanation))
        {
            yield return line;
        }

        yield return "";
        if (explanation.CaughtUp.Count > 0)
        {
            var count = explanation.CaughtUp.Count;
            yield return count == 1 ? Text("Explain.CaughtUp.One") : Text("Explain.CaughtUp", _exact.Count(count));
        }

        foreach (var month in explanation.Months)
        {
            foreach (var line in Lines(month))
            {
                yield return line;
            }
        }

        if (explanation.CaughtUp.Count > 0)
        {
            var sum = string.Join(" + ", explanation.Months.Select(month => _format.Money(month.Depreciation)));
            yield return Text("Explain.Sum", sum, _format.Money(explanation.Result));
        }
    }

    /// <summary>What an event did to an asset.</summary>
    public string Change(ExplanationStep.Changed step) => string.Join(' ', _steps.Lines(step, default));

    /// <summary>The rules of an asset, a line each.</summary>
    public IEnumerable<string> Rules(DepreciationRules rules)
    {
        var ignoresConvention = rules.Method is DepreciationMethod.None or DepreciationMethod.UnitsOfProduction;
        yield return ignoresConvention
            ? Text("Explain.RulesWithoutConvention", Method(rules.Method))
            : Text("Explain.Rules", Method(rules.Method), Convention(rules.Convention));
        yield return string.Join(' ', Terms(rules));
        if (rules.HasOpening)
        {
            yield return Text("Explain.Opening", _format.Month(rules.OpeningPeriod), _format.Money(rules.OpeningAccumulated));
        }
    }

    /// <summary>What is out of the ordinary in a month of a schedule, and whether it is posted.</summary>
    public string Notes(ScheduleLine line)
    {
        var notes = _closing.Note(new AkmLine { Note = line.Row.Notes, MonthsCaughtUp = line.Row.MonthsCaughtUp });
        var posted = line.IsPosted ? Text("Schedule.Posted") : "";
        return posted.Length > 0 && notes.Length > 0 ? $"{posted}, {notes}" : posted + notes;
    }

    /// <summary>Why there is no explanation, schedule or forecast, and what to do about it.</summary>
    public string Refusal(ReportRefusal refusal) => refusal switch
    {
        ReportRefusal.UnknownAsset r => Text("Report.UnknownAsset", r.Code),
        ReportRefusal.UnknownCategory r => Text("Report.UnknownCategory", r.Code),
        ReportRefusal.UnknownFiscalGroup r => Text("Report.UnknownFiscalGroup", r.Word),
        ReportRefusal.NotInBook r => Text("Report.NotInBook", r.Code, _closing.Book(r.Book)),
        ReportRefusal.LeftBooks r => Text("Report.LeftBooks", r.Code, _format.Month(r.Month)),
        ReportRefusal.NotYetAcquired r => Text("Report.NotYetAcquired", r.Code, _format.Date(r.AcquisitionDate)),
        ReportRefusal.NotComputable r => Text(
            "Report.NotComputable", r.Code, string.Join(' ', r.Problems.Select(problem => _closing.Finding(problem.ToString())))),
        ReportRefusal.NotInSchedule r => Text("Report.NotInSchedule", r.Code, _format.Month(r.Month)),
        ReportRefusal.EventRefused r => Text("Report.EventRefused", string.Join(' ', r.Refusals.Select(EventTexts.For(_culture).Refusal))),
        ReportRefusal.UnitsPerMonthMissing r => Text("Report.UnitsPerMonthMissing", r.Code),
        ReportRefusal.NotClosedInBothBooks => Text("Report.NotClosedInBothBooks"),
        ReportRefusal.NotClosed r => Text("Report.NotClosed", _format.Month(r.Month), _closing.Book(r.Book)),
        ReportRefusal.NotEarlier r when r.Earlier == r.Later => Text("Report.SameMonth", _format.Month(r.Later)),
        ReportRefusal.NotEarlier r => Text("Report.NotEarlier", _format.Month(r.Earlier), _format.Month(r.Later)),
        ReportRefusal.TooLongForWorkbook => Text("Report.TooLongForWorkbook"),
        ReportRefusal.NoAssets r => Text("Report.NoAssets", _closing.Book(r.Book)),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal has no wording."),
    };

    /// <summary>Assets that a schedule or forecast leaves out, with the first of them and why.</summary>
    public string NotComputed(UncomputedAssets assets)
    {
        var codes = string.Join(", ", assets.FirstCodes) + (assets.AssetCount > assets.FirstCodes.Count ? ", …" : "");
        return Text("Report.NotComputed", _closing.Assets(assets.AssetCount), codes, _closing.Finding(assets.Problem.ToString()));
    }

    /// <summary>A text with its placeholders filled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    internal string Text(string key, params object?[] arguments)
    {
        var text = Source.Find(key, _culture);
        return arguments.Length == 0 ? text : string.Format(_culture, text, arguments);
    }

    private IEnumerable<string> Origin(AssetExplanation explained)
    {
        var number = explained.PostedRun?.DocumentNumber;
        switch (explained)
        {
            case { Exclusion: { } exclusion }:
                yield return Text("Explain.Excluded", number, exclusion.ExcludedBy);
                if (exclusion.Reason.Length > 0)
                {
                    yield return Text("Explain.ExclusionReason", exclusion.Reason);
                }

                break;
            case { IsSupposed: true }:
                yield return Text("Explain.Supposed");
                break;
            case { Posted: { } posted }:
                yield return Text("Explain.Posted", number, _format.Money(posted.Depreciation));
                if (explained.DiffersFromPosted)
                {
                    yield return Text(
                        "Explain.Differs", _format.Money(posted.Depreciation), _format.Money(explained.Explanation!.Result));
                }

                break;
            case { PostedRun: not null }:
                yield return Text("Explain.NotInRun", number);
                break;
            case { AssumedClosedFrom: { } from } when from == explained.Period.Previous:
                yield return Text("Explain.AssumedClosed.One", _format.Month(from));
                break;
            case { AssumedClosedFrom: { } from }:
                yield return Text("Explain.AssumedClosed", _format.Month(from), _format.Month(explained.Period.Previous));
                break;
            default:
                yield return Text("Explain.NextClosing");
                break;
        }
    }

    private IEnumerable<string> Rules(Explanation explanation)
    {
        var rules = explanation.Rules;
        foreach (var line in Rules(rules))
        {
            yield return line;
        }

        var (date, first) = (_format.Date(rules.InServiceDate), _format.Month(explanation.FirstMonth));
        yield return explanation.LastMonth is { } last
            ? Text("Explain.BeginsAndEnds", date, first, _format.Month(last))
            : Text("Explain.Begins", date, first);
        yield return Text(rules.Places == 0 ? "Explain.RoundedToUnits" : "Explain.RoundedToCents");
    }

    private IEnumerable<string> Terms(DepreciationRules rules)
    {
        yield return Text("Explain.Amounts", _format.Money(rules.Cost), _format.Money(rules.ResidualValue), _format.Money(rules.Floor));
        if (rules.LifeMonths > 0)
        {
            yield return Text("Explain.Life", _exact.Count(rules.LifeMonths));
        }

        switch (rules.Method)
        {
            case DepreciationMethod.StraightLineRate or DepreciationMethod.DecliningMonthly or DepreciationMethod.DecliningAnnual:
                yield return Text("Explain.Rate", _exact.Percent(rules.RatePerYear));
                break;
            case DepreciationMethod.DoubleDeclining:
                yield return Text("Explain.Factor", _exact.Percent(rules.Factor));
                break;
            case DepreciationMethod.UnitsOfProduction:
                yield return Text("Explain.TotalUnits", _exact.Count(rules.TotalUnits));
                break;
        }
    }

    private IEnumerable<string> Lines(MonthExplanation month)
    {
        yield return Text(
            "Explain.MonthTitle", _format.Month(month.Period), _format.Money(month.OpeningAccumulated), _format.Money(month.OpeningCarryingAmount));
        foreach (var line in month.Steps.SelectMany(step => _steps.Lines(step, month.Rules)))
        {
            yield return $"  {line}";
        }

        yield return $"  {Text("Explain.MonthEnd", _format.Money(month.Depreciation), _format.Money(month.ClosingAccumulated))}";
    }
}
