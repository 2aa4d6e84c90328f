namespace Aktiva.Core.Reports;

/// <summary>What can be exported.</summary>
public enum ExportKind
{
    /// <summary>The asset register, as it can be imported again.</summary>
    Register,

    /// <summary>AKM transactions of closed months.</summary>
    Akm,

    /// <summary>Journals of closed months.</summary>
    Journal,
}
