using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>The rows of a posted run, walked along with the assets computed again: both in the order of asset ids.</summary>
/// <param name="cursor">The rows: see <see cref="AkmStore.OpenRun"/>.</param>
/// <param name="found">Takes every difference, by asset id.</param>
internal sealed class PostedRows(RowCursor cursor, Action<long, RunFinding> found) : IDisposable
{
    private bool _hasRow = cursor.Read();

    public long Count { get; private set; }

    public Money Depreciation { get; private set; }

    /// <returns>The closing cost and accumulated depreciation that are stored; null when there is no row.</returns>
    public (Money Cost, Money Accumulated)? Compare(in AkmTransaction computed)
    {
        while (_hasRow && cursor.GetInt64(0) < computed.AssetId)
        {
            TakeUnexpected();
        }

        if (!_hasRow || cursor.GetInt64(0) > computed.AssetId)
        {
            found(computed.AssetId, new RunFinding { Finding = nameof(RecalculationFinding.TransactionMissing), Expected = computed.Depreciation });
            return null;
        }

        var assetId = computed.AssetId;
        Differ(assetId, RecalculationFinding.OpeningDiffers, computed.OpeningCost, cursor.GetMoney(1));
        Differ(assetId, RecalculationFinding.OpeningDiffers, computed.OpeningAccumulated, cursor.GetMoney(3));
        Differ(assetId, RecalculationFinding.DepreciationDiffers, computed.Depreciation, cursor.GetMoney(4));
        Differ(assetId, RecalculationFinding.ChangeDiffers, computed.CostChange, cursor.GetMoney(2));
        Differ(assetId, RecalculationFinding.ChangeDiffers, computed.AccumulatedChange, cursor.GetMoney(5));
        var state = computed.State;
        if (state.Through.Number != cursor.GetInt64(6)
            || state.YearOpeningCarryingAmount != cursor.GetMoney(7)
            || (long)state.Choices != cursor.GetInt64(8))
        {
            found(assetId, new RunFinding { Finding = nameof(RecalculationFinding.StateDiffers) });
        }

        var closing = (cursor.GetMoney(1) + cursor.GetMoney(2), cursor.GetMoney(3) + cursor.GetMoney(4) + cursor.GetMoney(5));
        Take();
        return closing;
    }

    public void Finish()
    {
        while (_hasRow)
        {
            TakeUnexpected();
        }
    }

    public void Dispose() => cursor.Dispose();

    private void TakeUnexpected()
    {
        found(
            cursor.GetInt64(0),
            new RunFinding { Finding = nameof(RecalculationFinding.TransactionUnexpected), Actual = cursor.GetMoney(4) });
        Take();
    }

    private void Take()
    {
        Count++;
        Depreciation += cursor.GetMoney(4);
        _hasRow = cursor.Read();
    }

    private void Differ(long assetId, RecalculationFinding finding, Money expected, Money actual)
    {
        if (expected != actual)
        {
            found(assetId, new RunFinding { Finding = finding.ToString(), Expected = expected, Actual = actual });
        }
    }
}
