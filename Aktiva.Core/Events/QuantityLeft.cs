using System.Data.Common;
using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Events;

/// <summary>How much of an asset's quantity is left: what the register says, less what events have taken.</summary>
internal static class QuantityLeft
{
    /// <summary>Quantities are counted to four places.</summary>
    private const decimal Unit = 10_000m;

    private const int Decimals = 4;

    /// <summary>How a quantity is stored: with a point, and never with three decimals, which could be read as thousands.</summary>
    public static string? Write(decimal? quantity) => quantity is not { } given ? null
        : given.ToString(HasThreeDecimals(given) ? "0.0000" : "0.####", CultureInfo.InvariantCulture);

    /// <summary>Whether a quantity is finer than quantities are counted.</summary>
    public static bool HasTooManyDecimals(decimal quantity) => quantity != decimal.Round(quantity, Decimals);

    /// <summary>The cost that leaves: as it is given, or in proportion to the quantity that leaves.</summary>
    /// <param name="transaction">The transaction of the recording.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="entry">The event.</param>
    /// <param name="of">The asset's cost, and the places of its amounts.</param>
    public static async Task<(Money? Amount, AssetEventRefusal? Refusal)> AmountAsync(
        DbTransaction transaction, long companyId, EventAsset asset, AssetEventEntry entry, (Money Cost, int Places) of)
    {
        if (entry.Quantity is not { } quantity)
        {
            return (entry.Amount, null);
        }

        if (await ReadAsync(transaction, companyId, asset) is not { } left)
        {
            return (null, new AssetEventRefusal.QuantityUnknown(asset.Code));
        }

        return quantity >= left
            ? (null, new AssetEventRefusal.QuantityNotBelow(left))
            : (entry.Amount ?? PartOf(of.Cost, quantity, left, of.Places), null);
    }

    /// <returns>Null when the register's quantity is no number.</returns>
    private static async Task<decimal?> ReadAsync(DbTransaction transaction, long companyId, EventAsset asset)
    {
        if (!TryParse(asset.Quantity, out var left))
        {
            return null;
        }

        foreach (var taken in await EventStore.ListQuantitiesAsync(transaction, companyId, asset.AssetId))
        {
            left -= decimal.Parse(taken, NumberStyles.Number, CultureInfo.InvariantCulture);
        }

        return left;
    }

    /// <summary>The part of the cost: round(cost · quantity / what is left), half away from zero.</summary>
    private static Money PartOf(Money cost, decimal quantity, decimal left, int places) =>
        ExactRounding.Scale(cost, (long)(quantity * Unit), (long)(left * Unit), places);

    /// <summary>The register's quantity is free text: a number counts, written either way but so that it cannot be read in both, with whatever word stands behind it.</summary>
    private static bool TryParse(string? text, out decimal quantity)
    {
        var number = text?.Trim().Split(' ')[0] ?? "";
        var form = NumberText.Classify(number);
        var style = form == NumberForm.Indonesian ? NumberStyle.Indonesian : NumberStyle.Point;
        var isRead = NumberText.TryParse(number, style, out Rate read) && form != NumberForm.Ambiguous;
        quantity = read.Percent;
        return isRead && quantity is > 0 and <= ValueLimits.HighestQuantity;
    }

    private static bool HasThreeDecimals(decimal quantity) => decimal.Round(quantity, 3) == quantity && decimal.Round(quantity, 2) != quantity;
}
