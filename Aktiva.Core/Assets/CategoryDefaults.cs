using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Assets;

/// <summary>What a category gives to assets that say nothing of their own.</summary>
internal sealed record CategoryDefaults
{
    public string Code { get; init; } = "";

    public long CategoryId { get; init; }

    public long AssetAccountId { get; init; }

    public long AccumulatedAccountId { get; init; }

    public long ExpenseSplitId { get; init; }

    public Convention Convention { get; init; }

    public FiscalGroup FiscalGroup { get; init; }
}
