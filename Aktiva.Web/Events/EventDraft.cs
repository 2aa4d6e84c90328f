using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Web.Forms;

namespace Aktiva.Web.Events;

/// <summary>What somebody types in of an event, by the columns of <see cref="EventColumns"/>.</summary>
public sealed class EventDraft : TypedValues
{
    /// <param name="type">What happens to the asset.</param>
    /// <param name="date">The day that is proposed.</param>
    /// <param name="culture">The user's language.</param>
    public EventDraft(AssetEventType type, DateOnly date, CultureInfo culture)
        : base(culture)
    {
        Type = type;
        this[EventColumns.Type] = FileWord.Of(type);
        this[EventColumns.Date] = DateText.Format(date, Dates);
    }

    public AssetEventType Type { get; }

    /// <summary>The event of an asset.</summary>
    /// <param name="assetCode">The asset's code.</param>
    /// <param name="problems">Everything that cannot be read, by column.</param>
    /// <returns>Null when there are problems.</returns>
    public AssetEventEntry? Read(string assetCode, out IReadOnlyList<ImportProblem> problems)
    {
        this[EventColumns.AssetCode] = assetCode;
        return EventForm.Read(Values, Numbers, out problems);
    }
}
