namespace Aktiva.Core.Assets;

/// <summary>What a change of the register or the masters is about. The numbers are stored.</summary>
public enum RegisterSubject
{
    Asset = 1,
    Category = 2,
    Account = 3,
    Division = 4,
    Department = 5,
}
