using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>What the journal needs of a change besides its effect.</summary>
/// <param name="AccountId">The account that the event names: of the supplier for an addition, of the buyer for a disposal; 0 for the company's.</param>
/// <param name="Proceeds">What a disposal brought.</param>
internal readonly record struct ChangeBooking(long AccountId, Money Proceeds);
