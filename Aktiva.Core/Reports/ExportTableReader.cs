using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using MiniExcelLibs;

namespace Aktiva.Core.Reports;

/// <summary>A table as a workbook writer wants to read it.</summary>
internal sealed class ExportTableReader(ExportTable table, IReadOnlyList<string> names, CancellationToken cancellationToken) : MiniExcelDataReaderBase
{
    private readonly IEnumerator<ExportRow> _rows = table.Rows.GetEnumerator();

    public override int FieldCount => table.Columns.Count;

    public override string GetName(int i) => names[i];

    public override bool Read()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _rows.MoveNext();
    }

    public override object? GetValue(int i) => _rows.Current.Value(i) switch
    {
        Money money => money.Amount,
        Rate rate => rate.Percent,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        Period period => period.ToString(),
        var value => value,
    };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rows.Dispose();
        }

        base.Dispose(disposing);
    }
}
