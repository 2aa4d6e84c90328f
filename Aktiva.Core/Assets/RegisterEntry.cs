using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>One asset to be entered into the register, everything else being named by its code.</summary>
public sealed record RegisterEntry
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Category { get; init; }

    public required DateOnly AcquisitionDate { get; init; }

    public required DateOnly InServiceDate { get; init; }

    public required Money Cost { get; init; }

    public Money ResidualValue { get; init; }

    public required DepreciationMethod Method { get; init; }

    /// <summary>0 when the method has no life.</summary>
    public int LifeMonths { get; init; }

    public Rate RatePerYear { get; init; }

    /// <summary>Null for the category's.</summary>
    public Convention? Convention { get; init; }

    public Money Floor { get; init; }

    /// <summary>The default value when nothing is brought forward.</summary>
    public Period OpeningPeriod { get; init; }

    public Money OpeningAccumulated { get; init; }

    public string? Division { get; init; }

    public string? Department { get; init; }

    public string? Location { get; init; }

    /// <summary>Null for the category's, like the two accounts.</summary>
    public ExpenseAccounts? ExpenseAccounts { get; init; }

    public string? AccumulatedAccount { get; init; }

    public string? AssetAccount { get; init; }

    /// <summary>The asset account of the category, should it have to be made; null for <see cref="AssetAccount"/>.</summary>
    public string? NewCategoryAssetAccount { get; init; }

    /// <summary>The convention of the category, should it have to be made.</summary>
    public Convention NewCategoryConvention { get; init; }

    /// <summary>Null for the category's; <see cref="FiscalGroup.None"/> keeps the asset out of the fiscal book.</summary>
    public FiscalGroup? FiscalGroup { get; init; }

    /// <summary>Null for straight line, which is also what assets without a fiscal group have.</summary>
    public DepreciationMethod? FiscalMethod { get; init; }

    /// <summary>Null to have it computed from the fiscal schedule.</summary>
    public Money? FiscalOpeningAccumulated { get; init; }

    public long TotalUnits { get; init; }

    public string? Quantity { get; init; }

    public string? SerialNumber { get; init; }

    public string? Notes { get; init; }

    /// <summary>The code of the asset that this one is a component of, in the company or among the other entries; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>The same asset with its fiscal group known. What is never depreciated, such as land, has none (UU PPh Pasal 11(1)).</summary>
    /// <param name="categoryGroup">What holds when the entry names no group.</param>
    public RegisterEntry InGroup(FiscalGroup categoryGroup) => FiscalGroup is not null
        ? this
        : this with { FiscalGroup = Method == DepreciationMethod.None ? Assets.FiscalGroup.None : categoryGroup };

    /// <summary>The rules of the commercial book.</summary>
    /// <param name="categoryConvention">What holds when the entry names no convention.</param>
    public DepreciationRules CommercialRules(Convention categoryConvention) => new()
    {
        Method = Method,
        Convention = Convention ?? categoryConvention,
        InServiceDate = InServiceDate,
        Cost = Cost,
        ResidualValue = ResidualValue,
        Floor = Floor,
        LifeMonths = LifeMonths,
        RatePerYear = RatePerYear,
        TotalUnits = TotalUnits,
        OpeningPeriod = OpeningPeriod,
        OpeningAccumulated = OpeningAccumulated,
    };

    /// <summary>
    /// The rules of the fiscal book. A balance brought forward that is not given is what the fiscal schedule gives from the first
    /// month through the opening period.
    /// </summary>
    /// <param name="policy">How the company computes.</param>
    /// <exception cref="ArgumentException">The asset is not in the fiscal book, or not in a way that the law allows.</exception>
    public DepreciationRules FiscalRules(ClosingPolicy policy)
    {
        var rules = FiscalRulesAsGiven();
        return OpeningPeriod == default || FiscalOpeningAccumulated is not null
            ? rules
            : rules with { OpeningAccumulated = AccumulatedThrough(policy.ApplyTo(rules) with { OpeningPeriod = default }, OpeningPeriod) };
    }

    /// <summary>The rules of the fiscal book with nothing brought forward unless it is given.</summary>
    /// <exception cref="ArgumentException">The asset is not in the fiscal book, or not in a way that the law allows.</exception>
    public DepreciationRules FiscalRulesAsGiven() =>
        Depreciation.FiscalRules.Of(FiscalGroup ?? Assets.FiscalGroup.None, FiscalMethod ?? DepreciationMethod.StraightLine, InServiceDate, Cost) with
        {
            OpeningPeriod = OpeningPeriod,
            OpeningAccumulated = FiscalOpeningAccumulated ?? Money.Zero,
        };

    /// <summary>The same asset with the balances that its own rules give at the end of a month, in every book that it is in.</summary>
    /// <param name="period">The month.</param>
    /// <param name="policy">How the company computes.</param>
    /// <exception cref="InvalidOperationException">The entry leaves its convention to its category.</exception>
    public RegisterEntry WithOpening(Period period, ClosingPolicy policy)
    {
        var convention = Convention ?? throw new InvalidOperationException("The convention has to be known.");
        var opened = this with
        {
            OpeningPeriod = period,
            OpeningAccumulated = AccumulatedThrough(
                policy.ApplyTo(CommercialRules(convention)) with { OpeningPeriod = default, OpeningAccumulated = default }, period),
            FiscalOpeningAccumulated = null,
        };
        return FiscalGroup is null or Assets.FiscalGroup.None ? opened : opened with { FiscalOpeningAccumulated = opened.FiscalRules(policy).OpeningAccumulated };
    }

    private static Money AccumulatedThrough(in DepreciationRules rules, Period period) =>
        DepreciationEngine.ComputeThrough(rules, default, period).After.Accumulated;
}
