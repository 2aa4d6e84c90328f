using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Reports;

/// <summary>The depreciation of an asset or of a category, month by month to its end.</summary>
public sealed record DepreciationSchedule
{
    /// <summary>The code of the asset or category.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required Book Book { get; init; }

    /// <summary>The rules of an asset's schedule; null for a category.</summary>
    public required DepreciationRules? Rules { get; init; }

    /// <summary>Assets in the schedule.</summary>
    public required long AssetCount { get; init; }

    /// <summary>
    /// Other rules are tried out, as if they had held from the first month or from the opening balance on. Else months that are closed are
    /// those posted (for a category they are left out), and the others follow from them.
    /// </summary>
    public required bool IsWhatIf { get; init; }

    public required IReadOnlyList<ScheduleLine> Lines { get; init; }

    /// <summary>The schedule was cut off after <see cref="Schedule.DefaultMonthLimit"/> months, with something left to depreciate.</summary>
    public required bool IsCutOff { get; init; }

    /// <summary>The fiscal years, oldest first.</summary>
    public required IReadOnlyList<ScheduleYear> Years { get; init; }

    /// <summary>Assets of the category that cannot be computed.</summary>
    public IReadOnlyList<UncomputedAssets> NotComputed { get; init; } = [];

    /// <summary>The depreciation of all months.</summary>
    public Money Depreciation => Years.Aggregate(Money.Zero, (sum, year) => sum + year.Depreciation);
}
