using System.Text;
using Aktiva.Tests.Assets;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>What was filled in and not saved is not lost without a question.</summary>
[Collection(BrowserTests.Name)]
public sealed class UnsavedInputTests(Chromium chromium, SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/aktiva-baru", ".field-name input", "Mesin bubut")]
    [InlineData("/aktiva/{asset}/ubah", ".field-name input", "Nama lain")]
    [InlineData("/perusahaan", ".settings-form input[maxlength='100']", "{number}")]
    public async Task Page_LeftByALinkAfterTyping_AsksFirst(string address, string field, string text)
    {
        await using var window = await OpenAsync(address);
        var page = window.Page;
        await page.Locator(field).PressSequentiallyAsync(text);

        await LinkAsync(page);
        await AnswerAsync(page, "Tetap di sini");

        Assert.EndsWith(Address(address), page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(text)));

        await LinkAsync(page);
        await AnswerAsync(page, "Tinggalkan tanpa menyimpan");

        await page.WaitForURLAsync("**/periode");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("Mesin bubut")]
    [InlineData("")]
    public async Task Page_NoLongerKnownToTheServer_StaysWhileThereIsUnsavedInput(string text)
    {
        await using var window = await OpenAsync("/aktiva-baru");
        var page = window.Page;
        await page.Locator(".field-name input").PressSequentiallyAsync(text);
        await page.Locator(text.Length > 0 ? "[data-unsaved]" : ".unsaved-input:not([data-unsaved])").WaitForAsync();

        await page.EvaluateAsync(
            """
            () => {
              window.isSamePage = true;
              document.getElementById("components-reconnect-modal").dispatchEvent(
                new CustomEvent("components-reconnect-state-changed", { detail: { state: "rejected" } }));
            }
            """);

        if (text.Length > 0)
        {
            await Assertions.Expect(page.GetByText("Isian di layar belum disimpan")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".field-name input")).ToHaveValueAsync(text);
        }
        else
        {
            await page.WaitForFunctionAsync("() => window.isSamePage === undefined");
        }
    }

    [Fact]
    public async Task Page_LeftByALinkWithoutTyping_DoesNotAsk()
    {
        await using var window = await OpenAsync("/aktiva-baru");

        await LinkAsync(window.Page);

        await window.Page.WaitForURLAsync("**/periode");
    }

    [Fact]
    public async Task Settings_Chosen_AskBeforeReloadAndNotAfterSaving()
    {
        await using var window = await OpenAsync("/perusahaan");
        var page = window.Page;
        await page.Locator(".settings-form .mud-switch").ClickAsync();
        await page.Locator(".settings-form .mud-switch-base.mud-checked").WaitForAsync();
        await page.WaitForTimeoutAsync(1_000);
        List<string> questions = [];
        page.Dialog += async (_, dialog) =>
        {
            questions.Add(dialog.Type);
            await dialog.DismissAsync();
        };

        await page.EvaluateAsync("setTimeout(() => location.reload(), 0)");
        await Assertions.Expect(page.Locator(".settings-form")).ToBeVisibleAsync();
        await WaitUntilAsync(() => questions.Count == 1);
        Assert.Equal(["beforeunload"], questions);

        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = false }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        await LinkAsync(page);
        await page.WaitForURLAsync("**/periode");
    }

    [Fact]
    public async Task Skip_ToTheContent_LeavesNothingAndDoesNotAsk()
    {
        await using var window = await OpenAsync("/aktiva-baru");
        var page = window.Page;
        await page.Locator(".field-name input").PressSequentiallyAsync("Mesin");

        await page.Locator(".skip-link").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/aktiva-baru#isi");
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Import_FileChosen_AsksBeforeItIsLeft()
    {
        await using var window = await OpenAsync("/utilitas/impor-aktiva");
        var page = window.Page;
        await Assertions.Expect(page.Locator(".import-file button")).ToBeEnabledAsync();
        await page.Locator("input[type=file]").Last.SetInputFilesAsync(
            new FilePayload { Name = "daftar.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Registers.Lines(Registers.Header, Registers.GoodRow)) });
        await page.Locator(".import-columns").WaitForAsync();

        await LinkAsync(page);
        await AnswerAsync(page, "Tetap di sini");

        await Assertions.Expect(page.Locator(".import-columns")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task EventDialog_EscapeAfterTyping_AsksAndKeepsWhatWasTyped()
    {
        await using var window = await OpenAsync("/aktiva/{asset}");
        var page = window.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Catat mutasi" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Penjualan" }).ClickAsync();
        var proceeds = page.Locator(".field-proceeds input");
        await PageStates.EnterDialogAsync(page);
        await proceeds.PressSequentiallyAsync("1.500");

        await page.Keyboard.PressAsync("Escape");
        await AnswerAsync(page, "Tetap di sini");
        await Assertions.Expect(proceeds).ToHaveValueAsync("1.500");
        await proceeds.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await AnswerAsync(page, "Tinggalkan tanpa menyimpan");

        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        Assert.Empty(window.Complaints);
    }

    private string Address(string address) => address.Replace("{asset}", Uri.EscapeDataString(site.AssetCode), StringComparison.Ordinal);

    private async Task<BrowserWindow> OpenAsync(string address)
    {
        var window = await chromium.OpenAsync(site.Server);
        await window.SignInAsync("adi", returnUrl: Address(address));
        await PageStates.ShowAsync(window.Page);
        return window;
    }

    private static Task LinkAsync(IPage page) => page.Locator(".app-drawer a[href='/periode']").ClickAsync();

    private static async Task AnswerAsync(IPage page, string answer)
    {
        var question = page.Locator(".mud-dialog", new() { HasText = "Tinggalkan isian ini?" });
        await question.GetByRole(AriaRole.Button, new() { Name = answer, Exact = true }).ClickAsync();
        await Assertions.Expect(question).ToHaveCountAsync(0);
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        for (var tries = 0; tries < 100 && !condition(); tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
