using Aktiva.Web.Closing;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>What a clerk does with a new asset, from typing it in to its first month.</summary>
[Collection(BrowserTests.Name)]
public sealed class AssetJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Asset_TypedInAndClosed_HasItsFirstMonthInItsHistory()
    {
        await using var site = await ClosingSite.StartAsync(assets: 3, executes: true);
        await using var window = await chromium.OpenAsync(site.Server);
        await window.SignInAsync("siti", returnUrl: "/aktiva-baru");
        var page = window.Page;
        await page.Locator(".field-code input:enabled").WaitForAsync();
        await page.Locator(".field-category .mud-input-slot").First.ClickAsync();
        await page.GetByText("MESIN · Mesin").ClickAsync();
        foreach (var (field, text) in ((string, string)[])
            [("code", "J-1"), ("name", "Mesin bubut"), ("acquisition-date", "10/01/2026"), ("cost", "4.800.000,00"), ("life-months", "48")])
        {
            await page.Locator($".field-{field} input").FillAsync(text);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan aktiva" }).ClickAsync();
        await page.WaitForURLAsync("**/aktiva/J-1");
        await Assertions.Expect(page.Locator(".register-changes tbody tr")).ToHaveCountAsync(1);

        await page.GotoAsync(ClosingPage.Path + "?proses=komersial&bulan=1&tahun=2026");
        await page.Locator("form.closing-form .mud-select input:enabled").First.WaitForAsync();
        await ClosingSite.CloseAsync(page);
        await Assertions.Expect(page.Locator(".result-card")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await page.GotoAsync("/aktiva/J-1");
        await Assertions.Expect(page.Locator(".schedule-row").First).ToContainTextAsync("Dibukukan");
        await Assertions.Expect(page.Locator(".schedule-row").First).ToContainTextAsync("100.000,00");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ubah", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sudah dibukukan sejak Januari 2026")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }
}
