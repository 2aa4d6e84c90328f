using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>What events left of assets in a posted run, walked along with the assets computed again: both in the order of asset ids.</summary>
/// <param name="cursor">The rows: see <see cref="LifeStore.OpenRun"/>.</param>
/// <param name="found">Takes every difference, by asset id.</param>
internal sealed class PostedLives(RowCursor cursor, Action<long, RunFinding> found) : IDisposable
{
    private bool _hasRow = cursor.Read();

    public void Compare(in AssetRow row, in AkmTransaction computed)
    {
        while (_hasRow && cursor.GetInt64(0) < row.AssetId)
        {
            TakeUnexpected();
        }

        var isStored = _hasRow && cursor.GetInt64(0) == row.AssetId;
        if (isStored != computed.LifeIsKept || (isStored && !LifeStore.IsSame(cursor, row.Life!.Month)))
        {
            found(row.AssetId, new RunFinding { Finding = nameof(RecalculationFinding.EventsDiffer) });
        }

        _hasRow = isStored ? cursor.Read() : _hasRow;
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
        found(cursor.GetInt64(0), new RunFinding { Finding = nameof(RecalculationFinding.EventsDiffer) });
        _hasRow = cursor.Read();
    }
}
