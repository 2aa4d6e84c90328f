using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Layout;
using Aktiva.Web.Masters;
using Aktiva.Web.Resources;
using Bunit;

namespace Aktiva.Tests.Masters;

/// <summary>Categories, accounts, departments and the company's settings.</summary>
public sealed class MasterPagesTests
{
    [Fact]
    public async Task Categories_Opened_HaveAccountsRulesAndTheNumberOfAssets()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 7);
        await using var bench = await PageBench.OpenAsync<CategoriesPage>(books, "/kategori");

        var row = Assert.Single(bench.Rows());
        Assert.Equal(["MESIN", "Mesin", "1201", "1391", "6101"], row.Take(5));
        Assert.Equal("7", row[^1]);
    }

    [Fact]
    public async Task Accounts_OfAMonth_CarryBalancesForwardAndBalance()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));

        await using var bench = await PageBench.OpenAsync<AccountsPage>(books, "/akun?periode=2026-02");

        Assert.Equal("Saldo awal 1 Feb 2026 (Rp)", bench.Page.FindAll("thead th")[2].TextContent);
        Assert.Contains(bench.Rows(), row => row.SequenceEqual(["1391", "Akumulasi", "−250.000,00", "0,00", "250.000,00", "−500.000,00"]));
        Assert.Contains(bench.Rows(), row => row.SequenceEqual(["6101", "Beban A", "250.000,00", "250.000,00", "0,00", "500.000,00"]));
        Assert.Equal("250.000,00", bench.Page.FindAll("tfoot td")[1].TextContent);
        Assert.Equal("250.000,00", bench.Page.FindAll("tfoot td")[2].TextContent);
    }

    [Fact]
    public async Task Departments_Opened_CountTheirAssets()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 4);
        await using var bench = await PageBench.OpenAsync<DepartmentsPage>(books, "/departemen");

        Assert.Equal([["UMUM", "Umum", "4"], ["PST", "Pusat", "4"]], bench.Rows());
    }

    [Fact]
    public async Task Settings_Operator_ReadsThemAndCannotChangeThem()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<SettingsPage>(books, "/perusahaan", Role.Operator);

        Assert.Contains("memerlukan peran Administrator", bench.Text, StringComparison.Ordinal);
        Assert.Contains("22%", bench.Text, StringComparison.Ordinal);
        Assert.Empty(bench.Page.FindAll("form.settings-form"));
    }

    [Fact]
    public async Task Settings_Administrator_ChangesTheTaxRateInOwnWriting()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<SettingsPage>(books, "/perusahaan", Role.Administrator);

        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".settings-form input[type=text]")[^1].Change("20,5"));
        await bench.Page.InvokeAsync(() => bench.Find("form.settings-form").Submit());

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".bench-page tbody tr")));
        Assert.Equal(20.5m, (await books.Settings.GetAsync(ClosingBooks.Operator, books.Company.CompanyId, ClosingBooks.Cancellation)).TaxRate.Percent);
    }

    [Fact]
    public async Task Settings_UnusablePattern_SaysWhyAndKeepsWhatWasWritten()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<SettingsPage>(books, "/perusahaan", Role.Administrator, Language.English);

        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".settings-form input[type=text]")[^2].Change("AKM"));
        await bench.Page.InvokeAsync(() => bench.Find("form.settings-form").Submit());

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".refusals p")));
        Assert.Contains(bench.Page.FindAll(".settings-form input[type=text]"), input => input.GetAttribute("value") == "AKM");
    }
}
