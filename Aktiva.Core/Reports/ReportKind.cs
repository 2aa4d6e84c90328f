namespace Aktiva.Core.Reports;

/// <summary>The reports for people, on screen and as files.</summary>
public enum ReportKind
{
    /// <summary>By category, from the balances at the start of some months to those at their end.</summary>
    RollForward,

    /// <summary>The columns of the tax return.</summary>
    FiscalList,

    /// <summary>Every asset at the end of a month.</summary>
    Register,

    /// <summary>Depreciation by department and expense account.</summary>
    DepreciationByDepartment,

    /// <summary>The balances of accounts against those of assets.</summary>
    Reconciliation,

    /// <summary>Two months, and why assets were depreciated by different amounts.</summary>
    Comparison,
}
