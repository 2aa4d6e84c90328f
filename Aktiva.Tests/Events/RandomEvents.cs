using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Events;

/// <summary>Makes entries out of the numbers of a step: most of them possible, some not.</summary>
internal static class RandomEvents
{
    private static readonly AssetEventType[] Types = [.. Enum.GetValues<AssetEventType>().Where(type => type != AssetEventType.Reversal)];

    /// <param name="step">Decides about everything.</param>
    /// <param name="next">The first open month of the commercial book; the event is in it, shortly after it, or just before.</param>
    /// <param name="codes">The assets there are.</param>
    /// <param name="cost">The cost with which the asset began, or so.</param>
    /// <param name="newCode">A code that no asset has.</param>
    public static AssetEventEntry Of(LifeStep step, Period next, IReadOnlyList<string> codes, Money cost, string newCode)
    {
        var month = Period.FromOrdinal(next.Ordinal + Math.Max(0, (step.Month % 6) - 2) - (step.Month % 31 == 0 ? 1 : 0));
        var type = Types[step.Choice % Types.Length];
        var entry = new AssetEventEntry
        {
            AssetCode = codes[step.Asset % codes.Count],
            Date = month.FirstDay.AddDays(step.Month % month.LastDay.Day),
            Type = type,
        };
        var amount = new Money(1 + (cost.Minor * (step.Amount % 700) / 1000));
        return type switch
        {
            AssetEventType.PutInService => entry with
            {
                Method = step.Amount % 2 == 0 ? DepreciationMethod.StraightLine : DepreciationMethod.DoubleDeclining,
                LifeMonths = 3 + (step.Amount % 40),
                FiscalGroup = step.Amount % 3 == 0 ? FiscalGroup.Group1 : null,
                FiscalMethod = step.Amount % 6 == 0 ? DepreciationMethod.DecliningAnnual : null,
                Category = step.Amount % 5 == 0 ? "MOBIL" : null,
            },
            AssetEventType.Addition => entry with { Amount = amount, LifeMonths = step.Amount % 7 == 0 ? 6 + (step.Amount % 60) : null },
            AssetEventType.DisposalSale => entry with { Proceeds = amount },
            AssetEventType.PartialDisposal when step.Amount % 3 == 0 => entry with { Quantity = 1 + (step.Amount % 3), Proceeds = amount },
            AssetEventType.PartialDisposal => entry with { Amount = amount },
            AssetEventType.Revaluation => entry with { Amount = new Money(1 + (cost.Minor * (step.Amount % 1300) / 1000)) },
            AssetEventType.Impairment or AssetEventType.ImpairmentReversal => entry with { Amount = new Money(1 + (cost.Minor * (step.Amount % 300) / 1000)) },
            AssetEventType.EstimateChange => ChangeEstimate(entry, step, cost),
            AssetEventType.Transfer => Move(entry, step),
            AssetEventType.Split when step.Amount % 3 == 0 => entry with { Quantity = 1 + (step.Amount % 2), NewCode = newCode },
            AssetEventType.Split => entry with { Amount = amount, NewCode = newCode },
            AssetEventType.Merge => entry with { NewCode = codes[step.Amount % codes.Count] },
            _ => entry,
        };
    }

    private static AssetEventEntry ChangeEstimate(AssetEventEntry entry, LifeStep step, Money cost) => (step.Amount % 5) switch
    {
        0 => entry with { LifeMonths = 1 + (step.Amount % 60) },
        1 => entry with { ResidualValue = new Money(cost.Minor * (step.Amount % 500) / 1000) },
        2 => entry with { Method = Enum.GetValues<DepreciationMethod>()[step.Amount % Enum.GetValues<DepreciationMethod>().Length], LifeMonths = 12 + (step.Amount % 48) },
        3 => entry with { RatePerYear = Rate.FromPercent(1 + (step.Amount % 90)) },
        _ => entry with { Convention = Enum.GetValues<Convention>()[step.Amount % Enum.GetValues<Convention>().Length] },
    };

    private static AssetEventEntry Move(AssetEventEntry entry, LifeStep step)
    {
        Assert.Null(ExpenseAccounts.TryRead("6101:25;6102:75", NumberStyle.Point, out var split));
        return (step.Amount % 5) switch
        {
            0 => entry with { Category = "MOBIL" },
            1 => entry with { Category = "MESIN", Department = "PROD" },
            2 => entry with { Division = step.Amount % 2 == 0 ? "CBG" : "PST" },
            3 => entry with { ExpenseAccounts = split },
            _ => entry with { Location = string.Create(CultureInfo.InvariantCulture, $"Lantai {step.Amount % 4}") },
        };
    }
}
