using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>What a transfer gives; null where nothing changes.</summary>
internal sealed record LocationMove
{
    public Period Period { get; init; }

    public long? CategoryId { get; init; }

    public long? DivisionId { get; init; }

    public long? DepartmentId { get; init; }

    public string? Location { get; init; }

    public long? ExpenseSplitId { get; init; }

    /// <summary>
    /// Where the asset is after it. A new category brings its accounts, and its expense split where the asset had that of the category before.
    /// </summary>
    /// <param name="origin">Where the asset was.</param>
    /// <param name="categories">The company's categories by id.</param>
    public AssetLocation ApplyTo(AssetLocation origin, IReadOnlyDictionary<long, CategoryDefaults> categories)
    {
        var to = origin with
        {
            DivisionId = DivisionId ?? origin.DivisionId,
            DepartmentId = DepartmentId ?? origin.DepartmentId,
            Location = Location ?? origin.Location,
            ExpenseSplitId = ExpenseSplitId ?? origin.ExpenseSplitId,
        };
        if (CategoryId is not { } categoryId || categoryId == origin.CategoryId)
        {
            return to;
        }

        var (before, after) = (categories[origin.CategoryId], categories[categoryId]);
        return to with
        {
            CategoryId = categoryId,
            AssetAccountId = after.AssetAccountId,
            AccumulatedAccountId = after.AccumulatedAccountId,
            ExpenseSplitId = ExpenseSplitId ?? (origin.ExpenseSplitId == before.ExpenseSplitId ? after.ExpenseSplitId : origin.ExpenseSplitId),
        };
    }
}
