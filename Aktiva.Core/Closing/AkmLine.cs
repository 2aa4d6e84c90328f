using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Closing;

/// <summary>An AKM transaction as it is shown.</summary>
public record AkmLine
{
    public string AssetCode { get; init; } = "";

    public string AssetName { get; init; } = "";

    public Money OpeningCost { get; init; }

    public Money CostChange { get; init; }

    public Money OpeningAccumulated { get; init; }

    public Money Depreciation { get; init; }

    public Money AccumulatedChange { get; init; }

    public MonthNotes Note { get; init; }

    public int MonthsCaughtUp { get; init; }

    public Money ClosingCost => OpeningCost + CostChange;

    public Money ClosingAccumulated => OpeningAccumulated + Depreciation + AccumulatedChange;

    /// <summary>Carrying amount (IAS 16.6).</summary>
    public Money NetBookValue => ClosingCost - ClosingAccumulated;
}
