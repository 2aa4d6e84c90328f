using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Tests.Layout;
using Aktiva.Tests.Ledger;
using Aktiva.Web.Closing;
using Bunit;

namespace Aktiva.Tests.Closing;

/// <summary>The list of runs, and a run.</summary>
public sealed class RunPagesTests
{
    [Fact]
    public async Task Runs_AfterClosing_ListsThemWithLinks()
    {
        await using var books = await PostedBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RunsPage>(books, "/proses");
        bench.Until(() => Assert.Single(bench.Rows()));

        Assert.Contains("Dibukukan", bench.Rows()[0][3], StringComparison.Ordinal);
        Assert.StartsWith("/proses/", bench.Find("tbody a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_NothingYet_SaysWhatToDo()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<RunsPage>(books, "/proses");

        bench.Until(() => Assert.Contains("Belum ada proses", bench.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/proses?bulan=1&tahun=2026", 1)]
    [InlineData("/proses?bulan=13&tahun=dua", 1)]
    [InlineData("/proses?bulan=2", 0)]
    [InlineData("/proses?tahun=2025", 0)]
    [InlineData("/proses?status=Failed", 0)]
    public async Task Runs_OfAMonth_AreThoseAndWhereThereAreNoneTheFilterCanBeCleared(string address, int count)
    {
        await using var books = await PostedBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RunsPage>(books, address);

        bench.Until(() => Assert.Equal(count == 0, bench.HasButton("Hapus saringan")));
        bench.Until(() => Assert.Equal(count, bench.Page.FindAll("tbody a[href^='/proses/']").Count));
        Assert.DoesNotContain("Belum ada proses", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithFindings_LeadsToTheirAssetsAndToNothingElse()
    {
        await using var books = await PostedBooks.CreateAsync();
        await books.Test.ExecuteAsync("UPDATE asset_book SET cost = cost + 480000 WHERE asset_id = 2");
        await books.Test.ExecuteAsync("UPDATE account_balance SET debit = debit + 1 WHERE account_id = 1");
        var run = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.VerifyAssets);

        await using var bench = await PageBench.OpenAsync<RunPage>(
            books, RunPage.AddressOf(run.RunId), Role.Viewer, parameters: (nameof(RunPage.RunId), run.RunId));

        var subjects = bench.Page.FindAll("tbody td.code");
        Assert.NotEmpty(subjects);
        Assert.All(subjects, subject => Assert.Equal(subject.TextContent.Trim() == "M2" ? "/aktiva/M2" : null, subject.QuerySelector("a")?.GetAttribute("href")));
        Assert.Contains(subjects, subject => subject.QuerySelector("a") is not null);
    }

    [Fact]
    public async Task Run_ThatIsOn_IsFollowedToItsEnd()
    {
        await using var books = await PostedBooks.CreateAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(2)));
        await using var bench = await PageBench.OpenAsync<RunPage>(
            books, RunPage.AddressOf(runId), Role.Viewer, parameters: (nameof(RunPage.RunId), runId));
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll("[role=progressbar]")));

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.Empty(bench.Page.FindAll("[role=progressbar]")));
        bench.Until(() => Assert.Contains("Dibukukan", bench.Find(".run-page").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(bench.Page.FindAll(".run-log li"));
        await bench.LeaveAsync();
    }

    [Fact]
    public async Task Run_ThatIsOn_CanBeLeft()
    {
        await using var books = await PostedBooks.CreateAsync();
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(2)));
        await using var bench = await PageBench.OpenAsync<RunPage>(
            books, RunPage.AddressOf(runId), Role.Viewer, parameters: (nameof(RunPage.RunId), runId));
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll("[role=progressbar]")));

        await bench.LeaveAsync();
    }

    [Fact]
    public async Task Run_ThatIsOn_LeftForAnother_IsNoLongerFollowed()
    {
        await using var books = await PostedBooks.CreateAsync();
        var posted = (await books.Service.FindLatestRunAsync(
            ClosingBooks.Operator, books.Company.CompanyId, ClosingProcess.CommercialClosing, ClosingBooks.Month(1), ClosingBooks.Cancellation))!;
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(2)));
        await using var bench = await PageBench.OpenAsync<RunPage>(
            books, RunPage.AddressOf(runId), Role.Viewer, parameters: (nameof(RunPage.RunId), runId));
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll("[role=progressbar]")));

        var page = bench.Page.FindComponent<RunPage>();
        await bench.Page.InvokeAsync(() => page.Instance.SetParametersAsync(Microsoft.AspNetCore.Components.ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(RunPage.RunId)] = posted.RunId })));

        bench.Until(() => Assert.Contains(posted.DocumentNumber!, bench.Find(".run-page").TextContent, StringComparison.Ordinal));
        Assert.Empty(bench.Page.FindAll("[role=progressbar]"));
        Assert.NotEmpty(bench.Page.FindAll(".run-log li"));
        await bench.LeaveAsync();
    }

    [Fact]
    public async Task Run_Posted_ShowsFiguresStagesAndLog()
    {
        await using var books = await PostedBooks.CreateAsync();
        var run = (await books.Service.FindLatestRunAsync(
            ClosingBooks.Operator, books.Company.CompanyId, ClosingProcess.CommercialClosing, ClosingBooks.Month(1), ClosingBooks.Cancellation))!;

        await using var bench = await PageBench.OpenAsync<RunPage>(
            books, RunPage.AddressOf(run.RunId), Role.Viewer, parameters: (nameof(RunPage.RunId), run.RunId));

        Assert.Contains(run.DocumentNumber!, bench.Text, StringComparison.Ordinal);
        Assert.Contains("480.010,00", bench.Text, StringComparison.Ordinal);
        Assert.Equal(5, bench.Page.FindAll(".stage-done").Count);
        Assert.NotEmpty(bench.Page.FindAll(".run-log li"));
    }

    [Fact]
    public async Task Run_OfAnotherCompany_IsNotShown()
    {
        await using var books = await PostedBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<RunPage>(books, "/proses/1", Role.Viewer, parameters: (nameof(RunPage.RunId), 1L));

        Assert.Contains("Proses tidak ditemukan", bench.Text, StringComparison.Ordinal);
    }
}
