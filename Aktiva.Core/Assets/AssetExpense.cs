using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>An account that gets a part of an asset's depreciation.</summary>
public sealed record AssetExpense
{
    public string Account { get; init; } = "";

    public string AccountName { get; init; } = "";

    public Rate Share { get; init; }
}
