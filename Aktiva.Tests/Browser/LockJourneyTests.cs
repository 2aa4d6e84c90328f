using Aktiva.Core.Users;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>A supervisor locks a closed month; nobody can change it until it is unlocked, with a reason.</summary>
[Collection(BrowserTests.Name)]
public sealed class LockJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Month_Locked_IsRefusedUntilItIsUnlocked()
    {
        await using var site = await ClosingSite.StartAsync(assets: 20, executes: true);
        await site.Server.AddUserAsync("dewi", Role.Supervisor);
        await using var clerk = await chromium.OpenAsync(site.Server);
        var closing = await ClosingSite.OpenAsync(clerk);
        await ClosingSite.CloseAsync(closing);
        await closing.Locator(".result-card tbody tr").First.WaitForAsync();
        var submit = closing.Locator("form.closing-form button[type=submit]");
        await Assertions.Expect(submit).ToBeEnabledAsync();

        await using var supervisor = await chromium.OpenAsync(site.Server);
        await supervisor.SignInAsync("dewi", returnUrl: "/periode?tahun=2026");
        var months = supervisor.Page;
        await months.GetByRole(AriaRole.Button, new() { Name = "Kunci Januari 2026" }).ClickAsync();
        await months.Locator(".mud-dialog .mud-button-filled").ClickAsync();
        var unlock = months.GetByRole(AriaRole.Button, new() { Name = "Buka kunci Januari 2026" });
        await Assertions.Expect(unlock).ToBeFocusedAsync();

        await Assertions.Expect(closing.Locator(".period-line")).ToContainTextAsync("Januari 2026 terkunci");
        await Assertions.Expect(submit).ToBeDisabledAsync();
        await AssertEventIsRefusedAsync(clerk, await site.Books.Test.ScalarAsync<string>("SELECT MIN(code) FROM asset"));

        await unlock.ClickAsync();
        await months.Locator(".mud-dialog textarea, .mud-dialog input").First.FillAsync("Koreksi faktur Januari");
        await months.Locator(".mud-dialog .mud-button-filled").ClickAsync();
        await months.GetByRole(AriaRole.Button, new() { Name = "Kunci Januari 2026", Exact = true }).WaitForAsync();
        await Assertions.Expect(months.GetByText("Koreksi faktur Januari")).ToBeVisibleAsync();
        await clerk.Page.GotoAsync("/utilitas/tutup-buku?proses=komersial&bulan=1&tahun=2026");
        await Assertions.Expect(submit).ToBeEnabledAsync();
        Assert.Equal(1, await site.Books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM closing_run"));
        Assert.Empty(clerk.Complaints.Concat(supervisor.Complaints));
    }

    private static async Task AssertEventIsRefusedAsync(BrowserWindow window, string? code)
    {
        var page = window.Page;
        await page.GotoAsync($"/aktiva/{code}");
        await PageStates.SettleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Catat mutasi" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Penambahan" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator(".field-date input").FillAsync("15/01/2026");
        await dialog.Locator(".field-amount input").FillAsync("1.000.000");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(dialog).ToContainTextAsync("Januari 2026 terkunci.");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Catat ") })).ToHaveCountAsync(0);
    }
}
