using Aktiva.Core.Assets;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>Which AKM transactions of a closed month are wanted; what is null does not matter.</summary>
public sealed record AkmFilter
{
    public required Period Period { get; init; }

    public required Book Book { get; init; }

    /// <summary>Part of the asset's code or name.</summary>
    public string? Text { get; init; }

    /// <summary>The one asset with this code.</summary>
    public string? AssetCode { get; init; }

    /// <summary>The category's code.</summary>
    public string? Category { get; init; }

    /// <summary>The division's code, or <see cref="Data.CodeFilter.Without"/>.</summary>
    public string? Division { get; init; }

    /// <summary>The department's code, or <see cref="Data.CodeFilter.Without"/>.</summary>
    public string? Department { get; init; }

    /// <summary>
    /// The code of an account that the depreciation was posted to: only assets that were depreciated in the month and have it. See also
    /// <see cref="IsOfPostings"/>.
    /// </summary>
    public string? Account { get; init; }

    /// <summary>What the journal records besides depreciation: only assets for which the month posted such lines.</summary>
    public JournalKind? Kind { get; init; }

    /// <summary>Of <see cref="IsOfPostings"/>: the side that was posted to; null for both, which are set off against each other.</summary>
    public LedgerSide? Side { get; init; }

    /// <summary>
    /// Whether a line of the journal is asked for that records something besides depreciation: then account, division and department are those that
    /// the kind was posted to, which a transfer does where the asset was before it, too.
    /// </summary>
    public bool IsOfPostings => Book == Book.Commercial && Account is not null && Kind is not (null or JournalKind.Depreciation);

    /// <summary>Only assets that are still in the books at the end of the month.</summary>
    public bool IsRegister { get; init; }

    public AkmOrder Order { get; init; }

    public bool IsDescending { get; init; }
}
