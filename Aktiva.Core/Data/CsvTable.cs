using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Aktiva.Core.Data;

/// <summary>
/// Forward-only reading of a CSV file with a header row (RFC 4180, UTF-8 with or without a byte-order mark), constant in memory. Empty
/// lines are passed over; what breaks the rules of CSV is told by <see cref="Fault"/>, row by row.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private const int LongestRow = 1 << 20;

    private readonly CsvReader _reader;
    private readonly string?[] _cells;
    private bool _isMalformed;

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
        _reader.ReadHeader();
        Header = NamesOf(_reader);
        HeaderFault = FindHeaderFault();
        _cells = new string?[Header.Count];
    }

    /// <summary>The column names; empty when the file is.</summary>
    public IReadOnlyList<string> Header { get; }

    public CsvFault HeaderFault { get; }

    /// <summary>The line in which the current row begins, the first line of the file being 1.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>What is wrong with the current row.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>Reads from the start of the stream, which stays open.</summary>
    /// <exception cref="CsvFormatException">The header is longer than any row may be.</exception>
    public static CsvTable Open(Stream stream, char separator) => new(stream, separator);

    /// <summary>A value of the current row without the spaces around it; empty where there is none.</summary>
    public string this[int column] => _cells[column] ??= column < _reader.FieldCount ? _reader.GetString(column).Trim() : "";

    /// <summary>Moves to the next row that is not empty; false at the end.</summary>
    /// <exception cref="CsvFormatException">The row is longer than any row may be.</exception>
    public bool Read()
    {
        _isMalformed = false;
        do
        {
            if (!_reader.Read())
            {
                return false;
            }
        }
        while (IsBlank());

        Array.Clear(_cells);
        Fault = FindFault();
        return true;
    }

    public void Dispose() => _reader.Dispose();

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
    private CsvFault FindHeaderFault()
    {
        if (Header.Any(name => name.Contains('\0') || name.Contains('\uFFFD')))
        {
            return CsvFault.NotUtf8;
        }

        return _isMalformed ? CsvFault.QuoteMalformed : CsvFault.None;
    }

    private CsvFault FindFault()
    {
        if (_isMalformed)
        {
            return CsvFault.QuoteMalformed;
        }

        if (!Utf8.IsValid(_reader.RawRecord))
        {
            return CsvFault.NotUtf8;
        }

        return _reader.FieldCount < Header.Count || HasValuesFrom(Header.Count) ? CsvFault.ValueCountDiffers : CsvFault.None;
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
