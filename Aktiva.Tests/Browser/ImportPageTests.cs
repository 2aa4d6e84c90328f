using System.Text;
using Aktiva.Tests.Assets;
using Aktiva.Web.Assets;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>The journey of an import: a file with errors, what is wrong with it, the corrected file, the assets.</summary>
[Collection(BrowserTests.Name)]
public sealed class ImportPageTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string Row = Registers.GoodRow.Replace("2026-01-10", "2026-04-10", StringComparison.Ordinal);

    private static readonly string Good = Registers.Lines(
        Registers.Header, Row.Replace("A1,", "IMPOR-1,", StringComparison.Ordinal), Row.Replace("A1,", "IMPOR-2,", StringComparison.Ordinal));

    [Fact]
    public async Task Import_WithErrorsThenCorrected_BringsTheAssetsIn()
    {
        await using var window = await chromium.OpenAsync(site.Server);
        await window.SignInAsync("siti", returnUrl: "/utilitas/impor-aktiva");
        var page = window.Page;
        await PageStates.SettleAsync(page);

        await ChooseAsync(page, Good.Replace("12000000.00", "dua belas juta", StringComparison.Ordinal));
        await CreateMissingAsync(page);
        await CheckAsync(page);
        await Assertions.Expect(page.Locator(".import-problems tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".import-problems")).ToContainTextAsync("Bukan angka.");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Unduh daftar masalah (CSV)").ClickAsync());
        Assert.Equal("masalah-impor.csv", download.SuggestedFilename);
        Assert.Equal(
            "Baris;Kolom;Nilai;Masalah\n2;Harga perolehan (Rp) (cost);dua belas juta;Bukan angka.\n3;Harga perolehan (Rp) (cost);dua belas juta;Bukan angka.\n",
            await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken));

        await ChooseAsync(page, Good);
        await CreateMissingAsync(page);
        await CheckAsync(page);
        var run = page.GetByRole(AriaRole.Button, new() { Name = "Impor 2 aktiva" });
        await run.WaitForAsync();
        await run.ClickAsync();
        await Assertions.Expect(page.Locator(".import-result")).ToContainTextAsync("2 aktiva diimpor.");

        await page.GotoAsync("/aktiva/IMPOR-2");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Mesin bubut");
        Assert.Empty(window.Complaints);
    }

    /// <summary>A measurement, run by hand: as much as may be sent arrives in parts, and the program holds none of it in memory.</summary>
    [Fact(Explicit = true)]
    public async Task Upload_NearlyFiftyMegabytes_IsReceivedInParts()
    {
        var path = Path.GetTempFileName();
        try
        {
            var rows = (int)((UploadedFile.MostBytes - Registers.Header.Length) / (Row.Length + 1)) - 1;
            await File.WriteAllLinesAsync(path, Enumerable.Repeat(Row, rows).Prepend(Registers.Header), TestContext.Current.CancellationToken);
            await using var window = await chromium.OpenAsync(site.Server);
            await window.SignInAsync("siti", returnUrl: "/utilitas/impor-aktiva");
            var page = window.Page;
            await PageStates.SettleAsync(page);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var start = System.Diagnostics.Stopwatch.GetTimestamp();

            await page.Locator("input[type=file]").Last.SetInputFilesAsync(path);
            await page.Locator(".import-columns").WaitForAsync(new() { Timeout = 300_000 });

            var seconds = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            TestContext.Current.SendDiagnosticMessage(FormattableString.Invariant($"{new FileInfo(path).Length >> 20} MiB in {seconds:0.0} s, {held >> 20} MiB held"));
            Assert.True(held < UploadedFile.MostBytes / 5);
            Assert.Empty(window.Complaints);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task ChooseAsync(IPage page, string text)
    {
        await Assertions.Expect(page.Locator(".import-file button")).ToBeEnabledAsync();
        await page.Locator("input[type=file]").Last.SetInputFilesAsync(
            new FilePayload { Name = "daftar.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.Locator(".import-columns").WaitForAsync();
        await Assertions.Expect(page.Locator(".import-result")).ToHaveCountAsync(0);
    }

    private static Task CreateMissingAsync(IPage page) => page.GetByLabel("Buat kategori, akun, divisi, dan departemen yang belum ada").CheckAsync();

    private static Task CheckAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Periksa", Exact = true }).ClickAsync();
}
