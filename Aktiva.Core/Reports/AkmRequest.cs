using Aktiva.Core.Closing;

namespace Aktiva.Core.Reports;

/// <summary>The AKM transactions of a closed month are wanted as a file.</summary>
public sealed record AkmRequest : FileRequest
{
    /// <summary>Which AKM transactions.</summary>
    public required AkmFilter Filter { get; init; }

    /// <summary>Words what is out of the ordinary in an asset's month.</summary>
    public required Func<AkmLine, string> Note { get; init; }
}
