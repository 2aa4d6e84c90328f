namespace Aktiva.Web.Assets;

/// <summary>An amount of an asset's rules, as the register has it.</summary>
public enum RegisteredAmount
{
    Cost,
    Residual,
    Floor,
    OpeningAccumulated,
}
