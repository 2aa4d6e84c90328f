using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Closing;

/// <summary>What is written beside an AKM transaction of an asset with events.</summary>
/// <param name="AssetId">The asset.</param>
/// <param name="State">What the month leaves behind.</param>
/// <param name="Movements">What events did in it.</param>
internal readonly record struct KeptLife(long AssetId, LifecycleState State, LifecycleMovements Movements);
