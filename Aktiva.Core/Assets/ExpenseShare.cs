using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>The part of an asset's depreciation that one expense account bears.</summary>
/// <param name="AccountCode">The account.</param>
/// <param name="Share">Its share, above 0 and at most 100 %.</param>
public sealed record ExpenseShare(string AccountCode, Rate Share);
