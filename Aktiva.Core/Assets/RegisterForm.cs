using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Assets;

/// <summary>Reads an asset from values typed in, as one row of a register file is read.</summary>
public static class RegisterForm
{
    private static readonly RegisterReader Reader = RegisterReader.Of(RegisterProfile.Standard);

    /// <summary>Reads the values.</summary>
    /// <param name="values">The values by the columns of <see cref="RegisterColumns"/>: closed sets as their words, dates as <c>yyyy-MM-dd</c>, months as <c>yyyy-MM</c>.</param>
    /// <param name="numbers">How numbers are written.</param>
    /// <param name="problems">Everything that cannot be read, by column; when all can be, what keeps the rules from being computed.</param>
    /// <returns>Null when there are problems.</returns>
    public static RegisterEntry? Read(IReadOnlyDictionary<string, string> values, NumberStyle numbers, out IReadOnlyList<ImportProblem> problems)
    {
        List<ImportProblem> found = [];
        var row = FormTable.Row(values, RegisterColumns.All, numbers, found);
        var entry = Reader.Read(row);
        if (found.Count == 0)
        {
            var report = new RowReport(row.Line, Reader, found);
            foreach (var rule in RuleCheck.Check(entry.CommercialRules(Convention.FullMonth)))
            {
                report.Report(rule, Book.Commercial);
            }
        }

        problems = found;
        return found.Count == 0 ? entry : null;
    }
}
