using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary><c>close --preview</c>: what closing would give, by category on stdout; what stands in its way on stderr.</summary>
internal sealed class PreviewReport(CommandContext context)
{
    private static readonly string[] Columns =
        ["Code", "Name", "Assets", "Cost", "OpeningAccumulated", "Depreciation", "ClosingAccumulated"];

    private readonly ClosingTexts _texts = ClosingTexts.For(CultureInfo.CurrentUICulture);
    private readonly DisplayFormat _format = new(CultureInfo.CurrentUICulture, () => DisplayFormat.DefaultTimeZone);

    public async Task RunAsync(ClosingRequest request, CancellationToken cancellationToken)
    {
        var preview = await context.Get<ClosingService>().PreviewAsync(
            context.Actor, request, new Progress<ClosingProgress>(), cancellationToken);
        WriteTotals(preview, request);
        WriteObstacles(preview);
    }

    private void WriteTotals(ClosingPreview preview, ClosingRequest request)
    {
        context.Output.WriteLine(CommandTexts.Get(
            "PreviewTitle", _texts.Process(request.Processes[0]), _format.Month(preview.Period), preview.ExpectedDocumentNumber));
        List<string[]> rows = [[.. Columns.Select(column => CommandTexts.Get($"Preview{column}"))]];
        rows.AddRange(preview.Categories.Select(category => (string[])
        [
            category.Code, category.Name, _format.Count(category.AssetCount), _format.Money(category.Cost),
            _format.Money(category.OpeningAccumulated), _format.Money(category.Depreciation), _format.Money(category.ClosingAccumulated),
        ]));
        rows.Add(["", CommandTexts.Get("PreviewTotal"), _format.Count(preview.AssetCount), "", "", _format.Money(preview.Depreciation), ""]);
        foreach (var line in TextTable.Align(rows, 0, 1))
        {
            context.Output.WriteLine(line);
        }
    }

    private void WriteObstacles(ClosingPreview preview)
    {
        foreach (var refusal in preview.Refusals)
        {
            context.Error.WriteLine(_texts.Refusal(refusal));
        }

        foreach (var problem in preview.Problems)
        {
            context.Error.WriteLine(CommandTexts.Get("Finding", problem.Subject, _texts.Finding(problem.Finding)));
        }
    }
}
