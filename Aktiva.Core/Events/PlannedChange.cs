using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Events;

/// <summary>What an event will do to an asset in a book.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Book">The book.</param>
/// <param name="Change">The change.</param>
/// <param name="Booking">What its journal needs besides.</param>
internal sealed record PlannedChange(EventAsset Asset, Book Book, AssetChange Change, ChangeBooking Booking = default);
