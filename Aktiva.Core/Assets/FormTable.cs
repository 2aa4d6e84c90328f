using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>Values typed in, as a file with one row.</summary>
internal sealed class FormTable : RowTable
{
    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly string[] _names;

    private FormTable(IReadOnlyDictionary<string, string> values, IEnumerable<FileColumn> columns)
    {
        _values = values;
        _names = [.. columns.Select(column => column.Name)];
    }

    public override IReadOnlyList<string> Header => _names;

    public override RowFault HeaderFault => RowFault.None;

    public override long Line => 1;

    public override RowFault Fault => RowFault.None;

    public override string this[int column] => _values.GetValueOrDefault(_names[column], "");

    /// <summary>The row.</summary>
    /// <param name="values">The values by column; dates as <c>dd/MM/yyyy</c>.</param>
    /// <param name="columns">The columns that there are.</param>
    /// <param name="numbers">How numbers are written.</param>
    /// <param name="problems">Takes what cannot be read.</param>
    public static FileRow Row(
        IReadOnlyDictionary<string, string> values, IReadOnlyList<FileColumn> columns, NumberStyle numbers, List<ImportProblem> problems)
    {
        var table = new FormTable(values, columns);
        var positions = table._names.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        return new FileRow(table, positions, new FileStyle(',', numbers, DateStyle.DayMonthYear), problems);
    }

    public override bool Read() => false;

    protected override void Dispose(bool isDisposing)
    {
    }
}
