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

    /// <summary>How a quantity is stored.</summary>
    public static string? Write(decimal? quantity) => quantity?.ToString(CultureInfo.InvariantCulture);

    /// <returns>Null when the register's quantity is no number.</returns>
    public static async Task<decimal?> ReadAsync(DbTransaction transaction, long companyId, EventAsset asset)
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
    public static Money PartOf(Money cost, decimal quantity, decimal left, int places) =>
        ExactRounding.Scale(cost, (long)(quantity * Unit), (long)(left * Unit), places);

    /// <summary>The register's quantity is free text: a number counts, with whatever word stands behind it.</summary>
    private static bool TryParse(string? text, out decimal quantity)
    {
        var number = text?.Trim().Split(' ')[0] ?? "";
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quantity) && quantity > 0;
    }
}
