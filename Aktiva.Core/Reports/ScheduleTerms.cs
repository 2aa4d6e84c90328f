using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Reports;

/// <summary>Rules to try out in place of an asset's own; what is null stays as it is.</summary>
public sealed record ScheduleTerms
{
    public DepreciationMethod? Method { get; init; }

    public Convention? Convention { get; init; }

    /// <summary>0 takes the life away.</summary>
    public int? LifeMonths { get; init; }

    public Rate? RatePerYear { get; init; }

    /// <summary>Double-declining only: the multiple of the straight-line rate.</summary>
    public Rate? Factor { get; init; }

    public Money? ResidualValue { get; init; }

    public Money? Floor { get; init; }

    /// <summary>Units-of-production only: the units expected over the whole life.</summary>
    public long? TotalUnits { get; init; }

    /// <summary>Units-of-production only: the units assumed for every month to come. By itself it changes no rule.</summary>
    public long? UnitsPerMonth { get; init; }

    /// <summary>Whether the asset's own rules stay as they are.</summary>
    public bool KeepsRules => this with { UnitsPerMonth = null } == new ScheduleTerms();

    /// <summary>An event that puts the asset in service gives these rules instead of its own.</summary>
    public AssetChange ApplyTo(AssetChange change) => change.Type != AssetChangeType.PutInService
        ? change with { LifeMonths = LifeMonths is null ? change.LifeMonths : null }
        : change with
        {
            Method = Method ?? change.Method,
            Convention = Convention ?? change.Convention,
            LifeMonths = LifeMonths ?? change.LifeMonths,
            RatePerYear = RatePerYear ?? change.RatePerYear,
            Factor = Factor ?? change.Factor,
            ResidualValue = ResidualValue ?? change.ResidualValue,
            TotalUnits = TotalUnits ?? change.TotalUnits,
        };

    public DepreciationRules ApplyTo(in DepreciationRules rules) => rules with
    {
        Method = Method ?? rules.Method,
        Convention = Convention ?? rules.Convention,
        LifeMonths = LifeMonths ?? rules.LifeMonths,
        RatePerYear = RatePerYear ?? rules.RatePerYear,
        Factor = Factor ?? rules.Factor,
        ResidualValue = ResidualValue ?? rules.ResidualValue,
        Floor = Floor ?? rules.Floor,
        TotalUnits = TotalUnits ?? rules.TotalUnits,
    };
}
