using Aktiva.Core.Closing;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary>What <c>close --preview --json</c> ends with. Its names are a contract: they change only by adding.</summary>
internal sealed record PreviewResult
{
    public required string DocumentNumber { get; init; }

    public required long Assets { get; init; }

    public required decimal Depreciation { get; init; }

    public required IReadOnlyList<PreviewResultCategory> Categories { get; init; }

    /// <summary>Assets that cannot be computed.</summary>
    public required IReadOnlyList<ProgressFinding> Problems { get; init; }

    /// <summary>Why the closing would be refused.</summary>
    public required IReadOnlyList<string> Refusals { get; init; }

    public static PreviewResult Of(ClosingPreview preview, ClosingTexts texts) => new()
    {
        DocumentNumber = preview.ExpectedDocumentNumber,
        Assets = preview.AssetCount,
        Depreciation = preview.Depreciation.Amount,
        Categories = [.. preview.Categories.Select(PreviewResultCategory.Of)],
        Problems = [.. preview.Problems.Select(problem => ProgressFinding.Of(problem, texts))],
        Refusals = [.. preview.Refusals.Select(refusal => texts.Refusal(refusal).ToString())],
    };
}
