using Aktiva.Core.Closing;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Closing;

/// <summary>What a screen reader says of a run: each stage, each ten per cent and the end, never every change.</summary>
public sealed class SpokenProgress(ClosingTexts words, DisplayFormat format)
{
    private (long Run, RunStatus Status, ClosingStage Stage, int Tenth) _said;

    /// <summary>The latest thing said.</summary>
    public string Text { get; private set; } = "";

    public void Add(ClosingProgress progress, ClosingProcess process)
    {
        var now = (progress.RunId, progress.Status, progress.Stage, (int)progress.Percent / 10);
        if (now == _said)
        {
            return;
        }

        _said = now;
        Text = progress.Status == RunStatus.Running
            ? $"{format.Percent(progress.Percent)}, {words.Stage(progress.Stage, process)}"
            : words.Progress(progress, process);
    }
}
