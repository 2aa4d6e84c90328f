namespace Aktiva.Core.Data;

/// <summary>Rows on their way to a server: numbers side by side, whatever they stand for, and texts. Nothing is allocated per row once it has grown.</summary>
internal sealed class RowBuffer
{
    private readonly ColumnKind[] _kinds;
    private readonly long[] _row;
    private readonly string?[] _rowTexts;
    private readonly bool[] _rowNulls;
    private readonly List<long> _numbers = [];
    private readonly List<string?> _texts = [];
    private readonly List<bool> _nulls = [];

    public RowBuffer(int columns)
    {
        ColumnCount = columns;
        _kinds = new ColumnKind[columns];
        _row = new long[columns];
        _rowTexts = new string?[columns];
        _rowNulls = Enumerable.Repeat(true, columns).ToArray();
    }

    public int ColumnCount { get; }

    /// <summary>Rows held.</summary>
    public int Count { get; private set; }

    public ColumnKind KindOf(int column) => _kinds[column];

    public void Set(int column, ColumnKind kind, long value)
    {
        _kinds[column] = kind;
        _row[column] = value;
        _rowNulls[column] = false;
    }

    public void Set(int column, string? value)
    {
        _kinds[column] = ColumnKind.Text;
        _rowTexts[column] = value;
        _rowNulls[column] = value is null;
    }

    public void SetNull(int column) => _rowNulls[column] = true;

    /// <summary>Adds the row made of the values set; they stay set.</summary>
    public void Add()
    {
        _numbers.AddRange(_row);
        _texts.AddRange(_rowTexts);
        _nulls.AddRange(_rowNulls);
        Count++;
    }

    public void Clear()
    {
        _numbers.Clear();
        _texts.Clear();
        _nulls.Clear();
        Count = 0;
    }

    public bool IsNull(int row, int column) => _nulls[(row * ColumnCount) + column];

    public long NumberOf(int row, int column) => _numbers[(row * ColumnCount) + column];

    public string? TextOf(int row, int column) => _texts[(row * ColumnCount) + column];
}
