using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Assets;

/// <summary>Reads an asset from values typed in, as one row of a register file is read.</summary>
public static class RegisterForm
{
    /// <summary>What is wrong with a value whatever the others are; one that could not be read is zero, and so never among them.</summary>
    private static readonly RuleProblem[] OfOneValue =
    [
        RuleProblem.CostNegative, RuleProblem.ResidualValueNegative, RuleProblem.FloorNegative, RuleProblem.LifeOutOfRange, RuleProblem.RateOutOfRange,
        RuleProblem.UnitsNegative, RuleProblem.OpeningAccumulatedNegative,
    ];

    private static readonly RegisterReader Reader = RegisterReader.Of(RegisterProfile.Standard);

    /// <summary>Reads the values.</summary>
    /// <param name="values">The values by the columns of <see cref="RegisterColumns"/>: closed sets as their words, dates as <c>yyyy-MM-dd</c>, months as <c>yyyy-MM</c>.</param>
    /// <param name="numbers">How numbers are written.</param>
    /// <param name="problems">Everything that cannot be read or be, by column; when all can be read, also what else keeps the rules from being computed.</param>
    /// <returns>Null when there are problems.</returns>
    public static RegisterEntry? Read(IReadOnlyDictionary<string, string> values, NumberStyle numbers, out IReadOnlyList<ImportProblem> problems)
    {
        List<ImportProblem> found = [];
        var row = FormTable.Row(values, RegisterColumns.All, numbers, found);
        var entry = Reader.Read(row);
        var isWhole = found.Count == 0;
        var report = new RowReport(row.Line, Reader, found);
        foreach (var rule in RuleCheck.Check(entry.CommercialRules(Convention.FullMonth)).Where(rule => isWhole || OfOneValue.Contains(rule)))
        {
            report.Report(rule, Book.Commercial);
        }

        problems = found;
        return found.Count == 0 ? entry : null;
    }
}
