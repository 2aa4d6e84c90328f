using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Forms;
using Aktiva.Tests.Layout;
using Aktiva.Web.Masters;
using Bunit;

namespace Aktiva.Tests.Masters;

/// <summary>Masters added, changed and deleted from their pages.</summary>
public sealed class MasterDialogTests
{
    [Fact]
    public async Task Department_Added_IsListedAndWrittenDown()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<DepartmentsPage>(books, "/departemen", Role.Administrator);

        await bench.PressAsync("Departemen baru");
        await TypeAsync(bench, ".master-code", "UMUM");
        await SubmitAsync(bench);
        bench.Until(() => Assert.Contains("Kode UMUM sudah dipakai.", bench.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        await TypeAsync(bench, ".master-code", "PROD");
        await TypeAsync(bench, ".master-name", "Produksi");
        await SubmitAsync(bench);

        bench.Until(() => Assert.Contains(bench.Rows(), row => row.Take(2).SequenceEqual(["PROD", "Produksi"])));
        bench.Until(() => Assert.Contains(bench.Rows(), row => row.Skip(1).SequenceEqual(["Departemen PROD", "Nama", "", "Produksi", "budi"])));
    }

    [Fact]
    public async Task Account_InUse_IsNotDeletedAndSaysWhy()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<AccountsPage>(books, "/akun?periode=2026-01", Role.Administrator);

        await bench.Page.InvokeAsync(() => bench.Find("[aria-label='Hapus 1201']").Click());
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog")));

        Assert.Equal("1201 tidak dapat dihapus", bench.Find(".dialog-title").TextContent);
        Assert.Contains("1201 tidak dapat dihapus karena dipakai oleh aktiva", bench.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Page.FindAll(".mud-dialog button"), button => button.TextContent.Trim() == "Hapus 1201");
        Assert.Contains(bench.Rows(), row => row[0] == "1201");
    }

    [Fact]
    public async Task Account_Renamed_HasItsNewName()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<AccountsPage>(books, "/akun?periode=2026-01", Role.Administrator);

        await bench.Page.InvokeAsync(() => bench.Find("[aria-label='Ubah 6103']").Click());
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog")));
        await TypeAsync(bench, ".master-name", "Beban lain");
        await SubmitAsync(bench);

        bench.Until(() => Assert.Contains(bench.Rows(), row => row.Take(2).SequenceEqual(["6103", "Beban lain"])));
    }

    [Fact]
    public async Task Category_ChangedToASplitThatIsNotWhole_SaysSoAndThenSaves()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<CategoriesPage>(books, "/kategori", Role.Administrator);

        await bench.Page.InvokeAsync(() => bench.Find("[aria-label='Ubah MESIN']").Click());
        bench.Until(() => Assert.Contains("aktiva yang sudah terdaftar menyimpan miliknya sendiri", bench.Find(".dialog-lead").TextContent, StringComparison.Ordinal));
        await TypeAsync(bench, ".share:nth-of-type(1) .share-percent", "60,5");
        await bench.PressAsync("Tambah akun", ".mud-dialog");
        await ExpenseShares.ChooseAsync(bench, 1, "6102");
        bench.Until(() => Assert.Equal("39,5", ExpenseShares.PercentOf(bench, 1)));
        await TypeAsync(bench, ".share:nth-of-type(2) .share-percent", "40");
        bench.Until(() => Assert.Contains("Jumlah 100,5 dari 100 persen", bench.Find(".mud-dialog .shares").TextContent, StringComparison.Ordinal));
        await SubmitAsync(bench);
        bench.Until(() => Assert.Contains("Jumlah persen harus tepat 100.", bench.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        await TypeAsync(bench, ".share:nth-of-type(2) .share-percent", "39,5");
        await SubmitAsync(bench);

        bench.Until(() => Assert.Contains(bench.Rows(), row => row.Contains("6101 60,5% · 6102 39,5%")));
    }

    [Fact]
    public async Task Category_SavedEmpty_MarksEveryFieldThatItNeeds()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<CategoriesPage>(books, "/kategori", Role.Administrator);

        await bench.PressAsync("Kategori baru");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog")));
        Assert.Empty(bench.Page.FindAll(".dialog-lead"));
        await SubmitAsync(bench);

        string[] names = ["Kode", "Nama", "Akun aktiva", "Akun akumulasi", "Akun beban", "Kelompok fiskal"];
        bench.Until(() => Assert.All(
            names, name => Assert.Contains($"{name} wajib diisi.", bench.Find(".mud-dialog").TextContent, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pages_Operator_OfferNoChanges()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<CategoriesPage>(books, "/kategori", Role.Operator);

        Assert.False(bench.HasButton("Kategori baru"));
        Assert.Empty(bench.Page.FindAll(".row-actions"));
    }

    private static Task TypeAsync(PageBench bench, string field, string text) =>
        bench.Page.InvokeAsync(() => bench.Find($".mud-dialog {field} input").Change(text));

    private static Task SubmitAsync(PageBench bench) => bench.Page.InvokeAsync(() => bench.Find(".mud-dialog form").Submit());
}
