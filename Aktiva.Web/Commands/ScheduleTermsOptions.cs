using System.CommandLine;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Reports;

namespace Aktiva.Web.Commands;

/// <summary>The options of <c>schedule</c> that try out other rules.</summary>
internal sealed class ScheduleTermsOptions
{
    private readonly Option<DepreciationMethod?> _method = ChoiceOption.Create<DepreciationMethod?>(
        "--method",
        CommandTexts.Get("OptionMethod"),
        [.. Enum.GetValues<DepreciationMethod>().Select(method => (FileWord.Of(method), (DepreciationMethod?)method))]);

    private readonly Option<Convention?> _convention = ChoiceOption.Create<Convention?>(
        "--convention",
        CommandTexts.Get("OptionConvention"),
        [.. Enum.GetValues<Convention>().Select(convention => (FileWord.Of(convention), (Convention?)convention))]);

    private readonly Option<int?> _lifeMonths = FigureOption.Months("--life-months", CommandTexts.Get("OptionLifeMonths"));
    private readonly Option<Rate?> _rate = FigureOption.Rate("--rate-percent", CommandTexts.Get("OptionRatePercent"));
    private readonly Option<Rate?> _factor = FigureOption.Rate("--factor-percent", CommandTexts.Get("OptionFactorPercent"));
    private readonly Option<Money?> _residualValue = FigureOption.Money("--residual-value", CommandTexts.Get("OptionResidualValue"));
    private readonly Option<Money?> _floor = FigureOption.Money("--floor", CommandTexts.Get("OptionFloor"));
    private readonly Option<long?> _totalUnits = FigureOption.Units("--total-units", CommandTexts.Get("OptionTotalUnits"));
    private readonly Option<long?> _unitsPerMonth = FigureOption.Units("--units-per-month", CommandTexts.Get("OptionUnitsPerMonth"));

    public void AddTo(Command verb)
    {
        Option[] options =
            [_method, _convention, _lifeMonths, _rate, _factor, _residualValue, _floor, _totalUnits, _unitsPerMonth];
        foreach (var option in options)
        {
            verb.Options.Add(option);
        }
    }

    public ScheduleTerms TermsOf(CommandContext context) => new()
    {
        Method = context.Value(_method),
        Convention = context.Value(_convention),
        LifeMonths = context.Value(_lifeMonths),
        RatePerYear = context.Value(_rate),
        Factor = context.Value(_factor),
        ResidualValue = context.Value(_residualValue),
        Floor = context.Value(_floor),
        TotalUnits = context.Value(_totalUnits),
        UnitsPerMonth = context.Value(_unitsPerMonth),
    };
}
