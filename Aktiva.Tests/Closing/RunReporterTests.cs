using Aktiva.Core.Closing;

namespace Aktiva.Tests.Closing;

public sealed class RunReporterTests
{
    private readonly ProgressLog _log = new();

    [Theory]
    [InlineData(ClosingStage.Initialise, 0)]
    [InlineData(ClosingStage.Prepare, 5)]
    [InlineData(ClosingStage.DatabaseSetup, 15)]
    [InlineData(ClosingStage.Assets, 35)]
    [InlineData(ClosingStage.Finalise, 90)]
    public void Stage_BeginsAtItsShareOfTheBar(ClosingStage stage, double percent)
    {
        Create().Stage(stage);

        Assert.Equal((stage, percent), (_log.Reports[^1].Stage, _log.Reports[^1].Percent));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(150, 150)]
    [InlineData(200, 200)]
    [InlineData(1_200, 200)]
    [InlineData(10_000, 200)]
    [InlineData(1_000_000, 200)]
    public void Processed_OneByOne_ReportsEveryTwoHundredthOfTheAssets(int total, int reports)
    {
        var reporter = Create();
        reporter.Stage(ClosingStage.Assets);
        reporter.Count(total);
        var before = _log.Reports.Count;

        for (var processed = 1; processed <= total; processed++)
        {
            reporter.Processed(processed);
        }

        Assert.Equal(reports, _log.Reports.Count - before);
        Assert.Equal((total, 90.0), (_log.Reports[^1].Processed, _log.Reports[^1].Percent));
        _log.AssertRising();
    }

    [Fact]
    public void Processed_HalfOfTheAssets_IsHalfOfTheirShare()
    {
        var reporter = Create();
        reporter.Count(10);

        reporter.Processed(5);

        Assert.Equal(62.5, _log.Reports[^1].Percent);
    }

    [Fact]
    public void Processed_MoreThanWereCounted_StaysWithinTheShare()
    {
        var reporter = Create();
        reporter.Count(10);

        reporter.Processed(12);

        Assert.Equal(90, _log.Reports[^1].Percent);
    }

    [Fact]
    public void Processed_AgainFromTheStartOfABatch_DoesNotFall()
    {
        var reporter = Create();
        reporter.Stage(ClosingStage.Assets);
        reporter.Count(100);
        for (var round = 0; round < 2; round++)
        {
            for (var processed = 1; processed <= 60; processed++)
            {
                reporter.Processed(processed);
            }
        }

        _log.AssertRising();
        Assert.Equal(60, _log.Reports[^1].Processed);
    }

    [Fact]
    public void StartOver_ReturnsToTheDatabaseSetupInTheNextAttempt()
    {
        var reporter = Create();
        reporter.Stage(ClosingStage.Finalise);

        reporter.StartOver();

        Assert.Equal((2, ClosingStage.DatabaseSetup, 15.0, 0, 0), _log.Reports[^1] is var last
            ? (last.Attempt, last.Stage, last.Percent, last.Processed, last.Total)
            : default);
    }

    [Theory]
    [InlineData(RunStatus.Posted, 100)]
    [InlineData(RunStatus.Completed, 100)]
    [InlineData(RunStatus.Failed, 35)]
    [InlineData(RunStatus.Refused, 35)]
    [InlineData(RunStatus.Cancelled, 35)]
    [InlineData(RunStatus.Interrupted, 35)]
    public void Finish_ReachesAHundredOnlyOnSuccess(RunStatus status, double percent)
    {
        var reporter = Create();
        reporter.Stage(ClosingStage.Assets);

        reporter.Finish(status);

        Assert.Equal((status, percent), (_log.Reports[^1].Status, _log.Reports[^1].Percent));
    }

    private RunReporter Create() => new(1, _log, TimeProvider.System);
}
