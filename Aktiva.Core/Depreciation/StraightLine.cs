namespace Aktiva.Core.Depreciation;

/// <summary>
/// Straight line: what remains to be depreciated, evenly over the life left, rounded cumulatively (IAS 16.62).
/// </summary>
public static class StraightLine
{
    /// <summary>
    /// The month before the limit acts: (C − R − A0) · (k − k0) / (L − k0), less the same a month before, where A0 and k0
    /// are accumulated depreciation and shares at the anchor.
    /// </summary>
    public static Apportionment Apportion(in DepreciationRules rules, in MonthShares shares, in DepreciationAnchor anchor, int month)
    {
        var start = anchor.Through == default ? 0 : shares.Through(anchor.Through.Ordinal);
        return new Apportionment(
            rules.Cost - rules.ResidualValue - anchor.Accumulated,
            shares.Through(month - 1) - start,
            shares.Through(month) - start,
            shares.Total - start);
    }
}
