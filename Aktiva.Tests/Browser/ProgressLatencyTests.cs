using System.Globalization;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>A measurement, run by hand (see bench/README.md): from a progress report to the changed bar in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class ProgressLatencyTests(Chromium chromium)
{
    private const int Reports = 400;

    /// <summary>The bar moves by whole percents: every report is one further, and a new attempt begins where the bar ends.</summary>
    private const int Percents = 54;

    /// <summary>Between reports, in milliseconds; prime steps, so that they fall anywhere between two renderings.</summary>
    private static readonly int[] Pauses = [17, 43, 71, 103, 149, 211];

    [Fact(Explicit = true)]
    public async Task Report_FollowedToTheBar_ArrivesSoon()
    {
        await using var site = await ClosingSite.StartAsync(assets: 50, executes: false);
        await using var window = await chromium.OpenAsync(site.Server);
        var page = await ClosingSite.OpenAsync(window);
        await ClosingSite.CloseAsync(page);
        await page.Locator(".progress-card").WaitForAsync();
        var run = await site.ActiveRunAsync();
        site.Report(run, 35, processed: 0, total: Reports);
        await Assertions.Expect(page.Locator(".progress-message")).ToContainTextAsync("400 aktiva");
        await RecordAsync(page);

        var sent = new double[Reports + 1];
        for (var report = 1; report <= Reports; report++)
        {
            await Task.Delay(Pauses[report % Pauses.Length], TestContext.Current.CancellationToken);
            sent[report] = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
            site.Report(run, 36 + (report % Percents), report, Reports, attempt: 1 + (report / Percents));
        }

        await Assertions.Expect(page.Locator(".progress-message")).ToContainTextAsync($"ke-{Reports}");
        var shown = await page.EvaluateAsync<double[][]>("() => window.shown");
        var latencies = Enumerable.Range(1, Reports).Select(report => shown.First(bar => bar[0] >= report)[1] - sent[report]).Order().ToArray();
        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{Reports} reports, {shown.Length} renderings: median {At(latencies, 0.5):0} ms, p95 {At(latencies, 0.95):0} ms, most {latencies[^1]:0} ms"));
        Assert.True(shown.Length > Reports / 4, $"Only {shown.Length} of {Reports} reports changed the bar.");
    }

    /// <summary>Notes which report the page shows and when, each time an attribute of the bar changes.</summary>
    private static async Task RecordAsync(IPage page) => await page.EvaluateAsync(
        """
        () => {
            window.shown = [];
            const note = () => window.shown.push([
                Number(document.querySelector('.progress-message').textContent.match(/ke-([0-9]+)/)[1]),
                performance.timeOrigin + performance.now()]);
            new MutationObserver(note).observe(
                document.querySelector('.progress-card [role=progressbar]'), { attributes: true, subtree: true });
        }
        """);

    private static double At(double[] ordered, double share) => ordered[(int)Math.Ceiling(share * ordered.Length) - 1];
}
