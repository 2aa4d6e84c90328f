using System.Globalization;
using MiniExcelLibs;

namespace Aktiva.Core.Data;

/// <summary>The first sheet of an Excel workbook. Its first row that is not empty is the header, and a row's line is its number in the sheet.</summary>
internal sealed class WorkbookTable : RowTable
{
    private readonly IEnumerator<IDictionary<string, object?>> _rows;
    private readonly List<object?> _cells = [];
    private readonly List<string> _header = [];
    private long _line;

    private WorkbookTable(Stream stream)
    {
        _rows = Guarded(() => Rows(stream).GetEnumerator());
        if (MoveNext())
        {
            _header.AddRange(_cells.Select(TextOf));
            while (_header is [.., ""])
            {
                _header.RemoveAt(_header.Count - 1);
            }
        }
    }

    public override IReadOnlyList<string> Header => _header;

    public override RowFault HeaderFault => RowFault.None;

    public override long Line => _line;

    public override RowFault Fault => HasValuesFrom(_header.Count) ? RowFault.ValueCountDiffers : RowFault.None;

    public override string this[int column] => column < _cells.Count ? TextOf(_cells[column]) : "";

    /// <summary>Whether a file begins as workbooks do, those that are encrypted or older than 2007 included.</summary>
    public static bool IsWorkbook(Stream stream)
    {
        stream.Position = 0;
        Span<byte> start = stackalloc byte[4];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && (start.SequenceEqual("PK\u0003\u0004"u8) || start.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]));
    }

    /// <inheritdoc cref="RowTable.Open"/>
    public static WorkbookTable Open(Stream stream) => new(stream);

    public override bool IsTyped(int column) => column < _cells.Count && _cells[column] is double or decimal or int or long or DateTime;

    public override bool Read() => MoveNext();

    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _rows.Dispose();
        }
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(Stream stream)
    {
        stream.Position = 0;
        return new LentStream(stream).Query(useHeaderRow: false, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>();
    }

    private bool MoveNext()
    {
        do
        {
            if (!Guarded(_rows.MoveNext))
            {
                return false;
            }

            _line++;
            _cells.Clear();
            _cells.AddRange(_rows.Current.Values);
        }
        while (!HasValuesFrom(0));

        return true;
    }

    private bool HasValuesFrom(int column)
    {
        for (; column < _cells.Count; column++)
        {
            if (TextOf(_cells[column]).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A workbook comes from outside, and what a damaged one makes its reader throw is not to be foreseen.</summary>
    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new RowFormatException(RowFault.WorkbookUnreadable, _line + 1, exception);
        }
    }

    /// <summary>Numbers have the fifteen digits that Excel keeps, so that 1234567.89 is that and nothing beside it.</summary>
    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        double number when Math.Abs(number) < 1e27 => ((decimal)number).ToString("0.####################", CultureInfo.InvariantCulture),
        DateTime moment when moment.TimeOfDay == TimeSpan.Zero => DateText.Format(DateOnly.FromDateTime(moment)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
