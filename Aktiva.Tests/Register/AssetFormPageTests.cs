using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Forms;
using Aktiva.Tests.Layout;
using Aktiva.Web.Assets;
using Aktiva.Web.Register;
using Aktiva.Web.Resources;
using Bunit;
using MudBlazor;

namespace Aktiva.Tests.Register;

/// <summary>An asset typed in, changed and duplicated.</summary>
public sealed class AssetFormPageTests
{
    [Fact]
    public async Task New_FilledIn_IsRegisteredAndShown()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetFormPage>(books, "/aktiva-baru", Role.Operator);

        await TypeAsync(bench, ("code", "A1"), ("name", "Mesin bubut"), ("acquisition-date", "10/01/2026"), ("cost", "4.800.000,00"), ("life-months", "48"));
        await ChooseAsync(bench, "category", "MESIN");
        await SubmitAsync(bench);

        bench.Until(() => Assert.EndsWith("/aktiva/A1", bench.Navigation.Uri, StringComparison.Ordinal));
        var entry = (await AssetBooks.FindAsync(books, "A1")).Entry;
        Assert.Equal(("MESIN", 4_800_000m, 48, "1201"), (entry.Category, entry.Cost.Amount, entry.LifeMonths, entry.AssetAccount));
    }

    [Fact]
    public async Task New_WithWhatCannotBe_SaysSoAtEachFieldAndKeepsWhatWasTyped()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetFormPage>(books, "/aktiva-baru", Role.Operator, Language.English);

        await TypeAsync(bench, ("name", "Lathe"), ("cost", "1,25"), ("life-months", "abc"));
        await SubmitAsync(bench);

        bench.Until(() => Assert.Contains("fields need correction", bench.Text, StringComparison.Ordinal));
        Assert.Contains("Code must be given.", bench.Text, StringComparison.Ordinal);
        Assert.Contains("Write a number such as 1,250,000 or", bench.Text, StringComparison.Ordinal);
        Assert.Contains("Write a whole number such as 48", bench.Text, StringComparison.Ordinal);
        Assert.Equal("1,25", InputOf(bench, "cost").GetAttribute("value"));
        Assert.Equal("Lathe", InputOf(bench, "name").GetAttribute("value"));
    }

    [Fact]
    public async Task New_InEnglish_TakesNumbersAsTheyAreShown()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AssetBooks.RegisterGoodAsync(books, AssetBooks.Entry("A1") with { Cost = Money.Exact(1_250_000.50m) });
        await using var bench = await PageBench.OpenAsync<AssetFormPage>(books, "/aktiva-baru?dari=A1", Role.Operator, Language.English);

        Assert.Equal("1,250,000.50", InputOf(bench, "cost").GetAttribute("value"));
        await TypeAsync(bench, ("code", "A2"));
        await SubmitAsync(bench);

        bench.Until(() => Assert.EndsWith("/aktiva/A2", bench.Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(1_250_000.50m, (await AssetBooks.FindAsync(books, "A2")).Entry.Cost.Amount);
    }

    [Theory]
    [InlineData("-5", "Harga perolehan")]
    [InlineData("99999999999999999999", "Angkanya terlalu besar.")]
    [InlineData("abc", "Tulis angka seperti 1.250.000")]
    public async Task New_CostThatCannotBe_IsSaidAtOnceBesideWhatElseIsMissing(string cost, string said)
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetFormPage>(books, "/aktiva-baru", Role.Operator);

        await TypeAsync(bench, ("cost", cost));
        await SubmitAsync(bench);

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".field-cost .mud-input-error")));
        Assert.NotEmpty(bench.Page.FindAll(".field-code .mud-input-error"));
        Assert.Contains(said, bench.Find(".field-cost").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Desember 2025")]
    [InlineData("desember 2025")]
    [InlineData("12/2025")]
    [InlineData("2025-12")]
    public async Task New_MonthOfTheOpeningTyped_IsShownByNameAndRegistered(string typed)
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AssetBooks.RegisterGoodAsync(books, AssetBooks.Entry("A1") with { AcquisitionDate = new DateOnly(2025, 1, 10), InServiceDate = new DateOnly(2025, 1, 10) });
        await using var bench = await PageBench.OpenAsync<AssetFormPage>(books, "/aktiva-baru?dari=A1", Role.Operator);

        Assert.Equal("Duplikat A1", bench.Find("h1").TextContent);
        await TypeAsync(bench, ("code", "A2"), ("opening-period", typed), ("opening-accumulated", "100,00"));
        bench.Until(() => Assert.Equal("Desember 2025", InputOf(bench, "opening-period").GetAttribute("value")));
        await SubmitAsync(bench);

        bench.Until(() => Assert.EndsWith("/aktiva/A2", bench.Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(new Period(2025, 12), (await AssetBooks.FindAsync(books, "A2")).Entry.OpeningPeriod);
    }

    [Fact]
    public async Task New_MonthThatIsNone_IsKeptAndSaidAtTheField()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetFormPage>(books, "/aktiva-baru", Role.Operator);

        await TypeAsync(bench, ("opening-period", "13/2025"));
        await SubmitAsync(bench);

        bench.Until(() => Assert.Contains("Pilih bulan, atau tulis seperti", bench.Find(".field-opening-period").TextContent, StringComparison.Ordinal));
        Assert.Equal("13/2025", InputOf(bench, "opening-period").GetAttribute("value"));
    }

    [Fact]
    public async Task New_ThatTheRegisterRefuses_SaysWhyAtTheField()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AssetBooks.RegisterGoodAsync(books, AssetBooks.Entry("A1"));
        await using var bench = await PageBench.OpenAsync<AssetFormPage>(books, "/aktiva-baru?dari=A1", Role.Operator);

        Assert.Equal("", InputOf(bench, "code").GetAttribute("value") ?? "");
        await TypeAsync(bench, ("code", "A1"), ("life-months", ""));
        await SubmitAsync(bench);
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".field-life-months .mud-input-error")));
        await TypeAsync(bench, ("life-months", "24"));
        bench.Until(() => Assert.Empty(bench.Page.FindAll(".field-life-months .mud-input-error")));
        await SubmitAsync(bench);

        bench.Until(() => Assert.Contains("Aktiva dengan kode ini sudah ada.", bench.Text, StringComparison.Ordinal));
        await TypeAsync(bench, ("code", "A2"));
        await SubmitAsync(bench);
        bench.Until(() => Assert.EndsWith("/aktiva/A2", bench.Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(24, (await AssetBooks.FindAsync(books, "A2")).Entry.LifeMonths);
    }

    [Fact]
    public async Task New_CategoryChosen_BringsWhatItGives()
    {
        await using var books = await ClosingBooks.CreateAsync();
        Assert.Empty(await AssetBooks.EditorOf(books).AddCategoryAsync(
            ClosingBooks.Administrator, books.Company.CompanyId, AssetBooks.Category("ALAT"), ClosingBooks.Cancellation));
        await using var bench = await PageBench.OpenAsync<AssetFormPage>(books, "/aktiva-baru", Role.Operator);

        await ChooseAsync(bench, "category", "ALAT");

        bench.Until(() => Assert.Equal([("6101", "25"), ("6103", "75")], ExpenseShares.Of(bench)));
        Assert.Equal("Kelompok 2 (8 tahun)", InputOf(bench, "fiscal-group").GetAttribute("value"));
    }

    [Fact]
    public async Task Change_OfAPostedAsset_OffersItsDescriptionOnly()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AssetBooks.RegisterGoodAsync(books, AssetBooks.Entry("A1"));
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await OpenChangeAsync(books, "A1");

        Assert.Contains("Sudah dibukukan sejak Januari 2026", bench.Text, StringComparison.Ordinal);
        Assert.Empty(bench.Page.FindAll(".field-cost"));
        Assert.True(bench.HasButton("Simpan perubahan"));
        await TypeAsync(bench, ("name", "Bubut baru"));
        await SubmitAsync(bench);

        bench.Until(() => Assert.EndsWith("/aktiva/A1", bench.Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal("Bubut baru", (await AssetBooks.FindAsync(books, "A1")).Entry.Name);
    }

    [Fact]
    public async Task Change_OverSomebodyElsesChange_SaysWhoAndKeepsWhatWasTyped()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AssetBooks.RegisterGoodAsync(books, AssetBooks.Entry("A1"));
        await using var bench = await OpenChangeAsync(books, "A1");
        await AssetBooks.ChangeGoodAsync(books, "A1", entry => entry with { Name = "Lain" });

        await TypeAsync(bench, ("cost", "100,00"));
        await SubmitAsync(bench);

        bench.Until(() => Assert.Contains("budi mengubah aktiva ini pada", bench.Text, StringComparison.Ordinal));
        Assert.Equal("100,00", InputOf(bench, "cost").GetAttribute("value"));
    }

    [Fact]
    public async Task Form_Viewer_IsToldWhichRoleItNeeds()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetFormPage>(books, "/aktiva-baru");

        Assert.Contains("memerlukan peran Operator", bench.Text, StringComparison.Ordinal);
        Assert.Empty(bench.Page.FindAll("form"));
    }

    [Fact]
    public async Task Asset_Changed_ShowsWhoChangedWhat()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await AssetBooks.RegisterGoodAsync(books, AssetBooks.Entry("A1"));
        await AssetBooks.ChangeGoodAsync(books, "A1", entry => entry with { Cost = new(2_400_000_00), FiscalGroup = FiscalGroup.Group2 });

        await using var bench = await PageBench.OpenAsync<AssetPage>(books, "/aktiva/A1", Role.Operator, parameters: ("Code", "A1"));

        var changes = bench.Page.FindAll(".register-changes tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Skip(1).Select(cell => cell.TextContent.Trim())));
        Assert.Equal(
            ["Harga perolehan (Rp)|4.800.000,00|2.400.000,00|budi", "Kelompok fiskal|Kelompok 1 (4 tahun)|Kelompok 2 (8 tahun)|budi", "Kode||A1|budi"], changes);
        Assert.True(bench.HasButton("Ubah"));
    }

    private static Task<PageBench> OpenChangeAsync(ClosingBooks books, string code) =>
        PageBench.OpenAsync<AssetFormPage>(books, $"/aktiva/{code}/ubah", Role.Operator, parameters: ("Code", code));

    private static AngleSharp.Dom.IElement InputOf(PageBench bench, string field) => bench.Find($".field-{field} input");

    private static async Task TypeAsync(PageBench bench, params (string Field, string Text)[] texts)
    {
        foreach (var (field, text) in texts)
        {
            await bench.Page.InvokeAsync(() => InputOf(bench, field).Change(text));
        }
    }

    private static Task ChooseAsync(PageBench bench, string column, string code) => bench.Page.InvokeAsync(
        () => bench.Page.FindComponents<AssetField>().Single(field => field.Instance.Column == column)
            .FindComponent<MudSelect<string>>().Instance.ValueChanged.InvokeAsync(code));

    private static Task SubmitAsync(PageBench bench) => bench.Page.InvokeAsync(() => bench.Find("form.asset-form").Submit());
}
