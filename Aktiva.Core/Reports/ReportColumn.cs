using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>A column of a file for people.</summary>
/// <typeparam name="T">A row.</typeparam>
internal sealed class ReportColumn<T>
{
    public ReportColumn(string key, Func<T, string?> value)
        : this(key, ValueKind.Text, value)
    {
    }

    public ReportColumn(string key, Func<T, Enum?> value)
        : this(key, ValueKind.Text, value)
    {
    }

    public ReportColumn(string key, Func<T, Period?> value)
        : this(key, ValueKind.Text, row => value(row))
    {
    }

    public ReportColumn(string key, Func<T, long?> value)
        : this(key, ValueKind.Count, row => value(row))
    {
    }

    public ReportColumn(string key, Func<T, Money?> value)
        : this(key, ValueKind.Amount, row => value(row))
    {
    }

    public ReportColumn(string key, Func<T, Rate?> value)
        : this(key, ValueKind.Rate, row => value(row))
    {
    }

    public ReportColumn(string key, Func<T, DateOnly?> value)
        : this(key, ValueKind.Date, row => value(row))
    {
    }

    private ReportColumn(string key, ValueKind kind, Func<T, object?> value) => (Key, Kind, Value) = (key, kind, value);

    /// <summary>What the heading is worded by.</summary>
    public string Key { get; }

    public ValueKind Kind { get; }

    public Func<T, object?> Value { get; }

    /// <summary>Whether there is room for it on a sheet of paper.</summary>
    public bool IsOnPaper { get; init; } = true;
}
