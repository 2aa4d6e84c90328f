using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>A closed month of which the roll-forward is read.</summary>
internal sealed record RollForwardRun
{
    public long RunId { get; init; }

    public long CompanyId { get; init; }

    public Period Period { get; init; }

    public Book Book { get; init; }

    /// <summary>The run that it builds on; 0 for none.</summary>
    public long BaseRunId { get; init; }

    /// <summary>The month of that run; the default value for none.</summary>
    public Period BasePeriod { get; init; }

    /// <summary>The month in which openings stand where assets were.</summary>
    public Period Before => BasePeriod == default ? Period.Previous : BasePeriod;
}
