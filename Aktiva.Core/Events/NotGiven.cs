namespace Aktiva.Core.Events;

/// <summary>What stands in the columns of asset_change for values that an event does not give.</summary>
internal static class NotGiven
{
    public const int Number = -1;

    public static readonly Data.Money Money = new(-1);

    public static readonly Data.Rate Rate = new(-1);
}
