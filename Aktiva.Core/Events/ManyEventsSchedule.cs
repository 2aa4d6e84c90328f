using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Events;

/// <summary>What several events do to the schedules of a book, added up over the assets that they change; units of production as in <see cref="EventPreviewAsset"/>.</summary>
/// <param name="Book">The book.</param>
/// <param name="AssetCount">How many assets.</param>
/// <param name="Before">Their months to come without the events.</param>
/// <param name="After">Their months to come with them.</param>
public sealed record ManyEventsSchedule(Book Book, int AssetCount, IReadOnlyList<ScheduleRow> Before, IReadOnlyList<ScheduleRow> After);
