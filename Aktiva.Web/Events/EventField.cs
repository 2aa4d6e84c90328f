using Aktiva.Core.Events;
using Aktiva.Web.Forms;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Events;

/// <summary>One field of an event; its day where none is named.</summary>
public sealed class EventField : FormField
{
    /// <summary>The field; null for the day.</summary>
    [Parameter]
    public AssetEventField? Field { get; set; }

    [Inject]
    private Texts Texts { get; set; } = null!;

    [Inject]
    private EventTexts Words { get; set; } = null!;

    protected override string Label => Field is not { } given ? Texts["Events.Date"]
        : given is AssetEventField.Amount or AssetEventField.Proceeds or AssetEventField.ResidualValue ? $"{Words.Field(given)} (Rp)"
        : Words.Field(given);

    protected override string? Help => Field is { } given && Form is EventDraft draft ? Words.Help(draft.Type, given) : null;
}
