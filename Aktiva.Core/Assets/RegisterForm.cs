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
        using var table = new FormTable(values);
        var row = new FileRow(table, FormTable.Columns, new FileStyle(',', numbers, DateStyle.Iso), found);
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

    /// <summary>The values as a table of one row.</summary>
    private sealed class FormTable(IReadOnlyDictionary<string, string> values) : RowTable
    {
        private static readonly string[] Names = [.. RegisterColumns.All.Select(column => column.Name)];

        public static IReadOnlyDictionary<string, int> Columns { get; } =
            Names.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);

        public override IReadOnlyList<string> Header => Names;

        public override RowFault HeaderFault => RowFault.None;

        public override long Line => 1;

        public override RowFault Fault => RowFault.None;

        public override string this[int column] => values.GetValueOrDefault(Names[column], "");

        public override bool Read() => false;

        protected override void Dispose(bool isDisposing)
        {
        }
    }
}
