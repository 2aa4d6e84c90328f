namespace Aktiva.Core.Depreciation;

/// <summary>What is out of the ordinary in a month. The numbers are those of the database.</summary>
[Flags]
public enum MonthNotes
{
    None = 0,

    /// <summary>Months missed before are part of the amount.</summary>
    CaughtUp = 1,

    /// <summary>The carrying amount has come down to the floor or the residual value before the life was over.</summary>
    FloorReached = 2,

    /// <summary>The last month of the life: it takes what remains.</summary>
    LastMonth = 4,

    /// <summary>A legacy asset's month of at most 1.00, which is not posted.</summary>
    BelowPostingLimit = 8,

    /// <summary>A user left the asset out of this closing; the next one catches the month up. Set by the closing.</summary>
    Excluded = 16,
}
