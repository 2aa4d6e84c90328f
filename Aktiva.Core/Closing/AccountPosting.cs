using Aktiva.Core.Data;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Closing;

/// <summary>What an event of an asset posts to one account.</summary>
/// <param name="Kind">The event.</param>
/// <param name="AccountId">The account.</param>
/// <param name="DivisionId">The division; 0 for none.</param>
/// <param name="DepartmentId">The department; 0 for none.</param>
/// <param name="Net">What is debited; negative is credited.</param>
internal readonly record struct AccountPosting(JournalKind Kind, long AccountId, long DivisionId, long DepartmentId, Money Net);
