namespace Aktiva.Core.Assets;

/// <summary>
/// Groups of tangible assets in Indonesian income tax (UU PPh Pasal 11(6), PMK 72/2023). The numbers are those of the database.
/// </summary>
public enum FiscalGroup
{
    None = 0,
    Group1 = 1,
    Group2 = 2,
    Group3 = 3,
    Group4 = 4,
    BuildingPermanent = 5,
    BuildingNonPermanent = 6,
}
