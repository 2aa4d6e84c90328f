using System.Globalization;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Events;

/// <summary>A line of an exported roll-forward.</summary>
internal sealed class RollForwardRow
{
    private static readonly string[] Cost =
    [
        "opening_cost", "brought_forward_cost", "acquired_cost", "adjusted_cost", "removed_cost", "added_cost", "disposed_cost", "received_cost", "given_cost",
        "revalued_cost", "transferred_cost",
    ];

    private static readonly string[] Accumulated =
    [
        "opening_accumulated", "brought_forward_accumulated", "depreciation", "adjusted_accumulated", "removed_accumulated", "disposed_accumulated",
        "received_accumulated", "given_accumulated", "revalued_accumulated", "impairment", "impairment_reversed", "transferred_accumulated",
    ];

    private readonly Dictionary<string, string> _values;

    public RollForwardRow(string header, string line) =>
        _values = header.TrimEnd().Split(',').Zip(line.TrimEnd().Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>All columns of amounts.</summary>
    public static IReadOnlyList<string> Amounts { get; } = [.. Cost, "closing_cost", .. Accumulated, "closing_accumulated", "net_book_value"];

    public decimal this[string column] => decimal.Parse(_values[column], CultureInfo.InvariantCulture);

    public bool IsTotal => _values["row"] == "total";

    public bool IsCommercial => _values["book"] == "commercial";

    public string Category => _values["category"];

    public string Month => $"{_values["period"]} {_values["book"]}";

    public string Key => $"{_values["book"]} {Category}";

    public string Name => $"{Month} {Category}";

    public Period Period => new(int.Parse(_values["period"][..4], CultureInfo.InvariantCulture), int.Parse(_values["period"][5..], CultureInfo.InvariantCulture));

    public void AssertTies()
    {
        Assert.Equal((Name, this["closing_cost"]), (Name, Cost.Sum(column => this[column])));
        Assert.Equal((Name, this["closing_accumulated"]), (Name, Accumulated.Sum(column => this[column])));
        Assert.Equal((Name, this["net_book_value"]), (Name, this["closing_cost"] - this["closing_accumulated"]));
    }
}
