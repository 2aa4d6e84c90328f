using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>How an asset's depreciation of a month in a book came about or, while the month is open, would come about.</summary>
public sealed record AssetExplanation
{
    public required string AssetCode { get; init; }

    public required string AssetName { get; init; }

    public required Book Book { get; init; }

    public required Period Period { get; init; }

    /// <summary>The month's posted run; null while the month is open.</summary>
    public ClosingRun? PostedRun { get; init; }

    /// <summary>The asset's AKM transaction in <see cref="PostedRun"/>; null when it has none.</summary>
    public AkmLine? Posted { get; init; }

    /// <summary>Who left the asset out of <see cref="PostedRun"/>; then there is nothing else to explain.</summary>
    public ExcludedAsset? Exclusion { get; init; }

    /// <summary>The first of the open months before this one, which are taken to be closed first; null when there are none.</summary>
    public Period? AssumedClosedFrom { get; init; }

    /// <summary>Other rules, units or an event are only supposed: nothing of it is recorded, and nothing will be posted.</summary>
    public bool IsSupposed { get; init; }

    /// <summary>The explanation, by the rules that the register has now or that are supposed.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>What the disposals among what is explained brought.</summary>
    public IReadOnlyList<DisposalResult> Disposals { get; init; } = [];

    /// <summary>Whether what was posted is not what the register's rules give now: they have been changed since.</summary>
    public bool DiffersFromPosted => Posted is not null && Explanation is not null && Posted.Depreciation != Explanation.Result;

    /// <summary>What is only supposed of an asset's month.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="book">The book.</param>
    /// <param name="month">The month.</param>
    /// <param name="explanation">How it would come about; null when the schedule has no such month.</param>
    /// <param name="life">What events change of the asset.</param>
    internal static ReportOutcome<AssetExplanation> Suppose(RegisteredAsset asset, Book book, Period month, Explanation? explanation, AssetLife? life) =>
        explanation is null
            ? new ReportOutcome<AssetExplanation>.Refused(new ReportRefusal.NotInSchedule(asset.Code, month))
            : new ReportOutcome<AssetExplanation>.Given(new AssetExplanation
            {
                AssetCode = asset.Code,
                AssetName = asset.Name,
                Book = book,
                Period = month,
                IsSupposed = true,
                Explanation = explanation,
                Disposals = DisposalResult.ListOf(life, explanation),
            });
}
