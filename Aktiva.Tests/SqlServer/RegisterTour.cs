using Aktiva.Core.Assets;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Events;
using static Aktiva.Tests.Assets.AssetBooks;

namespace Aktiva.Tests.SqlServer;

/// <summary>The part of <see cref="ProgramTour"/> that registers and changes single assets and masters.</summary>
internal static class RegisterTour
{
    public static async Task<IReadOnlyCollection<SentStatement>> TravelAsync()
    {
        var (test, server) = await TestDatabase.CreateEmulatedAsync();
        await using var books = await ClosingBooks.CreateAsync(test);
        await EventBooksFixture.AddAccountsAsync(books);
        await RegisterGoodAsync(books, Entry("A1"));
        await RegisterGoodAsync(books, Entry("A2"));
        await ChangeGoodAsync(books, "A1", entry => entry with { Code = "A3", Parent = "A2" });
        var stale = await FindAsync(books, "A3");
        await ChangeGoodAsync(books, "A3", entry => entry with { Name = "Lain" });
        await ServiceOf(books).DescribeAsync(
            ClosingBooks.Operator, books.Company.CompanyId, stale, AssetDescription.Of(stale.Entry), ClosingBooks.Cancellation);
        await ServiceOf(books).ListChangesAsync(ClosingBooks.Operator, books.Company.CompanyId, stale.AssetId, ClosingBooks.Cancellation);
        await EditMastersAsync(books);
        return server.Sent;
    }

    private static async Task EditMastersAsync(ClosingBooks books)
    {
        var (editor, company, admin) = (EditorOf(books), books.Company.CompanyId, ClosingBooks.Administrator);
        foreach (var subject in (RegisterSubject[])[RegisterSubject.Account, RegisterSubject.Division, RegisterSubject.Department])
        {
            var master = new NamedCode { Code = "X1", Name = "Baru" };
            Assert.Empty(await editor.AddAsync(admin, company, subject, master, ClosingBooks.Cancellation));
            Assert.Empty(await editor.RenameAsync(admin, company, subject, master, "Lain", ClosingBooks.Cancellation));
            Assert.Empty(await editor.DeleteAsync(admin, company, subject, "X1", ClosingBooks.Cancellation));
        }

        Assert.Empty(await editor.AddCategoryAsync(admin, company, Category("X2"), ClosingBooks.Cancellation));
        var read = (await new MasterService(books.Test.Database).ListCategoriesAsync(admin, company, ClosingBooks.Cancellation)).Single(one => one.Code == "X2");
        Assert.Empty(await editor.ChangeCategoryAsync(
            admin, company, read, Category("X2") with { AssetAccount = "1202" }, ClosingBooks.Cancellation));
        Assert.Empty(await editor.DeleteAsync(admin, company, RegisterSubject.Category, "X2", ClosingBooks.Cancellation));
        await editor.ListChangesAsync(admin, company, [RegisterSubject.Category, RegisterSubject.Account], 10, ClosingBooks.Cancellation);
    }
}
