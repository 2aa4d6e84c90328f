namespace Aktiva.Core.Events;

/// <summary>Ends the transaction in which an event was refused, so that nothing of it stays.</summary>
internal sealed class EventRefusedException(IReadOnlyList<AssetEventRefusal> refusals) : Exception
{
    public IReadOnlyList<AssetEventRefusal> Refusals { get; } = refusals;
}
