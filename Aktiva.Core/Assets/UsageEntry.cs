using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>A row of a usage file: the units that an asset produced in a month.</summary>
/// <param name="AssetCode">The asset's code.</param>
/// <param name="Period">The month.</param>
/// <param name="Units">Whole units, 0 included.</param>
internal sealed record UsageEntry(string AssetCode, Period Period, long Units);
