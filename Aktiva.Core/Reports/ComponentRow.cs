using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>An asset of a family as read from the database.</summary>
internal sealed record ComponentRow
{
    /// <summary>The asset at the top of the family.</summary>
    public long RootId { get; init; }

    public long AssetId { get; init; }

    public long? ParentId { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Parent { get; init; }

    public int Level { get; init; }

    /// <summary>Null when the run has no row of the asset, like <see cref="Accumulated"/>.</summary>
    public Money? Cost { get; init; }

    public Money? Accumulated { get; init; }

    public ComponentAmounts? Own => Cost is { } cost && Accumulated is { } accumulated ? new(cost, accumulated) : null;
}
