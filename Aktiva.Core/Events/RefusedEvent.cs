namespace Aktiva.Core.Events;

/// <summary>One of several events that cannot be recorded.</summary>
/// <param name="AssetCode">Its asset.</param>
/// <param name="Refusals">Every reason why not.</param>
public sealed record RefusedEvent(string AssetCode, IReadOnlyList<AssetEventRefusal> Refusals);
