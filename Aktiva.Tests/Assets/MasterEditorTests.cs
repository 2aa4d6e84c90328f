using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using static Aktiva.Tests.Assets.AssetBooks;

namespace Aktiva.Tests.Assets;

/// <summary>Adding, changing and deleting masters.</summary>
public class MasterEditorTests
{
    [Theory]
    [InlineData(RegisterSubject.Account, "1201", MasterUse.Assets)]
    [InlineData(RegisterSubject.Division, "PST", MasterUse.Assets)]
    [InlineData(RegisterSubject.Department, "UMUM", MasterUse.Assets)]
    public async Task Master_AddedRenamedAndDeleted_IsKeptWithWhoDidIt(RegisterSubject subject, string used, MasterUse use)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        var (editor, company, admin) = (EditorOf(books), books.Company.CompanyId, ClosingBooks.Administrator);
        var master = new NamedCode { Code = "X1", Name = "Baru" };

        Assert.Empty(await editor.AddAsync(admin, company, subject, master, ClosingBooks.Cancellation));
        Assert.Empty(await editor.RenameAsync(admin, company, subject, master, "Lain", ClosingBooks.Cancellation));
        var taken = await editor.AddAsync(admin, company, subject, master with { Name = "" }, ClosingBooks.Cancellation);
        var stale = await editor.RenameAsync(admin, company, subject, master, "Ketiga", ClosingBooks.Cancellation);
        Assert.Empty(await editor.DeleteAsync(admin, company, subject, "X1", ClosingBooks.Cancellation));
        var gone = await editor.DeleteAsync(admin, company, subject, "X1", ClosingBooks.Cancellation);
        var inUse = await editor.DeleteAsync(admin, company, subject, used, ClosingBooks.Cancellation);

