namespace Aktiva.Core.Reports;

/// <summary>What a line of the fiscal list is about.</summary>
public enum FiscalListRow
{
    /// <summary>One asset.</summary>
    Asset,

    /// <summary>The sum of a fiscal group.</summary>
    Group,

    /// <summary>The sum of all groups.</summary>
    Total,

    /// <summary>The taxable temporary differences of all assets and the deferred tax liability on them (IAS 12.15).</summary>
    DeferredTaxLiability,

    /// <summary>The deductible temporary differences of all assets and the deferred tax asset from them (IAS 12.24), both negative.</summary>
    DeferredTaxAsset,
}
