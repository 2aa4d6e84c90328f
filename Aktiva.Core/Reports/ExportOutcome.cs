namespace Aktiva.Core.Reports;

/// <summary>What came of an export.</summary>
public enum ExportOutcome
{
    Written,

    /// <summary>None of the months is closed; nothing was written.</summary>
    NothingClosed,

    /// <summary>The month is not closed in both books; nothing was written.</summary>
    NotClosedInBothBooks,

    /// <summary>More rows than a worksheet can have; nothing was written.</summary>
    TooLongForWorkbook,
}
