using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary><c>close --preview --json</c>: an object per update, the last one with what closing would give.</summary>
internal sealed class PreviewJson(CommandContext context) : IProgress<ClosingProgress>
{
    private readonly ClosingTexts _texts = ClosingTexts.For(CultureInfo.CurrentUICulture);
    private ClosingProcess _process;
    private ClosingProgress _last;

    public async Task RunAsync(ClosingRequest request, CancellationToken cancellationToken)
    {
        _process = request.Processes[0];
        var preview = await context.Get<ClosingService>().PreviewAsync(context.Actor, request, this, cancellationToken);
        var end = _last with { Status = RunStatus.Completed, Percent = 100, At = context.Get<TimeProvider>().GetUtcNow() };
        Write(ProgressUpdate.Describe(end, _process, _texts) with { Preview = PreviewResult.Of(preview, _texts) });
    }

    public void Report(ClosingProgress value)
    {
        _last = value;
        if (!value.Status.IsOver())
        {
            Write(ProgressUpdate.Describe(value, _process, _texts));
        }
    }

    private void Write(ProgressUpdate update) => context.Output.WriteLine(JsonLine.Of(update));
}
