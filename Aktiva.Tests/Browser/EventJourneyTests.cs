using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>An asset is sold from its page, by keyboard where a form is filled in, and the sale is taken back.</summary>
[Collection(BrowserTests.Name)]
public sealed class EventJourneyTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Sale_PreviewedAndRecorded_ShowsInTheScheduleAndCanBeReversed()
    {
        await using var window = await chromium.OpenAsync(site.Server);
        await window.SignInAsync("siti", returnUrl: "/aktiva/" + site.AssetCode);
        var page = window.Page;
        await PageStates.SettleAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Catat mutasi" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Penjualan" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.Locator(".field-date input")).ToHaveValueAsync("30/04/2026");
        await dialog.Locator(".field-proceeds input").FillAsync("1.500.000");
        await page.Keyboard.PressAsync("Enter");

        await dialog.Locator(".event-effects").WaitForAsync();
        await Assertions.Expect(dialog.Locator(".journal-preview")).ToContainTextAsync("1.500.000,00");
        await JourneyPicture.KeepAsync(page, "mutasi-dialog");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Catat penjualan" }).ClickAsync();

        var events = page.Locator("#mutasi");
        await Assertions.Expect(events).ToContainTextAsync("Hasil pelepasan: 1.500.000,00");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".schedule-row").Last).ToContainTextAsync("April 2026");
        await JourneyPicture.KeepAsync(page, "mutasi");

        await events.GetByRole(AriaRole.Button, new() { NameRegex = new("^Batalkan mutasi no") }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lihat dampaknya" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Catat pembatalan" }).ClickAsync();

        await Assertions.Expect(events).ToContainTextAsync("dibatalkan oleh no.");
        await Assertions.Expect(page.Locator(".schedule-row").Last).Not.ToContainTextAsync("April 2026");
        Assert.Empty(window.Complaints);
    }
}
