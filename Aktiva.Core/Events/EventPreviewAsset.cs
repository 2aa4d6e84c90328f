using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Events;

/// <summary>What an event does to the schedule of an asset in a book; units of production are taken to be 0 where none were entered.</summary>
/// <param name="AssetCode">The asset.</param>
/// <param name="Book">The book.</param>
/// <param name="Before">The months to come without the event; none for an asset that the event makes.</param>
/// <param name="After">The months to come with it.</param>
public sealed record EventPreviewAsset(string AssetCode, Book Book, IReadOnlyList<ScheduleRow> Before, IReadOnlyList<ScheduleRow> After);
