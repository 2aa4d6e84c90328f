namespace Aktiva.Core.Closing;

/// <summary>What a refused run finds besides the refusal itself: months that say what can be done instead.</summary>
public enum RefusalFinding
{
    /// <summary>The book's last closed month.</summary>
    LastClosedMonth,

    /// <summary>While nothing is closed, the last month that the opening balances stand for.</summary>
    LastOpeningMonth,

    /// <summary>The next month of the book that can be closed.</summary>
    NextMonth,
}
