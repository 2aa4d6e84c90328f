using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>Which group of the fiscal list.</summary>
public sealed record FiscalGroupFilter
{
    public required Period Period { get; init; }

    public required FiscalGroup Group { get; init; }

    public FiscalGroupOrder Order { get; init; }

    public bool IsDescending { get; init; }
}
