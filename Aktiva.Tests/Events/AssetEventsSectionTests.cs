using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Layout;
using Aktiva.Web.Assets;
using Bunit;
using static Aktiva.Tests.Events.EventDialogs;

namespace Aktiva.Tests.Events;

/// <summary>Recording events from the page of an asset: what it would do is shown first, and only what was shown is recorded.</summary>
public sealed class AssetEventsSectionTests
{
    [Fact]
    public async Task Addition_Previewed_ShowsJournalAndScheduleAndIsRecorded()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books);
        await ChooseAsync(bench, "Penambahan");

        await GiveAsync(bench, "field-amount", "4.700.000");
        await PreviewAsync(bench);

        bench.Until(() => Assert.Contains("4.700.000,00", bench.Find(".mud-dialog .journal-preview tfoot").TextContent, StringComparison.Ordinal));
        Assert.Contains("Penyusutan sesudah", bench.Find(".event-effects").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(books));

        await bench.PressAsync("Catat penambahan", ".mud-dialog");

        bench.Until(() => Assert.Contains("Jumlah: 4.700.000,00", bench.Find("#mutasi").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, await CountAsync(books));
        bench.Until(() => Assert.Contains(
            "350.000,00", bench.Page.FindAll(".schedule-row").Single(row => row.TextContent.Contains("Februari 2026", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_FieldChangedAfterwards_IsNoLongerWhatCanBeRecorded()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books);
        await ChooseAsync(bench, "Penambahan");
        await GiveAsync(bench, "field-amount", "1.000.000");
        await PreviewAsync(bench);
        bench.Until(() => Assert.True(bench.HasButton("Catat penambahan")));

        await GiveAsync(bench, "field-amount", "2.000.000");

        bench.Until(() => Assert.False(bench.HasButton("Catat penambahan")));
        Assert.Empty(bench.Page.FindAll(".event-effects"));
    }

    [Fact]
    public async Task Addition_NoNumberAndNoDate_SaysSoAtTheFields()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books);
        await ChooseAsync(bench, "Penambahan");

        await GiveAsync(bench, "field-amount", "1.23");
        await GiveAsync(bench, "field-date", "");
        await PreviewAsync(bench);

        bench.Until(() => Assert.Contains("Tulis angka", Around(bench, "field-amount"), StringComparison.Ordinal));
        Assert.Contains("wajib diisi", Around(bench, "field-date"), StringComparison.Ordinal);
        Assert.False(bench.HasButton("Catat penambahan"));
    }

    [Theory]
    [InlineData("31/02/2026", "Bukan tanggal", "31/02/2026")]
    [InlineData("2026-03-15", "", "15/03/2026")]
    [InlineData("15/03/2026", "", "15/03/2026")]
    public async Task Date_Typed_IsReadWithTheDayBeforeTheMonthOrAsInFiles(string typed, string wrong, string shown)
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books);
        await ChooseAsync(bench, "Penambahan");
        await GiveAsync(bench, "field-amount", "1.000.000");

        await GiveAsync(bench, "field-date", typed);
        await PreviewAsync(bench);

        bench.Until(() => Assert.Contains(wrong, Around(bench, "field-date"), StringComparison.Ordinal));
        bench.Until(() => Assert.Equal(wrong.Length == 0, bench.HasButton("Catat penambahan")));
        Assert.Equal(shown, bench.Find(".field-date input").GetAttribute("value"));
    }

    [Fact]
    public async Task Event_InAClosedMonth_IsRefusedAtTheDate()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books);
        await ChooseAsync(bench, "Penghapusan");

        await GiveAsync(bench, "field-date", "20/01/2026");
        await PreviewAsync(bench);

        bench.Until(() => Assert.Contains("Januari 2026 sudah ditutup", Around(bench, "field-date"), StringComparison.Ordinal));
        Assert.Equal(0, await CountAsync(books));
    }

    [Fact]
    public async Task Event_Reversed_StaysVisibleAndCountsNoMore()
    {
        await using var books = await CreateAsync();
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("M1", 2, AssetEventType.DisposalScrap));
        await using var bench = await OpenAsync(books);

        await bench.Page.InvokeAsync(() => bench.Page.FindAll("#mutasi button").Single(button => button.TextContent.Trim() == "Batalkan").Click());
        await PreviewAsync(bench);
        bench.Until(() => Assert.Contains("belum dijurnal", bench.Find(".event-effects").TextContent, StringComparison.Ordinal));
        await bench.PressAsync("Catat pembatalan", ".mud-dialog");

        bench.Until(() => Assert.Contains("dibatalkan oleh no. 2", bench.Find("#mutasi").TextContent, StringComparison.Ordinal));
        Assert.Contains("mutasi no. 1", bench.Find("#mutasi").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Page.FindAll("#mutasi button"), button => button.TextContent.Trim() == "Batalkan");
    }

    [Fact]
    public async Task Event_OfAMonthClosedSince_SaysWhatMustComeFirst()
    {
        await using var books = await CreateAsync();
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("M1", 2, AssetEventType.DisposalScrap));
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("M2", 3, AssetEventType.DisposalScrap));
        await books.CloseAsync(ClosingBooks.Month(2));

        await using (var bench = await OpenAsync(books))
        {
            bench.Until(() => Assert.Contains("perintah reopen", bench.Find("#mutasi .role-hint").TextContent, StringComparison.Ordinal));
            Assert.DoesNotContain(bench.Page.FindAll("#mutasi button"), button => button.TextContent.Trim() == "Batalkan");
        }

        await using var open = await OpenAsync(books, code: "M2");
        open.Until(() => Assert.Contains(open.Page.FindAll("#mutasi button"), button => button.TextContent.Trim() == "Batalkan"));
        Assert.Empty(open.Page.FindAll("#mutasi .role-hint"));
    }

    [Fact]
    public async Task Viewer_OpensAnAsset_SeesEventsAndCannotRecord()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books, Role.Viewer);

        Assert.Contains("Belum ada mutasi", bench.Find("#mutasi").TextContent, StringComparison.Ordinal);
        Assert.Empty(bench.Page.FindAll("#mutasi button"));
        Assert.Contains("memerlukan peran Operator", bench.Find("#mutasi").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Component_OpensItsAsset_TotalsRollUp()
    {
        await using var books = await CreateAsync();
        await books.Test.ExecuteAsync(
            "UPDATE asset SET parent_asset_id = (SELECT asset_id FROM asset WHERE company_id = @id AND code = 'M1') WHERE company_id = @id AND code = 'M2'",
            new { id = books.Company.CompanyId });
        await using var bench = await OpenAsync(books);

        bench.Until(() => Assert.Contains("24.000.000,00", bench.Page.FindAll("tfoot").Single(foot => foot.TextContent.Contains("Seluruhnya", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal));
        Assert.Contains(bench.Page.FindAll("a"), link => link.GetAttribute("href") == "/aktiva/M2");
    }

    private static Task<PageBench> OpenAsync(ClosingBooks books, Role role = Role.Operator, string code = "M1") => PageBench.OpenAsync<AssetPage>(
        books, AssetPage.AddressOf(code), role, parameters: (nameof(AssetPage.Code), code));

    private static Task<long> CountAsync(ClosingBooks books) => books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM asset_event");

    /// <summary>Three assets of 12,000,000 over 48 months from January 2026, January closed.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await EventBooksFixture.CreateAsync();
        foreach (var code in (string[])["M1", "M2", "M3"])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        await books.CloseAsync(ClosingBooks.Month(1));
        return books;
    }
}
