using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>From the balances at the start of a month to those at the end of it or of a later one, by category.</summary>
public sealed record RollForward
{
    private static readonly RollForwardMovement[] OfCostAlone = [RollForwardMovement.Acquired, RollForwardMovement.Added];

    private static readonly RollForwardMovement[] OfAccumulatedAlone =
        [RollForwardMovement.Depreciation, RollForwardMovement.Impairment, RollForwardMovement.ImpairmentReversed];

    public required Book Book { get; init; }

    /// <summary>The first month; later than was asked for when the book begins later.</summary>
    public required Period First { get; init; }

    public required Period Last { get; init; }

    /// <summary>By the categories' codes.</summary>
    public required IReadOnlyList<RollForwardLine> Categories { get; init; }

    /// <summary>The sum of all.</summary>
    public required RollForwardLine Total { get; init; }

    /// <summary>What can move the balances of a section, in the order of its columns.</summary>
    public static IEnumerable<RollForwardMovement> MovementsOf(RollForwardSection section) =>
        Enum.GetValues<RollForwardMovement>().Where(movement => section switch
        {
            RollForwardSection.Cost => !OfAccumulatedAlone.Contains(movement),
            RollForwardSection.Accumulated => !OfCostAlone.Contains(movement),
            _ => true,
        });
}
