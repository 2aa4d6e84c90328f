using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>The differences between the books at the end of a month, and the deferred tax on them (IAS 12).</summary>
public sealed record DeferredTax
{
    public required Period Period { get; init; }

    /// <summary>The first month of the fiscal year.</summary>
    public required Period YearStart { get; init; }

    /// <summary>The company's tax rate.</summary>
    public required Rate TaxRate { get; init; }

    /// <summary>The sums of the fiscal groups in their order; assets that are not in the fiscal book last.</summary>
    public IReadOnlyList<FiscalListLine> Groups { get; init; } = [];

    /// <summary>All assets together.</summary>
    public required FiscalListLine Total { get; init; }

    /// <summary>
    /// How many assets the commercial book has at the end of the month that are not listed: they are not in the fiscal book, and nothing was
    /// depreciated for them in the year.
    /// </summary>
    public required long UnlistedAssets { get; init; }

    /// <summary>Tax on taxable temporary differences.</summary>
    public required Money Liability { get; init; }

    /// <summary>Tax on deductible temporary differences, as a positive amount.</summary>
    public required Money Asset { get; init; }

    /// <summary>Liability less asset: negative when the asset is greater.</summary>
    public Money Net => Liability - Asset;
}
