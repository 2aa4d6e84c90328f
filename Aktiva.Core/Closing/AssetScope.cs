using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>Which assets are computed, for which month, on which run's balances.</summary>
/// <param name="CompanyId">The company.</param>
/// <param name="Book">The book.</param>
/// <param name="Period">The month computed.</param>
/// <param name="BaseRunId">The posted run built upon; 0 when there is none.</param>
/// <param name="FirstPeriod">The book's first period: the first closed one, or the month computed when nothing is closed.</param>
/// <param name="Policy">What the company decided, or had decided when the month was posted.</param>
internal sealed record AssetScope(
    long CompanyId, Book Book, Period Period, long BaseRunId, Period FirstPeriod, ClosingPolicy Policy);
