using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Assets;

/// <summary>A category to be made or changed, its accounts named by their codes.</summary>
public sealed record CategoryEntry
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string AssetAccount { get; init; }

    public required string AccumulatedAccount { get; init; }

    public required ExpenseAccounts ExpenseAccounts { get; init; }

    public Convention Convention { get; init; }

    public FiscalGroup FiscalGroup { get; init; }
}
