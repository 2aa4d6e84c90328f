using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Aktiva.Core.Data;

/// <summary>
/// A CSV file with a header row (RFC 4180, UTF-8 with or without a byte-order mark). What breaks the rules of CSV is told by
/// <see cref="Fault"/>, row by row.
/// </summary>
internal sealed class CsvTable : RowTable
{
    private const int LongestRow = 1 << 20;

    private readonly CsvReader _reader;
    private readonly string?[] _cells;
    private bool _isMalformed;
    private RowFault _fault;

    private CsvTable(Stream stream, char separator)
    {
        stream.Position = 0;
        _reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = separator,
                TrackLineNumbers = true,
                TrimWhitespace = true,
                Encoding = Encoding.UTF8,
                MaxRecordSize = LongestRow,
                OnMalformedRecord = _ => _isMalformed = true,
            },
            leaveOpen: true);
        Guarded(() =>
        {
            _reader.ReadHeader();
            return true;
        });
        Header = NamesOf(_reader);
        HeaderFault = FindHeaderFault();
        _cells = new string?[Header.Count];
    }

    public override IReadOnlyList<string> Header { get; }

    public override RowFault HeaderFault { get; }

    public override long Line => _reader.LineNumber;

    public override RowFault Fault => _fault;

    /// <inheritdoc cref="RowTable.Open"/>
    public static CsvTable Open(Stream stream, char separator) => new(stream, separator);

    public override string this[int column] => _cells[column] ??= column < _reader.FieldCount ? _reader.GetString(column).Trim() : "";

    public override bool Read()
    {
        _isMalformed = false;
        do
        {
            if (!Guarded(_reader.Read))
            {
                return false;
            }
        }
        while (IsBlank());

        Array.Clear(_cells);
        _fault = FindFault();
        return true;
    }

    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _reader.Dispose();
        }
    }

    private static bool Guarded(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException exception)
        {
            throw new RowFormatException(RowFault.RowTooLong, exception.LineNumber, exception);
        }
    }

    /// <summary>The header without the nameless columns that spreadsheets leave at its end.</summary>
    private static List<string> NamesOf(CsvReader reader)
    {
        List<string> names = [.. reader.Headers.Select(name => name.Trim())];
        while (names is [.., ""])
        {
            names.RemoveAt(names.Count - 1);
        }

        return names;
    }

    /// <summary>A header with zero bytes, or with bytes that were no UTF-8, is that of a workbook or of another encoding.</summary>
    private RowFault FindHeaderFault()
    {
        if (Header.Any(name => name.Contains('\0') || name.Contains('\uFFFD')))
        {
            return RowFault.NotUtf8;
        }

        return _isMalformed ? RowFault.QuoteMalformed : RowFault.None;
    }

    private RowFault FindFault()
    {
        if (_isMalformed)
        {
            return RowFault.QuoteMalformed;
        }

        if (!Utf8.IsValid(_reader.RawRecord))
        {
            return RowFault.NotUtf8;
        }

        return _reader.FieldCount < Header.Count || HasValuesFrom(Header.Count) ? RowFault.ValueCountDiffers : RowFault.None;
    }

    /// <summary>Spreadsheets write rows of nothing but separators for lines that were cleared.</summary>
    private bool IsBlank() => !_isMalformed && !HasValuesFrom(0);

    private bool HasValuesFrom(int column)
    {
        for (; column < _reader.FieldCount; column++)
        {
            if (_reader.GetSpan(column).Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
