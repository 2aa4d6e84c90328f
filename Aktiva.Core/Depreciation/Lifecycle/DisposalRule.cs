namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>How the month counts in which the whole asset leaves.</summary>
public enum DisposalRule
{
    /// <summary>Not at all.</summary>
    Nothing,

    /// <summary>As any other month.</summary>
    Whole,

    /// <summary>Half of it, or the days before the disposal.</summary>
    PartOfMonth,

    /// <summary>The difference to half of what the whole fiscal year or quarter would have been.</summary>
    HalfOfPeriod,
}
