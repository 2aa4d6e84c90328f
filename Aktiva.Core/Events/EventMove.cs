namespace Aktiva.Core.Events;

/// <summary>How many assets events move from one place to another.</summary>
/// <param name="Field">Category, division, department, location or expense split.</param>
/// <param name="From">The code, place or split before; null for none.</param>
/// <param name="To">The same after.</param>
/// <param name="Count">The number of assets.</param>
public sealed record EventMove(AssetEventField Field, string? From, string? To, int Count);
