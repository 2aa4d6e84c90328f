using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Reports;

/// <summary>
/// Tax on temporary differences, taxable and deductible ones each rounded cumulatively: the amounts of the assets add up to exactly the
/// rounded tax on the sum of their differences.
/// </summary>
internal sealed class DeferredTaxRounding(Rate rate, int places)
{
    /// <summary>The taxable differences so far.</summary>
    public Money Taxable { get; private set; }

    /// <summary>The deductible differences so far, negative.</summary>
    public Money Deductible { get; private set; }

    /// <summary>The tax on <see cref="Taxable"/>, rounded half away from zero.</summary>
    public Money Liability { get; private set; }

    /// <summary>The tax on <see cref="Deductible"/>, negative, rounded half away from zero.</summary>
    public Money Asset { get; private set; }

    /// <summary>What one more difference adds to the tax: positive to the liability, negative to the asset.</summary>
    public Money Of(Money difference)
    {
        var before = Liability + Asset;
        if (difference.IsNegative)
        {
            Deductible += difference;
            Asset = TaxOn(Deductible);
        }
        else
        {
            Taxable += difference;
            Liability = TaxOn(Taxable);
        }

        return Liability + Asset - before;
    }

    private Money TaxOn(Money amount) => ExactRounding.Scale(amount, rate.TenThousandths, Rate.Whole, places);
}
