using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Reports;

/// <summary>What a disposal, whole or in part, brought beyond what left the books (IAS 16.71).</summary>
/// <param name="Date">The day of the disposal.</param>
/// <param name="Proceeds">What it brought; zero when scrapped.</param>
/// <param name="CarryingAmount">Cost less accumulated depreciation of what left.</param>
public readonly record struct DisposalResult(DateOnly Date, Money Proceeds, Money CarryingAmount)
{
    /// <summary>The gain, or negative loss.</summary>
    public Money Gain => Proceeds - CarryingAmount;

    /// <summary>The disposals among what an explanation explains, in its order.</summary>
    internal static IReadOnlyList<DisposalResult> ListOf(AssetLife? life, Explanation explanation)
    {
        var changes = life?.ToArray() ?? [];
        HashSet<int> told = [];
        List<DisposalResult> results = [];
        foreach (var step in explanation.Months.SelectMany(month => month.Steps).OfType<ExplanationStep.Changed>())
        {
            if (step.Change.Type is AssetChangeType.Disposal or AssetChangeType.PartialDisposal)
            {
                var index = Enumerable.Range(0, changes.Length)
                    .First(at => changes[at].Type == step.Change.Type && changes[at].Date == step.Change.Date && told.Add(at));
                results.Add(new DisposalResult(step.Change.Date, life!.Bookings[index].Proceeds, -step.Effect.CarryingAmount));
            }
        }

        return results;
    }
}
