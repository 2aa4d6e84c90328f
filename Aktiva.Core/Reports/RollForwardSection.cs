namespace Aktiva.Core.Reports;

/// <summary>What a roll-forward is about.</summary>
public enum RollForwardSection
{
    Cost,

    Accumulated,

    /// <summary>Carrying amount (IAS 16.6).</summary>
    NetBookValue,
}
