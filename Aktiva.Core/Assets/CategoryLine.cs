using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Assets;

/// <summary>A category in a list: what its assets get unless they say otherwise, and how many they are.</summary>
public sealed record CategoryLine
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string AssetAccount { get; init; } = "";

    public string AccumulatedAccount { get; init; } = "";

    /// <summary>The canonical text of the expense split, e.g. <c>6101:60;6102:40</c>.</summary>
    public string ExpenseAccounts { get; init; } = "";

    public Convention Convention { get; init; }

    public FiscalGroup FiscalGroup { get; init; }

    public long AssetCount { get; init; }
}
