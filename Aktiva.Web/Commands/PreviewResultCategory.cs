using Aktiva.Core.Closing;

namespace Aktiva.Web.Commands;

/// <summary>One category in the JSON of a preview.</summary>
internal sealed record PreviewResultCategory(
    string Code, string Name, long Assets, decimal Cost, decimal OpeningAccumulated, decimal Depreciation, decimal ClosingAccumulated)
{
    public static PreviewResultCategory Of(PreviewCategory category) => new(
        category.Code,
        category.Name,
        category.AssetCount,
        category.Cost.Amount,
        category.OpeningAccumulated.Amount,
        category.Depreciation.Amount,
        category.ClosingAccumulated.Amount);
}