        Assert.Equal([new MasterRefusal.CodeTaken("X1"), new MasterRefusal.NameUnusable("")], taken);
        Assert.Equal("admin", Assert.IsType<MasterRefusal.ChangedMeanwhile>(Assert.Single(stale)).ChangedBy);
        Assert.Equal([new MasterRefusal.Gone("X1")], gone);
        Assert.Equal([new MasterRefusal.InUse(used, use)], inUse);
        Assert.Equal(
            ["X1|code||X1|admin", "X1|name||Baru|admin", "X1|name|Baru|Lain|admin", "X1|code|X1||admin", "X1|name|Lain||admin"], await ChangesAsync(books));
        Assert.Equal(5, (await editor.ListChangesAsync(admin, company, [subject], 10, ClosingBooks.Cancellation)).Count);
    }

    [Theory]
    [InlineData(RegisterSubject.Account, "6101:1")]
    [InlineData(RegisterSubject.Account, "")]
    [InlineData(RegisterSubject.Division, "A\u0007")]
    public async Task Add_UnderACodeThatCannotBeUsed_IsRefused(RegisterSubject subject, string code)
    {
        await using var books = await ClosingBooks.CreateAsync();

        var refusals = await EditorOf(books).AddAsync(
            ClosingBooks.Administrator, books.Company.CompanyId, subject, new NamedCode { Code = code, Name = "x" }, ClosingBooks.Cancellation);

        Assert.Equal([new MasterRefusal.CodeUnusable(code, subject == RegisterSubject.Account)], refusals);
    }

    [Fact]
    public async Task Category_AddedAndChanged_GivesToNewAssetsAndLeavesOthers()
    {
        await using var books = await EventBooksFixture.CreateAsync();
        var (editor, company, admin) = (EditorOf(books), books.Company.CompanyId, ClosingBooks.Administrator);
        Assert.Empty(await editor.AddCategoryAsync(admin, company, Category("ALAT"), ClosingBooks.Cancellation));
        await RegisterGoodAsync(books, Entry("A1") with { Category = "ALAT" });

        Assert.Empty(await editor.ChangeCategoryAsync(
            admin, company, await ReadAsync(books, "ALAT"), Category("ALAT") with { AssetAccount = "1202", ExpenseAccounts = Split("6102:100") }, ClosingBooks.Cancellation));
        await RegisterGoodAsync(books, Entry("A2") with { Category = "ALAT" });

        Assert.Equal(
            [("1201", "6101:25;6103:75"), ("1202", "6102:100")],
            new[] { (await FindAsync(books, "A1")).Entry, (await FindAsync(books, "A2")).Entry }.Select(entry => (entry.AssetAccount, entry.ExpenseAccounts!.Key)));
        Assert.Contains("ALAT|asset_account|1201|1202|admin", await ChangesAsync(books));
    }

    [Fact]
    public async Task Category_NamingUnknownAccountsOrReadBeforeAnotherChange_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync();
        var (editor, company, admin) = (EditorOf(books), books.Company.CompanyId, ClosingBooks.Administrator);
        var read = await ReadAsync(books, "MESIN");
        var wanted = Category("MESIN") with { AccumulatedAccount = "77", ExpenseAccounts = Split("6101:50;88:50") };

        var unknown = await editor.ChangeCategoryAsync(admin, company, read, wanted, ClosingBooks.Cancellation);
        Assert.Empty(await editor.ChangeCategoryAsync(admin, company, read, Category("MESIN"), ClosingBooks.Cancellation));
        var stale = await editor.ChangeCategoryAsync(admin, company, read, Category("MESIN") with { Name = "x" }, ClosingBooks.Cancellation);

        Assert.Equal(
            [new MasterRefusal.AccountUnknown("accumulated_account", "77"), new MasterRefusal.AccountUnknown("expense_accounts", "88")], unknown);
        Assert.Equal("admin", Assert.IsType<MasterRefusal.ChangedMeanwhile>(Assert.Single(stale)).ChangedBy);
    }

    /// <summary>Where transfers lead follows from the accounts of categories: closed months would change with them.</summary>
    [Fact]
    public async Task Category_IntoWhichAssetsWereMoved_KeepsItsAccountsAndMayBeRenamed()
    {
        await using var books = await EventBooksFixture.CreateAsync();
        await books.AddStraightLineAsync("A1", ClosingBooks.Month(1));
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("A1", 2, AssetEventType.Transfer) with { Category = "MOBIL" });
        var (editor, company, admin) = (EditorOf(books), books.Company.CompanyId, ClosingBooks.Administrator);
        var read = await ReadAsync(books, "MOBIL");
        var same = Category("MOBIL") with { AssetAccount = "1202", AccumulatedAccount = "1392", ExpenseAccounts = Split(read.ExpenseAccounts) };

        var refused = await editor.ChangeCategoryAsync(admin, company, read, same with { AssetAccount = "1201" }, ClosingBooks.Cancellation);

        Assert.Equal([new MasterRefusal.AccountsStand()], refused);
        Assert.Empty(await editor.ChangeCategoryAsync(admin, company, read, same with { Name = "Mobil" }, ClosingBooks.Cancellation));
        Assert.Equal([new MasterRefusal.InUse("MOBIL", MasterUse.Assets)], await editor.DeleteAsync(admin, company, RegisterSubject.Category, "MOBIL", ClosingBooks.Cancellation));
    }

    [Fact]
    public async Task Edit_BySomebodyElseThanAnAdministrator_IsNotAllowed()
    {
        await using var books = await ClosingBooks.CreateAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => EditorOf(books).DeleteAsync(
            ClosingBooks.Supervisor, books.Company.CompanyId, RegisterSubject.Account, "6103", ClosingBooks.Cancellation));
    }

    private static async Task<CategoryLine> ReadAsync(ClosingBooks books, string code) =>
        (await new MasterService(books.Test.Database).ListCategoriesAsync(new Actor("rudi", Role.Viewer), books.Company.CompanyId, ClosingBooks.Cancellation))
        .Single(category => category.Code == code);
}
