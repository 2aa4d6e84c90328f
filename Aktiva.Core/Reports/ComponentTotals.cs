namespace Aktiva.Core.Reports;

/// <summary>An asset at the end of a closed month, with the components below it.</summary>
public sealed record ComponentTotals
{
    public required long AssetId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The code of the asset that this one is a component of; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>1 for the asset that was asked for, 2 for its components, and so on.</summary>
    public required int Level { get; init; }

    /// <summary>The asset by itself; null when it is not in the month's books.</summary>
    public ComponentAmounts? Own { get; init; }

    /// <summary>The asset and all components below it.</summary>
    public required ComponentAmounts Family { get; init; }

    /// <summary>The components directly below it, by code.</summary>
    public IReadOnlyList<ComponentTotals> Components { get; init; } = [];

    /// <summary>The asset and all components below it, each before its own components.</summary>
    public IEnumerable<ComponentTotals> Flatten()
    {
        Stack<ComponentTotals> waiting = new([this]);
        while (waiting.TryPop(out var asset))
        {
            yield return asset;
            foreach (var component in asset.Components.Reverse())
            {
                waiting.Push(component);
            }
        }
    }
}
