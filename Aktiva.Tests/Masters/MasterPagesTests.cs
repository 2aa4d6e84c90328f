using System.Globalization;
using Aktiva.Core.Ledger;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Companies;
using Aktiva.Tests.Layout;
using Aktiva.Web.Masters;
using Aktiva.Web.Resources;
using Bunit;
using MudBlazor;

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

        await bench.Page.InvokeAsync(() => bench.Find(".setting-tax input").Change("20,5"));
        await bench.Page.InvokeAsync(() => bench.Find("form.settings-form").Submit());

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".bench-page tbody tr")));
        Assert.Equal(20.5m, (await books.Settings.GetAsync(ClosingBooks.Operator, books.Company.CompanyId, ClosingBooks.Cancellation)).TaxRate.Percent);
    }

    [Fact]
    public async Task Settings_UnusablePattern_SaysWhyAndKeepsWhatWasWritten()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<SettingsPage>(books, "/perusahaan", Role.Administrator, Language.English);

        await bench.Page.InvokeAsync(() => bench.Find(".setting-pattern input").Change("AKM"));
        await bench.Page.InvokeAsync(() => bench.Find("form.settings-form").Submit());

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".refusals p")));
        Assert.Equal("AKM", bench.Find(".setting-pattern input").GetAttribute("value"));
    }

    [Fact]
    public async Task Settings_AccountOfARoleChosen_IsSaved()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<SettingsPage>(books, "/perusahaan", Role.Administrator);
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".account-DisposalGain")));
        var choice = bench.Page.FindComponents<MudSelect<string>>().Single(select => select.Instance.Class == "account-DisposalGain");

        await bench.Page.InvokeAsync(() => choice.Instance.ValueChanged.InvokeAsync("6103"));
        await bench.Page.InvokeAsync(() => bench.Find("form.settings-form").Submit());

        bench.Until(() => Assert.Contains("Laba pelepasan aktiva", bench.Find(".bench-page tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal("6103", (await books.Settings.GetAsync(ClosingBooks.Operator, books.Company.CompanyId, ClosingBooks.Cancellation)).Accounts[AccountRole.DisposalGain]);
    }

    [Fact]
    public async Task Settings_ZoneThatThisComputerDoesNotKnow_IsShownAndCanBeChanged()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.Test.ExecuteAsync("UPDATE company SET time_zone = 'Asia/Antah-Berantah'");

        await using var bench = await PageBench.OpenAsync<SettingsPage>(books, "/perusahaan", Role.Administrator);

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll("form")));
    }

    [Fact]
    public async Task Settings_Administrator_RenamesTheCompanyAndMovesItToAnotherTimeZone()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await using var bench = await PageBench.OpenAsync<SettingsPage>(books, "/perusahaan", Role.Administrator);
        var zone = bench.Page.FindComponents<MudAutocomplete<string>>().Single(field => field.Instance.Class == "setting-zone");
        Assert.Equal(["Asia/Jayapura"], (await zone.Instance.SearchFunc!("jayap", ClosingBooks.Cancellation)!)!);

        await bench.Page.InvokeAsync(() => bench.Find(".setting-name input").Change(" PT Baru Jaya "));
        await bench.Page.InvokeAsync(() => zone.Instance.ValueChanged.InvokeAsync("Asia/Jayapura"));
        await bench.Page.InvokeAsync(() => bench.Find("form.settings-form").Submit());

        bench.Until(() => Assert.Equal("PT Baru Jaya", bench.Find("h1").TextContent));
        var changed = (await books.Settings.ListChangesAsync(ClosingBooks.Operator, books.Company.CompanyId, ClosingBooks.Cancellation))[0].ChangedAt;
        var there = new DisplayFormat(Language.Indonesian, () => TimeZoneInfo.FindSystemTimeZoneById("Asia/Jayapura")).DateTime(changed);
        bench.Until(() => Assert.Equal(
            [[there, "Nama perusahaan", books.Company.Name, "PT Baru Jaya", "budi"], [there, "Zona waktu", "Asia/Jakarta", "Asia/Jayapura", "budi"]], bench.Rows()));
        Assert.Equal("PT Baru Jaya", (await bench.Company.FindAsync(ClosingBooks.Cancellation))!.Name);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Settings_History_WordsEveryValueLikeTheForm(string language)
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        var before = await books.Settings.GetAsync(ClosingBooks.Operator, books.Company.CompanyId, ClosingBooks.Cancellation);
        var after = EverySetting.Changed with
        {
            Version = before.Version,
            Accounts = Enum.GetValues<AccountRole>().Aggregate(before.Accounts, (accounts, role) => accounts.With(role, "6103")),
        };
        Assert.Empty(await books.SetAsync(_ => after));
        var texts = Texts.For(CultureInfo.GetCultureInfo(language));

        await using var bench = await PageBench.OpenAsync<SettingsPage>(books, "/perusahaan", Role.Viewer, texts.Culture);

        bench.Until(() => Assert.Equal(after.ListValues().Count, bench.Rows().Count));
        var shown = bench.Rows().ToDictionary(row => row[1], row => (row[2], row[3]));
        string[] plain = [before.Name, after.Name, before.TimeZone, after.TimeZone, before.DocumentPattern, after.DocumentPattern, "6103"];
        Assert.Equal((texts["Rounding.Places2"], texts["Rounding.Places0"]), shown[texts["CompanySetting.RoundingPlaces"]]);
        Assert.Equal((texts["MissedMonths.CatchUp"], texts["MissedMonths.Refuse"]), shown[texts["CompanySetting.MissedMonths"]]);
        Assert.Equal((texts["JournalDetail.Summary"], texts["JournalDetail.Asset"]), shown[texts["CompanySetting.JournalDetail"]]);
        Assert.Equal((texts["Company.No"], texts["Company.Yes"]), shown[texts["CompanySetting.DisposalMonthCounts"]]);
        Assert.Equal(language == "id" ? ("Januari", "April") : ("January", "April"), shown[texts["CompanySetting.FiscalYearStartMonth"]]);
        Assert.Equal(language == "id" ? ("22%", "19,5%") : ("22%", "19.5%"), shown[texts["CompanySetting.TaxRate"]]);
        Assert.All(before.ListValues().Concat(after.ListValues()).Select(value => value.Value).Except(plain), raw => Assert.DoesNotContain(raw, shown.Values.SelectMany(pair => (string[])[pair.Item1, pair.Item2])));
    }

    [Fact]
    public async Task Settings_Viewer_SeesTheAccountsOfRoles()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        Assert.Empty(await books.SetAsync(settings => settings with { Accounts = settings.Accounts.With(AccountRole.DisposalGain, "6103") }));

        await using var bench = await PageBench.OpenAsync<SettingsPage>(books, "/perusahaan", Role.Viewer);

        bench.Until(() => Assert.Contains("Laba pelepasan aktiva6103 ", bench.Find(".role-hint + .facts").TextContent, StringComparison.Ordinal));
    }
}
