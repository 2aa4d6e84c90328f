using System.Diagnostics.CodeAnalysis;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Assets;

/// <summary>
/// Reads the words of register and events files: those of <see cref="FileWord"/>, and those under which the program shows the same in both languages,
/// with or without what stands in brackets behind them. Letter case and the width of spaces do not matter.
/// </summary>
public static class ShownWord
{
    private static readonly Dictionary<string, DepreciationMethod> Methods = Words(
        FileWord.Of,
        (DepreciationMethod.StraightLine, "garis lurus", "straight line"),
        (DepreciationMethod.StraightLineRate, "garis lurus menurut tarif", "straight line at a rate"),
        (DepreciationMethod.DecliningMonthly, "saldo menurun bulanan", "declining balance, monthly"),
        (DepreciationMethod.DecliningAnnual, "saldo menurun tahunan", "declining balance, annual"),
        (DepreciationMethod.DoubleDeclining, "saldo menurun ganda", "double-declining balance"),
        (DepreciationMethod.SumOfYears, "jumlah angka tahun", "sum of the years' digits"),
        (DepreciationMethod.UnitsOfProduction, "satuan produksi", "units of production"),
        (DepreciationMethod.Expensed, "dibebankan sekaligus", "expensed at once"),
        (DepreciationMethod.None, "tidak disusutkan", "not depreciated"));

    private static readonly Dictionary<string, Convention> Conventions = Words(
        FileWord.Of,
        (Convention.FullMonth, "bulan penuh sejak bulan mulai dipakai", "whole months from the month in service"),
        (Convention.NextMonth, "mulai bulan berikutnya", "from the month after"),
        (Convention.MidMonth15, "sampai tanggal 15 bulan itu, sesudahnya bulan berikutnya", "up to the 15th that month, later the next"),
        (Convention.HalfMonth, "bulan pertama setengah", "first month half"),
        (Convention.HalfYear, "tahun buku pertama enam bulan, dibagi rata atas bulan-bulannya", "six months in the first fiscal year, evenly over its months"),
        (Convention.MidQuarter, "triwulan pertama satu setengah bulan, dibagi rata atas bulan-bulannya", "one and a half months in the first quarter, evenly over its months"),
        (Convention.Daily365, "harian, 29 Februari tidak dihitung", "daily, without 29 February"),
        (Convention.DailyActual, "harian", "daily"));

    private static readonly Dictionary<string, FiscalGroup> FiscalGroups = Words(
        FileWord.Of,
        (FiscalGroup.Group1, "kelompok 1", "group 1"),
        (FiscalGroup.Group2, "kelompok 2", "group 2"),
        (FiscalGroup.Group3, "kelompok 3", "group 3"),
        (FiscalGroup.Group4, "kelompok 4", "group 4"),
        (FiscalGroup.BuildingPermanent, "bangunan permanen", "permanent building"),
        (FiscalGroup.BuildingNonPermanent, "bangunan tidak permanen", "non-permanent building"),
        (FiscalGroup.None, "tidak disusutkan secara fiskal", "not in the fiscal book"));

    public static bool TryRead(string word, [NotNullWhen(true)] out DepreciationMethod? method) =>
        FileWord.TryRead(word, out method) || TryFind(Methods, word, out method);

    public static bool TryRead(string word, [NotNullWhen(true)] out Convention? convention) =>
        FileWord.TryRead(word, out convention) || TryFind(Conventions, word, out convention);

    public static bool TryRead(string word, [NotNullWhen(true)] out FiscalGroup? group) =>
        FileWord.TryRead(word, out group) || TryFind(FiscalGroups, word, out group);

    private static Dictionary<string, T> Words<T>(Func<T, string> fileWord, params ReadOnlySpan<(T Value, string Indonesian, string English)> shown)
        where T : struct, Enum
    {
        Dictionary<string, T> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (value, indonesian, english) in shown)
        {
            words.Add(fileWord(value), value);
            words.Add(indonesian, value);
            words.Add(english, value);
        }

        return words;
    }

    private static bool TryFind<T>(Dictionary<string, T> words, string word, [NotNullWhen(true)] out T? value)
        where T : struct, Enum
    {
        var bracket = word.IndexOf('(', StringComparison.Ordinal);
        var plain = string.Join(' ', (bracket < 0 ? word : word[..bracket]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        value = words.TryGetValue(plain, out var found) ? found : null;
        return value is not null;
    }
}
