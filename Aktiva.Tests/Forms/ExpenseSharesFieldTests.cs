using Aktiva.Tests.Assets;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Layout;
using Aktiva.Web.Register;
using Bunit;

namespace Aktiva.Tests.Forms;

/// <summary>Expense accounts are chosen a row each; what is given on is the form of files.</summary>
public sealed class ExpenseSharesFieldTests
{
    [Fact]
    public async Task Rows_ChosenAndTyped_AreSavedAsTheSplit()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AssetBooks.RegisterGoodAsync(books, AssetBooks.Entry("A1"));
        await using var bench = await OpenAsync(books);
        bench.Until(() => Assert.NotEmpty(ExpenseShares.Of(bench)));
        while (ExpenseShares.Of(bench) is { Count: > 1 })
        {
            await ExpenseShares.RemoveAsync(bench, 1);
        }

        await ExpenseShares.ChooseAsync(bench, 0, "6101");
        await ExpenseShares.TypeAsync(bench, 0, "33,3333");
        await bench.PressAsync("Tambah akun");
        await ExpenseShares.ChooseAsync(bench, 1, "6103");

        bench.Until(() => Assert.Equal([("6101", "33,3333"), ("6103", "66,6667")], ExpenseShares.Of(bench)));
        Assert.Contains("Jumlah 100 dari 100 persen", bench.Find(".share-foot").TextContent, StringComparison.Ordinal);
        await bench.Page.InvokeAsync(() => bench.Find("form.asset-form").Submit());
        bench.Until(() => Assert.EndsWith("/aktiva/A1", bench.Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal("6101:33.3333;6103:66.6667", (await AssetBooks.FindAsync(books, "A1")).Entry.ExpenseAccounts!.Key);
    }

    [Fact]
    public async Task LastRow_Removed_LeavesAnEmptyOneAndTheCategorysSplit()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AssetBooks.RegisterGoodAsync(books, AssetBooks.Entry("A1"));
        await using var bench = await OpenAsync(books);
        bench.Until(() => Assert.NotEmpty(ExpenseShares.Of(bench)));
        for (var left = ExpenseShares.Of(bench).Count; left > 0; left--)
        {
            await ExpenseShares.RemoveAsync(bench, 0);
        }

        Assert.Equal([("", "")], ExpenseShares.Of(bench));
        Assert.All(bench.Page.FindAll(".share > button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public async Task Row_WithoutAccount_IsRefusedAtTheRows()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AssetBooks.RegisterGoodAsync(books, AssetBooks.Entry("A1"));
        await using var bench = await OpenAsync(books);
        bench.Until(() => Assert.NotEmpty(ExpenseShares.Of(bench)));
        var before = (await AssetBooks.FindAsync(books, "A1")).Entry.ExpenseAccounts?.Key;
        await bench.PressAsync("Tambah akun");

        await ExpenseShares.TypeAsync(bench, ExpenseShares.Of(bench).Count - 1, "5");
        await bench.Page.InvokeAsync(() => bench.Find("form.asset-form").Submit());

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".shares [role=alert]")));
        Assert.Equal(before, (await AssetBooks.FindAsync(books, "A1")).Entry.ExpenseAccounts?.Key);
    }

    private static Task<PageBench> OpenAsync(ClosingBooks books) => PageBench.OpenAsync<AssetFormPage>(
        books, AssetFormPage.AddressOf("A1"), Core.Users.Role.Operator, parameters: (nameof(AssetFormPage.Code), "A1"));
}
