namespace Aktiva.Core.Companies;

/// <summary>What a closing does with months that were not computed before it. Stored by name.</summary>
public enum MissedMonths
{
    /// <summary>They are computed with the month, each as if it had been closed in time.</summary>
    CatchUp,

    /// <summary>The asset cannot be computed.</summary>
    Refuse,
}
