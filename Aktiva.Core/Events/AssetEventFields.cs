using Aktiva.Core.Depreciation.Lifecycle;
using static Aktiva.Core.Events.AssetEventField;

namespace Aktiva.Core.Events;

/// <summary>Which fields a type of event has, and which of them it cannot do without.</summary>
public static class AssetEventFields
{
    private static readonly AssetEventField[] Rules = [LifeMonths, ResidualValue, Method, RatePerYear, Convention];
    private static readonly AssetEventField[] Places = [Category, Division, Department, Location, ExpenseAccounts];

    /// <summary>The fields that must be given.</summary>
    public static IReadOnlyList<AssetEventField> RequiredOf(AssetEventType type) => type switch
    {
        AssetEventType.PutInService => [Method],
        AssetEventType.Addition or AssetEventType.Revaluation or AssetEventType.Impairment or AssetEventType.ImpairmentReversal => [Amount],
        AssetEventType.DisposalSale => [Proceeds],
        AssetEventType.Split or AssetEventType.Merge => [NewCode],
        _ => [],
    };

    /// <summary>Fields of which at least one must be given; empty for none.</summary>
    public static IReadOnlyList<AssetEventField> AnyOf(AssetEventType type) => type switch
    {
        AssetEventType.PartialDisposal or AssetEventType.Split => [Amount, Quantity],
        AssetEventType.EstimateChange => Rules,
        AssetEventType.Transfer => Places,
        _ => [],
    };

    /// <summary>All fields that may be given.</summary>
    public static IReadOnlyList<AssetEventField> Of(AssetEventType type) => type switch
    {
        AssetEventType.PutInService => [.. Rules, FiscalGroup, FiscalMethod, .. Places, Notes],
        AssetEventType.Addition => [Amount, Account, LifeMonths, ResidualValue, Notes],
        AssetEventType.DisposalSale => [Proceeds, Account, Notes],
        AssetEventType.PartialDisposal => [Amount, Quantity, Proceeds, Account, Notes],
        AssetEventType.Revaluation or AssetEventType.Impairment or AssetEventType.ImpairmentReversal => [Amount, Notes],
        AssetEventType.EstimateChange => [.. Rules, Notes],
        AssetEventType.Transfer => [.. Places, Notes],
        AssetEventType.Split => [Amount, Quantity, NewCode, Notes],
        AssetEventType.Merge => [NewCode, Notes],
        AssetEventType.Reversal => [Reverses, Notes],
        _ => [Notes],
    };

    /// <summary>The fields that an entry gives.</summary>
    public static IEnumerable<AssetEventField> GivenIn(AssetEventEntry entry) =>
        Enum.GetValues<AssetEventField>().Where(field => IsGiven(entry, field));

    /// <summary>What is wrong with the fields of an entry by themselves: missing, not of its type, or out of bounds.</summary>
    public static IEnumerable<AssetEventRefusal> Check(AssetEventEntry entry)
    {
        foreach (var field in RequiredOf(entry.Type).Where(field => !IsGiven(entry, field)))
        {
            yield return new AssetEventRefusal.FieldMissing(field);
        }

        if (AnyOf(entry.Type) is { Count: > 0 } any && !any.Any(field => IsGiven(entry, field)))
        {
            yield return new AssetEventRefusal.FieldMissing(any[0]);
        }

        foreach (var field in GivenIn(entry).Except(Of(entry.Type)))
        {
            yield return new AssetEventRefusal.FieldNotOfType(field);
        }

        foreach (var (field, isNegative) in ((AssetEventField, bool)[])
            [
                (Amount, entry.Amount is { } amount && amount <= Data.Money.Zero),
                (Quantity, entry.Quantity <= 0),
                (Proceeds, entry.Proceeds is { IsNegative: true }),
            ])
        {
            if (isNegative)
            {
                yield return new AssetEventRefusal.FieldNotPositive(field);
            }
        }

        foreach (var refusal in EventLimits.Check(entry))
        {
            yield return refusal;
        }
    }

    private static bool IsGiven(AssetEventEntry entry, AssetEventField field) => field switch
    {
        Amount => entry.Amount is not null,
        Quantity => entry.Quantity is not null,
        Proceeds => entry.Proceeds is not null,
        Account => entry.Account is not null,
        LifeMonths => entry.LifeMonths is not null,
        ResidualValue => entry.ResidualValue is not null,
        Method => entry.Method is not null,
        RatePerYear => entry.RatePerYear is not null,
        Convention => entry.Convention is not null,
        FiscalGroup => entry.FiscalGroup is not null,
        FiscalMethod => entry.FiscalMethod is not null,
        Category => entry.Category is not null,
        Division => entry.Division is not null,
        Department => entry.Department is not null,
        Location => entry.Location is not null,
        ExpenseAccounts => entry.ExpenseAccounts is not null,
        NewCode => !string.IsNullOrWhiteSpace(entry.NewCode),
        Reverses => entry.Reverses is not null,
        Notes => entry.Notes is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };
}
