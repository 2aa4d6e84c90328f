using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Events;

/// <summary>An event that counts and can be reversed.</summary>
internal sealed record ReversibleEvent
{
    public long EventId { get; init; }

    public AssetEventType Type { get; init; }

    public long? CounterpartId { get; init; }
}
