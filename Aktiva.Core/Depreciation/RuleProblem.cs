namespace Aktiva.Core.Depreciation;

/// <summary>Everything that can keep an asset's rules from being computed. A closed set: texts for it belong to the user interface.</summary>
public enum RuleProblem
{
    /// <summary>The method is none of <see cref="DepreciationMethod"/>.</summary>
    MethodUnknown,

    /// <summary>The convention is none of <see cref="Depreciation.Convention"/>.</summary>
    ConventionUnknown,

    /// <summary>The in-service date is missing or not in the years 1900–2999.</summary>
    InServiceDateOutOfRange,

    CostNegative,
    ResidualValueNegative,

    /// <summary>Residual value above cost (it would make depreciation negative).</summary>
    ResidualValueAboveCost,

    FloorNegative,

    /// <summary>The method spreads over a life and there is none.</summary>
    LifeMissing,

    /// <summary>The life is not 1–1,200 months.</summary>
    LifeOutOfRange,

    /// <summary>The method needs a yearly rate and there is none.</summary>
    RateMissing,

    /// <summary>The rate is negative or above 1,200 % a year (100 % for declining-annual with a life).</summary>
    RateOutOfRange,

    /// <summary>The factor of double-declining is not within 100–1,000 %.</summary>
    FactorOutOfRange,

    /// <summary>Units-of-production without the units expected in total.</summary>
    TotalUnitsMissing,

    /// <summary>Total or opening units are negative.</summary>
    UnitsNegative,

    /// <summary>The fiscal year does not start in a month 1–12.</summary>
    FiscalYearStartOutOfRange,

    OpeningAccumulatedNegative,

    /// <summary>More accumulated depreciation brought forward than the asset cost.</summary>
    OpeningAccumulatedAboveCost,

    /// <summary>Accumulated depreciation brought forward without the month at whose end it stands.</summary>
    OpeningPeriodMissing,

    /// <summary>Accumulated depreciation or units brought forward at the end of a month before the asset was in service.</summary>
    OpeningBeforeInService,

    /// <summary>Depreciation began before the book's first period and no opening balance is stated (0 must be stated, too).</summary>
    OpeningMissing,

    /// <summary>The opening balance stands at the end of the month to be computed or later.</summary>
    OpeningNotBeforePeriod,

    /// <summary>Units-of-production without the units of every month to be computed (0 must be entered, too).</summary>
    UsageMissing,

    /// <summary>Earlier months were not computed, and the company refuses to catch them up.</summary>
    MonthsMissed,

    /// <summary>An event can no longer be applied, because what it was recorded upon has changed.</summary>
    EventNotApplicable,

    /// <summary>An event needs an account for its journal that the company has not named.</summary>
    EventAccountMissing,

    /// <summary>A split or merge moves amounts between two assets in the month, so that neither can be left out.</summary>
    SplitNotExcludable,

    /// <summary>The fiscal book needs a group of assets.</summary>
    FiscalGroupMissing,

    /// <summary>The fiscal book knows straight-line and declining-annual only (UU PPh Pasal 11(1), (2)).</summary>
    FiscalMethodUnknown,

    /// <summary>Buildings are depreciated by straight line only (UU PPh Pasal 11(1)).</summary>
    FiscalDecliningNotAllowed,

    /// <summary>The fiscal book knows no residual value.</summary>
    FiscalResidualValueNotAllowed,

    /// <summary>In the fiscal book: another convention than full-month, a floor, or a life or rate that no group has for the method (UU PPh Pasal 11(6)).</summary>
    FiscalTermsUnknown,
}
