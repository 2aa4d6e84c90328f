namespace Aktiva.Core.Companies;

/// <summary>A category of sample assets: its accounts, rules and items.</summary>
internal sealed record DemoCategory
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The prefix of asset codes.</summary>
    public required string Prefix { get; init; }

    public required string AssetAccount { get; init; }

    public required string AccumulatedAccount { get; init; }

    /// <summary>The expense account that bears the depreciation unless an asset says otherwise.</summary>
    public required string ExpenseAccount { get; init; }

    /// <summary>How many of a hundred assets are of the category.</summary>
    public required int Weight { get; init; }

    /// <summary>The year of the oldest assets.</summary>
    public required int EarliestYear { get; init; }

    public required IReadOnlyList<DemoPolicy> Policies { get; init; }

    public required IReadOnlyList<DemoItem> Items { get; init; }

    /// <summary>Where all of its assets are; null for anywhere.</summary>
    public string? Division { get; init; }

    /// <summary>Who uses all of its assets; null for anybody.</summary>
    public string? Department { get; init; }

    public bool HasSerialNumbers { get; init; }
}
