using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using static Aktiva.Core.Depreciation.ExplanationStep;

namespace Aktiva.Web.Resources;

/// <summary>Words the steps of an explanation, formulas written out with their numbers as an accountant would.</summary>
internal sealed class StepTexts(CultureInfo culture, Func<string, object?[], string> text)
{
    private readonly DisplayFormat _format = new(culture, () => DisplayFormat.DefaultTimeZone);
    private readonly ExactFormat _exact = new(culture);
    private readonly ChangeTexts _changes = new(culture, text);

    /// <summary>The lines of one step.</summary>
    public IEnumerable<string> Lines(ExplanationStep step, DepreciationRules rules) => step switch
    {
        Changed s => _changes.Lines(s),
        MonthOfDisposal s => [_changes.Disposal(s, rules.Convention)],
        HalfOfPeriod s => [_changes.Half(s)],
        HasLeft => [Text("Step.HasLeft")],
        NotBegun s => [Text("Step.NotBegun", _format.Month(s.FirstMonth))],
        NotDepreciated => [Text("Step.NotDepreciated")],
        NothingLeft s => [Text("Step.NothingLeft", _format.Money(s.CarryingAmount), _format.Money(s.Limit))],
        ShareOfMonth s => [Share(s)],
        SpreadFrom s => [Spread(s, rules.Method)],
        YearBase s => [Text(KeyOf(s.Origin), _format.Month(s.From), _format.Money(s.CarryingAmount))],
        RecoveredYearBase s =>
        [
            Text(
                "Step.RecoveredYearBase",
                _format.Month(s.Opening),
                _format.Money(s.CarryingAmount),
                _exact.Percent(s.Rate),
                _exact.Number(s.Shares),
                _exact.Amount(s.Base)),
        ],
        Comparison s => [Compare(s, rules)],
        AssetYear s => [Year(s)],
        Units s =>
        [
            Text("Step.Units", _exact.Count(s.Before), _exact.Count(s.Month), _exact.Count(s.Before + s.Month), _exact.Count(s.Total)),
        ],
        Apportioned s => Formula(s),
        WhatIsLeft s =>
        [
            Text(KeyOf(s.Reason), _format.Money(s.Cost), _format.Money(s.Accumulated), _format.Money(s.Limit), _format.Money(s.Amount)),
        ],
        NotNegative s => [Text("Step.NotNegative", _format.Money(s.Computed))],
        Limited s =>
        [
            Text("Step.Limited", _format.Money(s.Computed), _format.Money(s.CarryingAmount), _format.Money(s.Limit), _format.Money(s.Amount)),
        ],
        NotPosted s => [Text("Step.NotPosted", _format.Money(s.Computed), _format.Money(s.PostingLimit))],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "This step has no wording."),
    };

    private string Share(ShareOfMonth step)
    {
        var share = _exact.Number(step.Share);
        return (step.Through, step.Whole, step.Days, step.DaysOfWhole) switch
        {
            ({ } through, { } whole, { } days, { } all) => Text(
                "Step.ShareOfLifeDays", _exact.Count(days), _exact.Count(all), share, _exact.Number(through), _exact.Number(whole)),
            ({ } through, { } whole, _, _) => Text("Step.Share", share, _exact.Number(through), _exact.Number(whole)),
            ({ } through, null, _, _) => Text("Step.ShareWithoutLife", share, _exact.Number(through)),
            (_, _, { } days, { } all) => Text("Step.ShareOfYearDays", _exact.Count(days), _exact.Count(all), share),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "This share has no wording."),
        };
    }

    private string Spread(SpreadFrom step, DepreciationMethod method)
    {
        var elapsed = method switch
        {
            DepreciationMethod.UnitsOfProduction => "Step.ElapsedUnits",
            DepreciationMethod.SumOfYears => "Step.ElapsedWeights",
            _ => "Step.ElapsedMonths",
        };
        return Text(
            step.IsOpening ? "Step.SpreadFromOpening" : "Step.SpreadFromChange",
            _format.Month(step.Through),
            _format.Money(step.Accumulated),
            Text(elapsed, _exact.Number(step.Elapsed)));
    }

    private string Compare(Comparison step, DepreciationRules rules)
    {
        var used = (step.IsStraightLine, step.StraightLine > step.Declining) switch
        {
            (false, _) => "Step.UsesDeclining",
            (true, true) => "Step.UsesStraightLine",
            (true, false) => "Step.KeepsStraightLine",
        };
        return Text(
            "Step.Comparison",
            _format.Money(step.CarryingAmount),
            _exact.Percent(step.YearlyRate),
            _exact.Amount(step.Declining),
            _format.Money(rules.ResidualValue),
            _exact.Number(step.SharesLeft),
            _exact.Amount(step.StraightLine),
            Text(used));
    }

    private string Year(AssetYear step) => Text(
        "Step.AssetYear",
        _exact.Count(step.Year),
        _exact.Number(step.Weight),
        _exact.Number(step.TotalWeight),
        _exact.Number(step.EarlierWeights),
        _exact.Number(step.Shares),
        _exact.Number(step.YearMonths),
        _exact.Fraction(step.Fraction));

    /// <summary>The formula with rounded totals, and the exact amounts where they are others.</summary>
    private IEnumerable<string> Formula(Apportioned step)
    {
        var through = $"{Product(step)} = {_format.Money(step.RoundedThrough)}";
        yield return step.PartsBefore == 0
            ? through
            : Text("Step.LessBefore", through, _format.Money(step.RoundedBefore), _format.Money(step.Rounded));
        if (step.Through != ExactFraction.Of(step.RoundedThrough) || step.Before != ExactFraction.Of(step.RoundedBefore))
        {
            var unrounded = step.PartsBefore == 0
                ? _exact.Amount(step.Unrounded)
                : $"{_exact.Amount(step.Through)} − {_exact.Amount(step.Before)} = {_exact.Amount(step.Unrounded)}";
            yield return Text("Step.Unrounded", unrounded, _exact.Fraction(step.Unrounded));
        }
    }

    /// <summary>(12.000.000,00 − 0,00) × 3/48, or 12.000.000,00 × 25% × 1/12.</summary>
    private string Product(Apportioned step)
    {
        var deductions = ((Money?[])[step.LessResidualValue, step.LessAccumulated]).OfType<Money>().Select(_format.Money).ToList();
        var amount = string.Join(" − ", deductions.Prepend(_exact.Amount(step.Base)));
        var rate = step.Rate is { } perYear ? $" × {_exact.Percent(perYear)}" : "";
        return $"{(deductions.Count == 0 ? amount : $"({amount})")}{rate} × {_exact.Count(step.PartsThrough)}/{_exact.Count(step.PartsOfWhole)}";
    }

    private static string KeyOf(YearBaseOrigin origin) => origin switch
    {
        YearBaseOrigin.YearStart => "Step.YearStart",
        YearBaseOrigin.OpeningBalance => "Step.OpeningBalance",
        YearBaseOrigin.Change => "Step.Change",
        YearBaseOrigin.FirstYearCost => "Step.FirstYearCost",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "This base has no wording."),
    };

    private static string KeyOf(WhatIsLeftReason reason) => reason switch
    {
        WhatIsLeftReason.LifeEnds => "Step.LifeEnds",
        WhatIsLeftReason.LifeIsOver => "Step.LifeIsOver",
        WhatIsLeftReason.UnitsProduced => "Step.UnitsProduced",
        WhatIsLeftReason.Expensed => "Step.Expensed",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no wording."),
    };

    private string Text(string key, params object?[] arguments) => text(key, arguments);
}
