using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Companies;

/// <summary>How sample assets of a category are depreciated.</summary>
internal sealed record DemoPolicy
{
    public required DepreciationMethod Method { get; init; }

    public Convention Convention { get; init; }

    public int LifeMonths { get; init; }

    public decimal RatePercent { get; init; }

    /// <summary>Percent of cost.</summary>
    public int ResidualPercent { get; init; }

    public Money Floor { get; init; }

    public FiscalGroup FiscalGroup { get; init; }

    public DepreciationMethod FiscalMethod { get; init; } = DepreciationMethod.StraightLine;
}
