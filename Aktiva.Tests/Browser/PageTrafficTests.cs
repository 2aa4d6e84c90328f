using System.Diagnostics;
using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Hosting;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>
/// A measurement, run by hand (see bench/README.md): how long pages take to show what they have, and what they and a minute of progress send over
/// the circuit, both ways.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class PageTrafficTests(Chromium chromium)
{
    private const int Repetitions = 10;
    private const int ReportsASecond = 20;

    /// <summary>Far more than any page may take: that is measured, not tested.</summary>
    private const int MostMilliseconds = 120_000;

    private static readonly (string Address, string Shown)[] Pages =
    [
        ("/aktiva", ".figure-grid tbody td a"),
        ("/transaksi-akm", ".figure-grid tbody td a"),
        ("/jurnal", ".figure-grid tbody td a"),
        ("/proses", ".figure-grid tbody td a"),
        ("/laporan/mutasi-aktiva", ".report-part tbody td"),
        ("/laporan/mutasi-aktiva?rentang=tahun", ".report-part tbody td"),
        ("/laporan/daftar-fiskal", ".report-part tbody td"),
        ("/laporan/daftar-aktiva", ".figure-grid tbody td a"),
        ("/laporan/penyusutan-departemen?rentang=tahun", ".report-part tbody td"),
        ("/laporan/rekonsiliasi", ".report-part tbody td"),
        ("/laporan/perbandingan", ".figure-grid tbody td a"),
    ];

    /// <summary>Over the database of the benchmark, or a small one when there is none.</summary>
    [Fact(Explicit = true)]
    public async Task Pages_Opened_ShowAndSendThis()
    {
        var file = Environment.GetEnvironmentVariable("AKTIVA_BENCH_FILE");
        await using var books = file is null ? await CreateSmallAsync() : null;
        await using var server = await TestServer.StartAsync(books?.Test ?? TestDatabase.Attach(file!));
        var user = $"ukur-{Guid.NewGuid():N}";
        await server.AddUserAsync(user, Role.Viewer);
        await using var window = await chromium.OpenAsync(server);
        await window.SignInAsync(user);
        var traffic = Traffic.Of(window.Page);
        foreach (var (address, shown) in Pages)
        {
            var times = new double[Repetitions];
            for (var repetition = 0; repetition <= Repetitions; repetition++)
            {
                traffic.Clear();
                var start = Stopwatch.GetTimestamp();
                await window.Page.GotoAsync(address);
                await window.Page.Locator(shown).First.WaitForAsync(new LocatorWaitForOptions { Timeout = MostMilliseconds });
                times[Math.Max(0, repetition - 1)] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            await PageStates.SettleAsync(window.Page);
            Say($"{address}: median {times.Order().ElementAt(Repetitions / 2):0} ms, most {times.Max():0} ms; {traffic}");
        }
    }

    [Fact(Explicit = true)]
    public async Task Progress_WatchedForAMinute_SendsThis()
    {
        const int Reports = 60 * ReportsASecond;
        await using var site = await ClosingSite.StartAsync(assets: 50, executes: false);
        await using var window = await chromium.OpenAsync(site.Server);
        var traffic = Traffic.Of(window.Page);
        var page = await ClosingSite.OpenAsync(window);
        await ClosingSite.CloseAsync(page);
        await page.Locator(".progress-card").WaitForAsync();
        var run = await site.ActiveRunAsync();
        traffic.Clear();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1d / ReportsASecond));
        for (var report = 1; report <= Reports; report++)
        {
            await timer.WaitForNextTickAsync(TestDatabase.Cancellation);
            site.Report(run, 35 + (55d * report / Reports), report * 1_000_000L / Reports, 1_000_000);
        }

        await Assertions.Expect(page.Locator(".progress-message")).ToContainTextAsync("1.000.000");
        Say($"a minute of progress: {traffic}");
    }

    private static async Task<ClosingBooks> CreateSmallAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 200);
        await books.CopyToFiscalBookAsync();
        for (var month = 1; month <= 2; month++)
        {
            await books.CloseAsync(ClosingBooks.Month(month), ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing);
        }

        books.Lease.Dispose();
        return books;
    }

    private static void Say(FormattableString line) => TestContext.Current.SendDiagnosticMessage(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>What goes over a page's circuits.</summary>
    private sealed class Traffic
    {
        private long _received;
        private long _sent;
        private long _frames;

        public static Traffic Of(IPage page)
        {
            var traffic = new Traffic();
            page.WebSocket += (_, socket) =>
            {
                socket.FrameReceived += (_, frame) => traffic.Count(ref traffic._received, frame);
                socket.FrameSent += (_, frame) => traffic.Count(ref traffic._sent, frame);
            };
            return traffic;
        }

        public void Clear() => (_received, _sent, _frames) = (0, 0, 0);

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{_received / 1024d:0.0} KiB to the browser, {_sent / 1024d:0.0} KiB back, {_frames} frames");

        private void Count(ref long bytes, IWebSocketFrame frame)
        {
            Interlocked.Add(ref bytes, frame.Binary?.Length ?? frame.Text?.Length ?? 0);
            Interlocked.Increment(ref _frames);
        }
    }
}
