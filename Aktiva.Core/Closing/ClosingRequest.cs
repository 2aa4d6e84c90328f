using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>What a user asks to be run.</summary>
public sealed record ClosingRequest
{
    public required long CompanyId { get; init; }

    /// <summary>The processes, one run each, in this order, stopping at the first that does not succeed.</summary>
    public required IReadOnlyList<ClosingProcess> Processes { get; init; }

    public required Period Period { get; init; }

    /// <summary>Codes of assets that get a zero row this month and are caught up next month (needs a Supervisor).</summary>
    public IReadOnlyList<string> ExcludedAssets { get; init; } = [];

    /// <summary>Why the assets are excluded.</summary>
    public string ExclusionReason { get; init; } = "";

    /// <summary>"Semua": commercial, fiscal, verification, balances.</summary>
    public static IReadOnlyList<ClosingProcess> AllProcesses { get; } =
    [
        ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing, ClosingProcess.VerifyAssets, ClosingProcess.RebuildBalances,
    ];
}
