using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>The changes of an asset in one book, what the run before left of them, and what a month makes of them.</summary>
/// <param name="changes">All changes, in order, those to come included.</param>
/// <param name="bookings">What the journal needs of each.</param>
internal sealed class AssetLife(AssetChange[] changes, ChangeBooking[] bookings)
{
    public ReadOnlySpan<AssetChange> Changes => changes;

    public IReadOnlyList<ChangeBooking> Bookings => bookings;

    /// <summary>What the run before left behind; null where it had no change of the asset yet.</summary>
    public LifecycleState? Stored { get; set; }

    /// <summary>The month as it was computed.</summary>
    public LifecycleMonth Month { get; set; }

    /// <summary>What each change did in the month computed; the default value for changes of other months.</summary>
    public ChangeEffect[] Effects { get; } = new ChangeEffect[changes.Length];

    /// <summary>
    /// Whether the asset comes into the book by its first change: as a part of another one, or in the fiscal book when it is put in service.
    /// </summary>
    public bool BeginsWithin(DepreciationMethod first) =>
        changes[0].Type == AssetChangeType.SplitIn || (changes[0].Type == AssetChangeType.PutInService && first == DepreciationMethod.None && IsFiscal);

    /// <summary>Whether the book is the fiscal one.</summary>
    public bool IsFiscal { get; init; }

    /// <summary>Whether a change of the month or before has to be remembered.</summary>
    public bool HasBegun(Period month) => changes[0].Month <= month;

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

    /// <summary>The changes as an array, for what goes on after the asset has been read.</summary>
    public AssetChange[] ToArray() => changes;
}
