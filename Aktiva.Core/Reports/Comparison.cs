using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>The depreciation of two months and what lies between them, by reason; and what moved the balances between their ends.</summary>
public sealed record Comparison
{
    public required Book Book { get; init; }

    public required Period Earlier { get; init; }

    public required Period Later { get; init; }

    /// <summary>All depreciation of the earlier month.</summary>
    public required Money Before { get; init; }

    /// <summary>All depreciation of the later month.</summary>
    public required Money After { get; init; }

    /// <summary>The reasons that there are, in their order: their differences add up to that of the months.</summary>
    public required IReadOnlyList<ComparisonSum> Reasons { get; init; }

    /// <summary>From the balances at the end of the earlier month to those at the end of the later one.</summary>
    public required RollForwardLine Balances { get; init; }

    /// <summary>What can move the balances of a company: all but transfers inside of it.</summary>
    public static IEnumerable<RollForwardMovement> Movements { get; } =
        [.. Enum.GetValues<RollForwardMovement>().Except([RollForwardMovement.Opening, RollForwardMovement.Transferred, RollForwardMovement.Closing])];

    /// <summary>Depreciation that is the same in both months.</summary>
    public Money Unchanged => Before - Reasons.Aggregate(Money.Zero, (sum, reason) => sum + reason.Before);
}
