using Aktiva.Core.Closing;
using Aktiva.Web.Closing;

namespace Aktiva.Tests.Closing;

public sealed class ThroughputTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Add_FirstReport_TellsNoSpeedYet()
    {
        var throughput = new Throughput();

        throughput.Add(At(seconds: 0, processed: 0));

        Assert.Null(throughput.AssetsPerSecond);
        Assert.Null(throughput.Left);
    }

    [Fact]
    public void Add_SteadyReports_GiveSpeedAndTimeLeft()
    {
        var throughput = new Throughput();
        for (var second = 0; second <= 4; second++)
        {
            throughput.Add(At(second, processed: second * 100));
        }

        Assert.Equal(100, throughput.AssetsPerSecond);
        Assert.Equal(TimeSpan.FromSeconds(6), throughput.Left);
    }

    [Fact]
    public void Add_SpeedChanges_ForgetsWhatIsLongAgo()
    {
        var throughput = new Throughput();
        for (var second = 0; second <= 10; second++)
        {
            throughput.Add(At(second, processed: second * 10));
        }

        for (var second = 11; second <= 20; second++)
        {
            throughput.Add(At(second, processed: 100 + ((second - 10) * 50)));
        }

        Assert.Equal(50, throughput.AssetsPerSecond);
    }

    [Fact]
    public void Add_RunStartsOver_BeginsAgain()
    {
        var throughput = new Throughput();
        throughput.Add(At(0, processed: 0));
        throughput.Add(At(1, processed: 500));

        throughput.Add(At(2, processed: 10, attempt: 2));

        Assert.Null(throughput.AssetsPerSecond);
    }

    [Fact]
    public void Left_NoAssetsBeingComputed_IsNotTold()
    {
        var throughput = new Throughput();
        throughput.Add(At(0, processed: 0));
        throughput.Add(At(1, processed: 1_000));

        throughput.Add(At(2, processed: 1_000) with { Stage = ClosingStage.Finalise });

        Assert.Null(throughput.Left);
        Assert.Equal(1_000, throughput.AssetsPerSecond);
    }

    private static ClosingProgress At(int seconds, long processed, int attempt = 1) => new()
    {
        RunId = 1,
        Status = RunStatus.Running,
        Stage = ClosingStage.Assets,
        Processed = processed,
        Total = 1_000,
        Attempt = attempt,
        At = Start.AddSeconds(seconds),
    };
}
