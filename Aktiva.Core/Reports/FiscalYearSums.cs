using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>The sums of the fiscal year of every asset of a company: 48 bytes each, a fraction of what the database takes to group as many rows.</summary>
internal sealed class FiscalYearSums
{
    private readonly long[] _assetIds;
    private readonly FiscalYearSum[] _sums;

    private FiscalYearSums(int assets) => (_assetIds, _sums) = (new long[assets], new FiscalYearSum[assets]);

    /// <param name="connection">What is read, all of it as it stands at one moment.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="assets">How many assets it has.</param>
    /// <param name="runs">The posted runs of the year in both books.</param>
    public static FiscalYearSums Read(DbConnection connection, Dialect dialect, long companyId, int assets, IReadOnlyList<RollForwardRun> runs)
    {
        var sums = new FiscalYearSums(assets);
        var walk = new AkmWalk(connection, dialect, companyId);
        var posted = new AkmAmounts[walk.Size];
        for (var first = 0; walk.Next(); first += walk.Count)
        {
            walk.AssetIds.CopyTo(sums._assetIds.AsSpan(first));
            var ofBatch = sums._sums.AsSpan(first, walk.Count);
            foreach (var run in runs)
            {
                walk.Read(run.RunId, posted);
                Add(ofBatch, posted, run.Book);
            }
        }

        return sums;
    }

    public ref readonly FiscalYearSum Of(long assetId) => ref _sums[Array.BinarySearch(_assetIds, assetId)];

    private static void Add(Span<FiscalYearSum> sums, AkmAmounts[] posted, Book book)
    {
        for (var index = 0; index < sums.Length; index++)
        {
            ref var sum = ref sums[index];
            ref readonly var row = ref posted[index];
            if (book == Book.Fiscal)
            {
                sum.FiscalDepreciation += row.Depreciation;
                sum.FiscalCostChange += row.CostChange;
                sum.FiscalAccumulatedChange += row.AccumulatedChange;
            }
            else
            {
                sum.CommercialDepreciation += row.Depreciation;
                sum.CommercialCostChange += row.CostChange;
            }
        }
    }
}
