using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Reports;

namespace Aktiva.Core.Assets;

/// <summary>The words that files, the command line and interfaces use for the program's closed sets. They never change.</summary>
public static class FileWord
{
    private static readonly (DepreciationMethod Value, string Word)[] Methods =
    [
        (DepreciationMethod.StraightLine, "straight-line"),
        (DepreciationMethod.StraightLineRate, "straight-line-rate"),
        (DepreciationMethod.DecliningMonthly, "declining-monthly"),
        (DepreciationMethod.DecliningAnnual, "declining-annual"),
        (DepreciationMethod.DoubleDeclining, "double-declining"),
        (DepreciationMethod.SumOfYears, "sum-of-years"),
        (DepreciationMethod.UnitsOfProduction, "units-of-production"),
        (DepreciationMethod.Expensed, "expensed"),
        (DepreciationMethod.None, "none"),
    ];

    private static readonly (Convention Value, string Word)[] Conventions =
    [
        (Convention.FullMonth, "full-month"),
        (Convention.NextMonth, "next-month"),
        (Convention.MidMonth15, "mid-month-15"),
        (Convention.HalfMonth, "half-month"),
        (Convention.HalfYear, "half-year"),
        (Convention.MidQuarter, "mid-quarter"),
        (Convention.Daily365, "daily-365"),
        (Convention.DailyActual, "daily-actual"),
    ];

    private static readonly (FiscalGroup Value, string Word)[] FiscalGroups =
    [
        (FiscalGroup.Group1, "1"),
        (FiscalGroup.Group2, "2"),
        (FiscalGroup.Group3, "3"),
        (FiscalGroup.Group4, "4"),
        (FiscalGroup.BuildingPermanent, "building-permanent"),
        (FiscalGroup.BuildingNonPermanent, "building-non-permanent"),
        (FiscalGroup.None, "none"),
    ];

    private static readonly (Book Value, string Word)[] Books = [(Book.Commercial, "commercial"), (Book.Fiscal, "fiscal")];

    private static readonly (AssetEventType Value, string Word)[] EventTypes =
    [
        (AssetEventType.PutInService, "put-in-service"),
        (AssetEventType.Addition, "addition"),
        (AssetEventType.DisposalSale, "disposal-sale"),
        (AssetEventType.DisposalScrap, "disposal-scrap"),
        (AssetEventType.PartialDisposal, "partial-disposal"),
        (AssetEventType.Revaluation, "revaluation"),
        (AssetEventType.Impairment, "impairment"),
        (AssetEventType.ImpairmentReversal, "impairment-reversal"),
        (AssetEventType.EstimateChange, "estimate-change"),
        (AssetEventType.Transfer, "transfer"),
        (AssetEventType.Split, "split"),
        (AssetEventType.Merge, "merge"),
        (AssetEventType.Reversal, "reversal"),
    ];

    private static readonly (MonthNotes Value, string Word)[] Notes =
    [
        (MonthNotes.CaughtUp, "caught-up"),
        (MonthNotes.FloorReached, "floor-reached"),
        (MonthNotes.LastMonth, "last-month"),
        (MonthNotes.BelowPostingLimit, "below-posting-limit"),
        (MonthNotes.Excluded, "excluded"),
    ];

    private static readonly (FiscalListRow Value, string Word)[] FiscalListRows =
    [
        (FiscalListRow.Asset, "asset"),
        (FiscalListRow.Group, "group"),
        (FiscalListRow.Total, "total"),
        (FiscalListRow.DeferredTaxLiability, "deferred-tax-liability"),
        (FiscalListRow.DeferredTaxAsset, "deferred-tax-asset"),
    ];

    public static string Of(DepreciationMethod method) => Find(Methods, method);

    public static string Of(Convention convention) => Find(Conventions, convention);

    public static string Of(FiscalGroup group) => Find(FiscalGroups, group);

    public static string Of(Book book) => Find(Books, book);

    public static string Of(AssetEventType type) => Find(EventTypes, type);

    public static string Of(FiscalListRow row) => Find(FiscalListRows, row);

    /// <summary>What is out of the ordinary in a month, such as <c>caught-up:3;floor-reached</c>; empty when nothing is.</summary>
    public static string Of(MonthNotes notes, int monthsCaughtUp)
    {
        if (notes == MonthNotes.None)
        {
            return "";
        }

        var words = Notes.Where(note => notes.HasFlag(note.Value)).Select(note =>
            note.Value == MonthNotes.CaughtUp ? string.Create(CultureInfo.InvariantCulture, $"{note.Word}:{monthsCaughtUp}") : note.Word);
        return string.Join(';', words);
    }

    /// <summary>Reads a word exactly as it is written, letter case included; likewise the others.</summary>
    public static bool TryRead(string word, [NotNullWhen(true)] out DepreciationMethod? method) => TryFind(Methods, word, out method);

    public static bool TryRead(string word, [NotNullWhen(true)] out Convention? convention) => TryFind(Conventions, word, out convention);

    public static bool TryRead(string word, [NotNullWhen(true)] out FiscalGroup? group) => TryFind(FiscalGroups, word, out group);

    public static bool TryRead(string word, [NotNullWhen(true)] out Book? book) => TryFind(Books, word, out book);

    public static bool TryRead(string word, [NotNullWhen(true)] out AssetEventType? type) => TryFind(EventTypes, word, out type);

    private static string Find<T>((T Value, string Word)[] words, T value)
        where T : struct, Enum
    {
        foreach (var (candidate, word) in words)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, value))
            {
                return word;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "There is no word for it.");
    }

    private static bool TryFind<T>((T Value, string Word)[] words, string word, [NotNullWhen(true)] out T? value)
        where T : struct, Enum
    {
        foreach (var (candidate, candidateWord) in words)
        {
            if (candidateWord == word)
            {
                value = candidate;
                return true;
            }
        }

        value = null;
        return false;
    }
}
