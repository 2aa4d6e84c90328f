using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>
/// The changes of an asset in one book, what the run before left of them, and what a month makes of them. One object serves an asset of every batch:
/// see <see cref="LifePool"/>.
/// </summary>
internal sealed class AssetLife
{
    private AssetChange[] _changes = new AssetChange[1];
    private ChangeBooking[] _bookings = new ChangeBooking[1];
    private ChangeEffect[] _effects = new ChangeEffect[1];
    private int _count;
    private LifecycleMonth _month;

    /// <summary>All changes, in order, those to come included.</summary>
    public ReadOnlySpan<AssetChange> Changes => _changes.AsSpan(0, _count);

    /// <summary>What the journal needs of each.</summary>
    public ReadOnlySpan<ChangeBooking> Bookings => _bookings.AsSpan(0, _count);

    /// <summary>What the run before left behind; null where it had no change of the asset yet.</summary>
    public LifecycleState? Stored { get; set; }

    /// <summary>The month as it was computed.</summary>
    public ref LifecycleMonth Month => ref _month;

    /// <summary>What each change did in the month computed; the default value for changes of other months.</summary>
    public Span<ChangeEffect> Effects => _effects.AsSpan(0, _count);

    /// <summary>Whether the book is the fiscal one.</summary>
    public bool IsFiscal { get; private set; }

    /// <summary>Begins anew, for another asset.</summary>
    public void Reset(bool isFiscal)
    {
        (_count, IsFiscal, Stored) = (0, isFiscal, null);
        _month = default;
    }

    public void Add(in AssetChange change, in ChangeBooking booking)
    {
        if (_count == _changes.Length)
        {
            Array.Resize(ref _changes, 2 * _count);
            Array.Resize(ref _bookings, 2 * _count);
            Array.Resize(ref _effects, 2 * _count);
        }

        (_changes[_count], _bookings[_count], _effects[_count]) = (change, booking, default);
        _count++;
    }

    /// <summary>
    /// Whether the asset comes into the book by its first change: as a part of another one, or in the fiscal book when it is put in service.
    /// </summary>
    public bool BeginsWithin(DepreciationMethod first) =>
        _changes[0].Type == AssetChangeType.SplitIn || (_changes[0].Type == AssetChangeType.PutInService && first == DepreciationMethod.None && IsFiscal);

    /// <summary>Whether a change of the month or before has to be remembered.</summary>
    public bool HasBegun(Period month) => _changes[0].Month <= month;

    /// <summary>Whether a change gives terms of depreciation anew: method, convention, rate, life, units or residual value.</summary>
    public bool GivesTerms
    {
        get
        {
            foreach (ref readonly var change in Changes)
            {
                if (change.GivesTerms)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The month in which the asset leaves the books; null while it stays.</summary>
    public Period? LeavesIn()
    {
        foreach (ref readonly var change in Changes)
        {
            if (change.EndsTheAsset)
            {
                return change.Month;
            }
        }

        return null;
    }

    /// <summary>The changes in an array of their own, for what goes on after the asset has been read.</summary>
    public AssetChange[] ToArray() => Changes.ToArray();
}
