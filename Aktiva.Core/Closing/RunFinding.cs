using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Closing;

/// <summary>Something a run found: an asset that cannot be computed, or a difference.</summary>
public sealed record RunFinding
{
    /// <summary>Counted from 1 within the run.</summary>
    public int Line { get; init; }

    /// <summary>The asset, account or period concerned, by code.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What was found: a <c>RuleProblem</c>, a <see cref="RecalculationFinding"/>, a refusal or a <see cref="RefusalFinding"/>, by name.</summary>
    public string Finding { get; init; } = "";

    /// <summary>What it should be, where amounts are compared.</summary>
    public Money? Expected { get; init; }

    /// <summary>What it is, where amounts are compared.</summary>
    public Money? Actual { get; init; }

    /// <summary>Whether <see cref="Subject"/> is the code of an asset.</summary>
    public bool IsOfAsset => Enum.TryParse<RuleProblem>(Finding, out _)
        || (Enum.TryParse<RecalculationFinding>(Finding, out var finding)
            && finding is not (RecalculationFinding.CountDiffers or RecalculationFinding.SumDiffers or RecalculationFinding.JournalDiffers
                or RecalculationFinding.LedgerDiffers or RecalculationFinding.JournalUnbalanced or RecalculationFinding.BalanceCorrected));
}
