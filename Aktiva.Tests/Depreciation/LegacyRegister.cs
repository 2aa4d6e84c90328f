using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Depreciation;

/// <summary>The register of the older system and what its rules give, read just far enough for the calculators.</summary>
internal static class LegacyRegister
{
    public static IReadOnlyDictionary<string, DepreciationRules> Assets { get; } =
        Rows("legacy-register.csv").ToDictionary(row => row["Perkiraan"], Rules);

    public static IReadOnlyDictionary<(Period Period, string Code), (Money Depreciation, Money Closing)> Expected { get; } =
        Rows("legacy-expected.csv").ToDictionary(
            row => (PeriodOf(row["period"]), row["asset_code"]),
            row => (MoneyOf(row["depreciation"]), MoneyOf(row["closing_accumulated"])));

    private static DepreciationRules Rules(Dictionary<string, string> row) => new()
    {
        Method = row["TipeAktiva"] == "1" ? DepreciationMethod.Expensed : MethodOf(row["Tipe"]),
        Convention = Convention.MidMonth15,
        InServiceDate = DateOnly.ParseExact(row["Tanggal"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Cost = MoneyOf(row["Awal"]),
        Floor = DepreciationRules.LegacyFloor,
        RatePerYear = Rate.FromPercent(decimal.Parse(row["Persen"], CultureInfo.InvariantCulture)),
        OpeningPeriod = new Period(int.Parse(row["Tahun"], CultureInfo.InvariantCulture), int.Parse(row["Bulan"], CultureInfo.InvariantCulture)).Previous,
        OpeningAccumulated = MoneyOf(row["AwalSusut"]),
    };

    private static DepreciationMethod MethodOf(string type) => type switch
    {
        "L" => DepreciationMethod.StraightLineRate,
        "M" => DepreciationMethod.DecliningMonthly,
        "P" => DepreciationMethod.DecliningAnnual,
        _ => throw new InvalidDataException($"Type {type} is unknown."),
    };

    private static Money MoneyOf(string text) => Money.Exact(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static Period PeriodOf(string text) =>
        Period.TryParse(text, out var period) ? period : throw new InvalidDataException($"{text} is no period.");

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reference", file));
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
