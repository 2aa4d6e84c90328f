namespace Aktiva.Core.Companies;

/// <summary>How finely the journal of a closing is divided. Stored by name.</summary>
public enum JournalDetail
{
    /// <summary>One line for each account, division and department.</summary>
    Summary,

    /// <summary>A pair of lines for each asset, or more when its expense is split over accounts.</summary>
    Asset,
}
