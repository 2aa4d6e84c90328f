using System.Text;
using Aktiva.Tests.Assets;
using Microsoft.Playwright;

namespace Aktiva.Tests.Browser;

/// <summary>What the program shows only after something was done on a page: its dialogs, and an import whose file has an error, below its columns. Nothing is recorded on the way there.</summary>
internal static class DialogStates
{
    /// <summary>By a name that can be a file's: the page (an address with <c>{asset}</c>), and what is done there.</summary>
    public static readonly IReadOnlyDictionary<string, (string Address, Func<IPage, Task> Act)> All = new Dictionary<string, (string, Func<IPage, Task>)>
    {
        ["tutup-buku"] = ("/utilitas/tutup-buku?proses=komersial&bulan=4&tahun=2026", AskForRunAsync),
        ["mutasi"] = ("/aktiva/{asset}", PreviewSaleAsync),
        ["mutasi-batal"] = ("/aktiva/{asset}", LeaveEventAsync),
        ["mutasi-banyak"] = ("/aktiva", PreviewSalesAsync),
        ["penjelasan"] = ("/aktiva/{asset}", page => page.Locator(".schedule-row .amount-button").First.ClickAsync()),
        ["penjelasan-perolehan"] = ("/aktiva/{asset}", page => page.Locator(".figures .amount-button").First.ClickAsync()),
        ["penjelasan-mutasi"] = ("/aktiva/{asset}", page => PressPreviewedAsync(page, ".journal-preview .amount-button")),
        ["penjelasan-tahun"] = ("/aktiva/{asset}", page => PressPreviewedAsync(page, ".figures-tall .amount-button")),
        ["kategori"] = ("/kategori", page => SaveEmptyAsync(page, "Kategori baru")),
        ["kategori-hapus"] = ("/kategori", DeleteUsedAsync),
        ["akun"] = ("/akun", page => SaveEmptyAsync(page, "Akun baru")),
        ["akun-hapus"] = ("/akun", page => DeleteButton(page).ClickAsync()),
        ["departemen"] = ("/departemen", page => SaveEmptyAsync(page, "Departemen baru")),
        ["kunci"] = ("/periode?tahun=2026", page => Button(page, "Kunci Februari 2026").ClickAsync()),
        ["buka-kunci"] = ("/periode?tahun=2026", page => Button(page, "Buka kunci Januari 2026").ClickAsync()),
        ["tinggalkan"] = ("/aktiva-baru", LeavePageAsync),
        ["impor"] = ("/utilitas/impor-aktiva", CheckFileAsync),
    };

    public static bool IsDialog(string name) => name != "impor";

    public static ILocator Dialog(IPage page) => page.GetByRole(AriaRole.Dialog);

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator DeleteButton(IPage page) => page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Hapus ") }).First;

    private static async Task AskForRunAsync(IPage page)
    {
        await page.Locator("form.closing-form button[type=submit]:enabled").ClickAsync();
        await Dialog(page).Locator("dt", new() { HasText = "Penyusutan" }).WaitForAsync();
        await Assertions.Expect(Dialog(page)).Not.ToContainTextAsync("menghitung");
    }

    private static async Task OpenSaleAsync(IPage page)
    {
        await Button(page, "Catat mutasi").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Penjualan" }).ClickAsync();
        await PageStates.EnterDialogAsync(page);
        await Dialog(page).Locator(".field-proceeds input").PressSequentiallyAsync("1.500.000");
    }

    private static async Task PreviewSaleAsync(IPage page)
    {
        await OpenSaleAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await Dialog(page).Locator(".event-effects").WaitForAsync();
    }

    private static async Task PressPreviewedAsync(IPage page, string selector)
    {
        await PreviewSaleAsync(page);
        await Dialog(page).Locator(selector).First.ClickAsync();
        await Assertions.Expect(Dialog(page)).ToHaveCountAsync(2);
        await Dialog(page).Last.Locator(".explanation, tbody tr").First.WaitForAsync();
    }

    private static async Task LeaveEventAsync(IPage page)
    {
        await OpenSaleAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await page.GetByText("Tinggalkan isian ini?").WaitForAsync();
    }

    private static async Task PreviewSalesAsync(IPage page)
    {
        await page.GetByLabel("Pilih semua di halaman ini").CheckAsync();
        await page.Locator(".chosen-bar").GetByRole(AriaRole.Button, new() { Name = "Catat mutasi" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Penjualan" }).ClickAsync();
        await PageStates.EnterDialogAsync(page);
        await Dialog(page).Locator(".field-proceeds input").PressSequentiallyAsync("1.500.000");
        await page.Keyboard.PressAsync("Enter");
        await Dialog(page).GetByRole(AriaRole.Button, new() { NameRegex = new("^Catat ") }).WaitForAsync();
        await Dialog(page).Locator(".bulk-preview .figures-tall").Last.ScrollIntoViewIfNeededAsync();
    }

    private static async Task SaveEmptyAsync(IPage page, string name)
    {
        await Button(page, name).ClickAsync();
        await Dialog(page).GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Dialog(page).Locator(".mud-input-error, .mud-alert").First.WaitForAsync();
    }

    private static async Task DeleteUsedAsync(IPage page)
    {
        await DeleteButton(page).ClickAsync();
        await Dialog(page).Locator(".mud-alert").WaitForAsync();
    }

    private static async Task LeavePageAsync(IPage page)
    {
        await page.Locator(".field-name input").PressSequentiallyAsync("Mesin bubut");
        await page.Locator(".app-drawer a[href='/periode']").ClickAsync();
    }

    private static async Task ChooseFileAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(".import-file button")).ToBeEnabledAsync();
        var text = Registers.Lines(Registers.Header, Registers.GoodRow.Replace("12000000.00", "dua belas juta", StringComparison.Ordinal));
        await page.Locator("input[type=file]").Last.SetInputFilesAsync(
            new FilePayload { Name = "daftar.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.Locator(".import-columns").WaitForAsync();
    }

    private static async Task CheckFileAsync(IPage page)
    {
        await ChooseFileAsync(page);
        await Button(page, "Periksa").ClickAsync();
        await page.Locator(".import-problems tbody tr").First.WaitForAsync();
    }
}
