using Aktiva.Core.Assets;

namespace Aktiva.Core.Events;

/// <summary>An asset as the recording of events knows it.</summary>
internal sealed record EventAsset
{
    public long AssetId { get; init; }

    public string Code { get; init; } = "";

    public DateOnly AcquisitionDate { get; init; }

    public FiscalGroup FiscalGroup { get; init; }

    /// <summary>What the register says at the beginning, before events took parts of it.</summary>
    public string? Quantity { get; init; }
}
