using Aktiva.Web.Closing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aktiva.Tests.Closing;

public sealed class PreviewJobTests
{
    [Fact]
    public async Task Run_Stopped_HasNoResultAndHasNotFailed()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 5_000);
        using var job = New(books);

        var running = job.RunAsync(() => Task.CompletedTask);
        job.Stop();
        await running;

        Assert.False(job.IsOn);
        Assert.False(job.HasFailed);
        Assert.Null(job.Result);
    }

    [Fact]
    public async Task Run_DatabaseFails_HasFailedAndThrowsNothing()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.Test.ExecuteAsync("DROP TABLE asset_book");
        using var job = New(books);

        await job.RunAsync(() => Task.CompletedTask);

        Assert.True(job.HasFailed);
        Assert.Null(job.Result);
    }

    [Fact]
    public async Task Run_LeftAlone_ComputesWhatTheClosingPosts()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        using var job = New(books);

        await job.RunAsync(() => Task.CompletedTask);

        var run = await books.CloseAsync(ClosingBooks.Month(1));
        Assert.Equal(run.Depreciation, job.Result!.Depreciation);
        Assert.Equal(20, job.Result.AssetCount);
    }

    private static PreviewJob New(ClosingBooks books) => new(
        books.Service, TimeProvider.System, NullLogger.Instance, ClosingBooks.Operator, books.Request(ClosingBooks.Month(1)));
}
