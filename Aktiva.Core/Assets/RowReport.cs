using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Assets;

/// <summary>Reports problems of one row under the column names of its profile.</summary>
internal readonly struct RowReport(long line, RowColumns reader, List<ImportProblem> problems)
{
    public long Line => line;

    /// <summary>Whether something is wrong with a column; known only until problems of other rows are reported.</summary>
    public bool Has(string column)
    {
        var name = reader.NameOf(column);
        for (var index = problems.Count - 1; index >= 0 && problems[index].Line == line; index--)
        {
            if (problems[index].Column == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Always false: the row is not right.</returns>
    public bool Report(string column, ImportFault fault, string value = "")
    {
        problems.Add(new ImportProblem { Line = line, Column = reader.NameOf(column), Fault = fault, Value = value });
        return false;
    }

    public void Report(RuleProblem rule, Book book) => problems.Add(new ImportProblem
    {
        Line = line,
        Column = reader.NameOf(ColumnOf(rule, book)),
        Fault = ImportFault.NotComputable,
        Rule = rule,
    });

    private static string ColumnOf(RuleProblem rule, Book book) => rule switch
    {
        RuleProblem.CostNegative => RegisterColumns.Cost,
        RuleProblem.ResidualValueNegative or RuleProblem.ResidualValueAboveCost => RegisterColumns.ResidualValue,
        RuleProblem.FloorNegative => RegisterColumns.Floor,
        RuleProblem.LifeMissing or RuleProblem.LifeOutOfRange => RegisterColumns.LifeMonths,
        RuleProblem.RateMissing or RuleProblem.RateOutOfRange => RegisterColumns.RatePercent,
        RuleProblem.TotalUnitsMissing or RuleProblem.UnitsNegative => RegisterColumns.TotalUnits,
        RuleProblem.OpeningAccumulatedNegative or RuleProblem.OpeningAccumulatedAboveCost => book == Book.Fiscal
            ? RegisterColumns.FiscalOpeningAccumulated
            : RegisterColumns.OpeningAccumulated,
        RuleProblem.OpeningPeriodMissing or RuleProblem.OpeningBeforeInService
            or RuleProblem.OpeningMissing or RuleProblem.OpeningNotBeforePeriod or RuleProblem.MonthsMissed => RegisterColumns.OpeningPeriod,
        RuleProblem.FiscalGroupMissing => RegisterColumns.FiscalGroup,
        RuleProblem.FiscalMethodUnknown or RuleProblem.FiscalDecliningNotAllowed => RegisterColumns.FiscalMethod,
        RuleProblem.InServiceDateOutOfRange => RegisterColumns.InServiceDate,
        RuleProblem.ConventionUnknown => RegisterColumns.Convention,
        _ => RegisterColumns.Method,
    };
}
