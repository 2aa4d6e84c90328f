using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Events;

/// <summary>
/// What somebody types in of an event: a text for each column of <see cref="EventColumns"/>, as one row of an events file would have it, with numbers
/// as they are written in the user's language.
/// </summary>
/// <param name="type">What happens to the asset.</param>
/// <param name="culture">The user's language.</param>
public sealed class EventDraft(AssetEventType type, CultureInfo culture)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal) { [EventColumns.Type] = FileWord.Of(type) };

    public AssetEventType Type => type;

    /// <summary>The day of the event; empty when none is given.</summary>
    public string Date
    {
        get => this[EventColumns.Date];
        set => this[EventColumns.Date] = value;
    }

    /// <summary>The text of a column; empty when nothing is given.</summary>
    public string this[string column]
    {
        get => _values.GetValueOrDefault(column, "");
        set => _values[column] = value.Trim();
    }

    public string this[AssetEventField field]
    {
        get => this[EventColumns.Of(field)];
        set => this[EventColumns.Of(field)] = value;
    }

    /// <summary>The event of an asset.</summary>
    /// <param name="assetCode">The asset's code.</param>
    /// <param name="problems">Everything that cannot be read, by column.</param>
    /// <returns>Null when there are problems.</returns>
    public AssetEventEntry? Read(string assetCode, out IReadOnlyList<ImportProblem> problems)
    {
        this[EventColumns.AssetCode] = assetCode;
        return EventForm.Read(_values, culture.Equals(Language.English) ? NumberStyle.Point : NumberStyle.Indonesian, out problems);
    }
}
