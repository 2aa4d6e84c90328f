using Aktiva.Core.Closing;

namespace Aktiva.Web.Closing;

/// <summary>How fast a run gets through its assets, from what was reported in the last few seconds.</summary>
public sealed class Throughput
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(300);

    private readonly Queue<ClosingProgress> _samples = new();
    private ClosingProgress _last;

    /// <summary>Null until two reports are far enough apart to tell.</summary>
    public double? AssetsPerSecond { get; private set; }

    /// <summary>Time until the last asset at this speed; null when the speed is not known or no assets are being computed.</summary>
    public TimeSpan? Left => AssetsPerSecond is > 0 and var speed && _last.Stage == ClosingStage.Assets
        ? TimeSpan.FromSeconds((_last.Total - _last.Processed) / speed)
        : null;

    public void Add(ClosingProgress progress)
    {
        if (progress.Stage != ClosingStage.Assets || progress.Attempt != _last.Attempt || progress.RunId != _last.RunId)
        {
            _samples.Clear();
            AssetsPerSecond = progress.Stage == ClosingStage.Assets ? null : AssetsPerSecond;
        }

        _last = progress;
        if (progress.Stage != ClosingStage.Assets)
        {
            return;
        }

        _samples.Enqueue(progress);
        while (_samples.Peek() is var first && _samples.Count > 2 && progress.At - first.At > Window)
        {
            _samples.Dequeue();
        }

        var oldest = _samples.Peek();
        var span = progress.At - oldest.At;
        if (span >= Shortest)
        {
            AssetsPerSecond = (progress.Processed - oldest.Processed) / span.TotalSeconds;
        }
    }
}
