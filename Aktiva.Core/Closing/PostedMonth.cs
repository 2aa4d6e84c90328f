using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>An asset's AKM transaction in the posted run of a month.</summary>
internal sealed record PostedMonth : AkmLine
{
    public Period Period { get; init; }
}
