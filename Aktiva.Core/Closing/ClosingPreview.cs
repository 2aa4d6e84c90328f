using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>What closing a month would give: the same computation, nothing written.</summary>
public sealed record ClosingPreview
{
    public required Period Period { get; init; }

    public required Book Book { get; init; }

    /// <summary>By category code.</summary>
    public required IReadOnlyList<PreviewCategory> Categories { get; init; }

    /// <summary>Assets that cannot be computed, each with every reason.</summary>
    public required IReadOnlyList<RunFinding> Problems { get; init; }

    /// <summary>How many assets have each note; notes that no asset has are left out.</summary>
    public required IReadOnlyDictionary<MonthNotes, long> NoteCounts { get; init; }

    /// <summary>The posted run that the closing would replace.</summary>
    public required ClosingRun? Replaces { get; init; }

    public required string ExpectedDocumentNumber { get; init; }

    /// <summary>Why the closing would be refused; empty when it would not.</summary>
    public required IReadOnlyList<ClosingRefusal> Refusals { get; init; }

    public long AssetCount => Categories.Sum(category => category.AssetCount);

    public Money Depreciation => Categories.Aggregate(Money.Zero, (sum, category) => sum + category.Depreciation);
}
