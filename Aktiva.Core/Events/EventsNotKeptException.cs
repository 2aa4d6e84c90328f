using Aktiva.Core.Assets;

namespace Aktiva.Core.Events;

/// <summary>Ends the transaction of an import of which nothing is to stay.</summary>
internal sealed class EventsNotKeptException(ImportOutcome outcome) : Exception
{
    public ImportOutcome Outcome { get; } = outcome;
}
