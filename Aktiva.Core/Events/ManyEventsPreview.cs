namespace Aktiva.Core.Events;

/// <summary>What several events would do together, nothing of it being written.</summary>
/// <param name="Count">How many of them can be recorded.</param>
/// <param name="Refused">Those that cannot; the others can be recorded without them.</param>
/// <param name="Moves">Where they move assets.</param>
/// <param name="Journal">
/// What the closings of their months will post for those that can be recorded, added up by what lines record and by account; no asset is named.
/// </param>
/// <param name="Schedules">Their effect on the schedules of each book; none of transfers, which change no amount.</param>
public sealed record ManyEventsPreview(
    int Count,
    IReadOnlyList<RefusedEvent> Refused,
    IReadOnlyList<EventMove> Moves,
    IReadOnlyList<EventPreviewLine> Journal,
    IReadOnlyList<ManyEventsSchedule> Schedules);
