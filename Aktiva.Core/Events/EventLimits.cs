using Aktiva.Core.Data;
using static Aktiva.Core.Events.AssetEventField;

namespace Aktiva.Core.Events;

/// <summary>Keeps out of the books what they cannot hold or show: the reader of files keeps to the same bounds.</summary>
internal static class EventLimits
{
    public static IEnumerable<AssetEventRefusal> Check(AssetEventEntry entry)
    {
        if (entry.Date.Year is < ValueLimits.EarliestYear or > ValueLimits.LatestYear)
        {
            yield return new AssetEventRefusal.DateOutOfRange(entry.Date);
        }

        foreach (var (field, amount) in ((AssetEventField, Money?)[])
            [(Amount, entry.Amount), (Proceeds, entry.Proceeds), (ResidualValue, entry.ResidualValue)])
        {
            if (amount > ValueLimits.HighestMoney)
            {
                yield return new AssetEventRefusal.NumberOutOfRange(field);
            }
        }

        if (entry.Quantity is { } quantity && (quantity > ValueLimits.HighestQuantity || QuantityLeft.HasTooManyDecimals(quantity)))
        {
            yield return new AssetEventRefusal.NumberOutOfRange(Quantity);
        }

        foreach (var (field, text, longest, isCode) in ((AssetEventField, string?, int, bool)[])
            [
                (Location, entry.Location, TextLimits.Name, false),
                (NewCode, entry.NewCode, TextLimits.Code, true),
                (Notes, entry.Notes, TextLimits.Notes, false),
            ])
        {
            if (text?.Length > longest)
            {
                yield return new AssetEventRefusal.TextTooLong(field, longest);
            }

            if (text?.Any(character => char.IsControl(character) && (isCode || character is not ('\n' or '\r' or '\t'))) == true)
            {
                yield return new AssetEventRefusal.ControlCharacter(field);
            }
        }
    }
}
