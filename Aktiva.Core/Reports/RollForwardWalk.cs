using System.Data.Common;
using System.Runtime.InteropServices;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>Adds up by category what the AKM transactions of months tell about the roll-forward: all but what events and transfers explain of it.</summary>
internal static class RollForwardWalk
{
    /// <summary>No run: what was read of the batch before is not to be taken for this one's.</summary>
    private const long Unread = -1;

    /// <summary>A month each, in the order of the runs, by category.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<long, RollForwardLine>> Read(
        DbConnection connection, Dialect dialect, IReadOnlyList<RollForwardRun> runs, CancellationToken cancellationToken)
    {
        var sums = runs.Select(_ => new Dictionary<long, Sums>()).ToArray();
        var walk = new AkmWalk(connection, dialect, runs[0].CompanyId);
        var (before, posted) = (new AkmAmounts[walk.Size], new AkmAmounts[walk.Size]);

        // A book's months one after the other: what was read of one is what the next builds on.
        var order = Enumerable.Range(0, runs.Count).OrderBy(month => runs[month].Book).ToArray();
        while (walk.Next())
        {
            var baseRunId = Unread;
            foreach (var month in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var run = runs[month];
                if (run.BaseRunId != baseRunId)
                {
                    walk.Read(run.BaseRunId, before);
                }

                walk.Read(run.RunId, posted);
                Add(walk, run, before, posted, sums[month]);
                (before, posted, baseRunId) = (posted, before, run.RunId);
            }
        }

        return [.. sums.Select(month => month.ToDictionary(sum => sum.Key, sum => sum.Value.ToLine()))];
    }

    private static void Add(AkmWalk walk, RollForwardRun run, AkmAmounts[] before, AkmAmounts[] posted, Dictionary<long, Sums> sums)
    {
        for (var index = 0; index < walk.Count; index++)
        {
            ref readonly var was = ref before[index];
            if (posted[index].IsThere)
            {
                SumOf(sums, walk.PlaceOf(index, run.Period)).Add(posted[index], was.IsThere, isFirstRun: run.BaseRunId == 0);
            }
            else if (was.IsThere && !(was.ClosingCost.IsZero && was.ClosingAccumulated.IsZero))
            {
                SumOf(sums, walk.PlaceOf(index, run.Before)).AddRemoved(was);
            }
        }
    }

    private static ref Sums SumOf(Dictionary<long, Sums> sums, AkmPlace place) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(sums, place.CategoryId, out _);

    private struct Sums
    {
        private long _assetCount;
        private Money _openingCost;
        private Money _broughtForwardCost;
        private Money _newCost;
        private Money _changedCost;
        private Money _removedCost;
        private Money _openingAccumulated;
        private Money _broughtForwardAccumulated;
        private Money _depreciation;
        private Money _changedAccumulated;
        private Money _removedAccumulated;

        /// <summary>An asset without a row in the run before is new in the books, or brought forward when it has balances already.</summary>
        public void Add(in AkmAmounts posted, bool wasThere, bool isFirstRun)
        {
            _assetCount++;
            _depreciation += posted.Depreciation;
            _changedAccumulated += posted.AccumulatedChange;
            if (wasThere || isFirstRun)
            {
                _openingCost += posted.OpeningCost;
                _openingAccumulated += posted.OpeningAccumulated;
            }
            else
            {
                _broughtForwardCost += posted.OpeningCost;
                _broughtForwardAccumulated += posted.OpeningAccumulated;
            }

            if (!wasThere && posted.OpeningCost.IsZero)
            {
                _newCost += posted.CostChange;
            }
            else
            {
                _changedCost += posted.CostChange;
            }
        }

        public void AddRemoved(in AkmAmounts was)
        {
            _openingCost += was.ClosingCost;
            _openingAccumulated += was.ClosingAccumulated;
            _removedCost -= was.ClosingCost;
            _removedAccumulated -= was.ClosingAccumulated;
        }

        public readonly RollForwardLine ToLine() => new()
        {
            AssetCount = _assetCount,
            OpeningCost = _openingCost,
            BroughtForwardCost = _broughtForwardCost,
            NewCost = _newCost,
            ChangedCost = _changedCost,
            RemovedCost = _removedCost,
            OpeningAccumulated = _openingAccumulated,
            BroughtForwardAccumulated = _broughtForwardAccumulated,
            Depreciation = _depreciation,
            ChangedAccumulated = _changedAccumulated,
            RemovedAccumulated = _removedAccumulated,
        };
    }
}
