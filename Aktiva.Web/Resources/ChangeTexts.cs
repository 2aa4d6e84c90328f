using System.Globalization;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using static Aktiva.Core.Depreciation.ExplanationStep;

namespace Aktiva.Web.Resources;

/// <summary>Words what events did to an asset, with the amounts before and after.</summary>
internal sealed class ChangeTexts(CultureInfo culture, Func<string, object?[], string> text)
{
    private readonly DisplayFormat _format = new(culture, () => DisplayFormat.DefaultTimeZone);
    private readonly ExactFormat _exact = new(culture);

    /// <summary>The lines of a change: what happened, and the rules that came with it.</summary>
    public IEnumerable<string> Lines(Changed step)
    {
        yield return What(step);
        var rules = Rules(step.Change).ToList();
        if (rules.Count > 0)
        {
            yield return Text("Change.Rules", string.Join("; ", rules));
        }

        if (step.LifeLeft is { } left && !step.Change.EndsTheAsset && !step.Change.ActsAfterDepreciation)
        {
            yield return Text("Change.LifeLeft", _exact.Number(left));
        }
    }

    /// <summary>How the month of a disposal counts.</summary>
    public string Disposal(MonthOfDisposal step, Convention convention) => Text(
        step.Rule switch
        {
            DisposalRule.Nothing => "Disposal.Nothing",
            DisposalRule.Whole => "Disposal.Whole",
            DisposalRule.PartOfMonth => convention == Convention.HalfMonth ? "Disposal.HalfMonth" : "Disposal.Days",
            DisposalRule.HalfOfPeriod => convention == Convention.HalfYear ? "Disposal.HalfYear" : "Disposal.MidQuarter",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "This disposal has no wording."),
        },
        _format.Date(step.Date));

    /// <summary>Half of the year or quarter, less what it has had.</summary>
    public string Half(HalfOfPeriod step) => step.Whole is { } whole
        ? Text("Disposal.Half", _format.Money(whole), _format.Money(step.Half), _format.Money(step.SoFar), _format.Money(step.Amount))
        : Text("Disposal.FirstPeriod", _format.Money(step.SoFar), _format.Money(step.Amount));

    private string What(Changed step)
    {
        var change = step.Change;
        var date = _format.Date(change.Date);
        return change.Type switch
        {
            AssetChangeType.PutInService => Text("Change.PutInService", date),
            AssetChangeType.EstimateChange => Text("Change.Estimate", date, _format.Money(step.CarryingAmount)),
            AssetChangeType.Addition => Text("Change.Addition", date, _format.Money(change.Amount), _format.Money(step.Cost)),
            AssetChangeType.PartialDisposal => Partial("Change.PartialDisposal", step),
            AssetChangeType.Disposal => Leaving("Change.Disposal", step),
            AssetChangeType.MergeOut => Leaving("Change.MergeOut", step),
            AssetChangeType.Revaluation => Measured("Change.Revaluation", step),
            AssetChangeType.Impairment => Measured("Change.Impairment", step),
            AssetChangeType.ImpairmentReversal => Measured("Change.ImpairmentReversal", step),
            AssetChangeType.SplitOut => Moved("Change.SplitOut", step),
            AssetChangeType.SplitIn => Moved("Change.SplitIn", step),
            AssetChangeType.MergeIn => Moved("Change.MergeIn", step),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "This change has no wording."),
        };
    }

    private string Partial(string key, Changed step) => Text(
        key,
        _format.Date(step.Change.Date),
        _format.Money(step.Change.Amount),
        _format.Money(step.CostBefore),
        _format.Money(step.AccumulatedBefore),
        _format.Money(-step.Effect.Accumulated),
        _format.Money(step.Cost),
        _format.Money(step.Accumulated),
        _format.Money(step.ResidualValue));

    private string Leaving(string key, Changed step) => Text(
        key,
        _format.Date(step.Change.Date),
        _format.Money(step.CostBefore),
        _format.Money(step.AccumulatedBefore),
        _format.Money(step.CarryingAmountBefore));

    private string Measured(string key, Changed step) => Text(
        key,
        _format.Date(step.Change.Date),
        _format.Money(step.CarryingAmountBefore),
        _format.Money(step.CarryingAmount),
        _format.Money(step.Effect.CarryingAmount),
        _format.Money(step.Effect.Surplus),
        _format.Money(step.Effect.ProfitOrLoss));

    private string Moved(string key, Changed step) => Text(
        key,
        _format.Date(step.Change.Date),
        _format.Money(step.Change.Amount),
        _format.Money(step.Change.Accumulated),
        _format.Money(step.Cost),
        _format.Money(step.Accumulated));

    private IEnumerable<string> Rules(AssetChange change)
    {
        if (change.Method is { } method)
        {
            yield return Text("Change.Method", Text($"Method.{method}"));
        }

        if (change.Convention is { } convention)
        {
            yield return Text("Change.Convention", Text($"Convention.{convention}"));
        }

        if (change.LifeMonths is { } life)
        {
            yield return Text("Change.Life", _exact.Count(life));
        }

        if (change.ResidualValue is { } residual)
        {
            yield return Text("Change.ResidualValue", _format.Money(residual));
        }

        if (change.RatePerYear is { } rate)
        {
            yield return Text("Change.Rate", _exact.Percent(rate));
        }

        if (change.Factor is { } factor)
        {
            yield return Text("Change.Factor", _exact.Percent(factor));
        }

        if (change.TotalUnits is { } units)
        {
            yield return Text("Change.TotalUnits", _exact.Count(units));
        }
    }

    private string Text(string key, params object?[] arguments) => text(key, arguments);
}
