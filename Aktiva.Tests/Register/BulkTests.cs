using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using Aktiva.Tests.Layout;
using Aktiva.Web.Assets;
using Aktiva.Web.Register;
using Bunit;
using MudBlazor;

namespace Aktiva.Tests.Register;

/// <summary>Many assets of the list moved at once, and their labels.</summary>
public sealed class BulkTests
{
    [Fact]
    public async Task Filter_Moved_ShowsWhatChangesAndLeavesOutWhatCannot()
    {
        await using var books = await CreateAsync();
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("B", 1, AssetEventType.DisposalScrap));
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva?periode=2026-02", Role.Operator);
        bench.Until(() => Assert.Contains("Semua hasil saringan: 3 aktiva", bench.Text, StringComparison.Ordinal));

        await RecordAsync(bench, "Pemindahan");
        await ChooseAsync(bench, "field-department", "PROD");
        await bench.Page.InvokeAsync(() => bench.Find(".mud-dialog .field-location input").Change("Lt 2"));
        await bench.Page.InvokeAsync(() => bench.Find(".mud-dialog form").Submit());

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".bulk-moves li")));
        Assert.Contains(bench.Page.FindAll(".bulk-moves li"), move => move.TextContent.Contains("UMUM → PROD 2 aktiva", StringComparison.Ordinal));
        Assert.Contains("B:", bench.Find(".bulk-refused").TextContent, StringComparison.Ordinal);
        await bench.PressAsync("Catat pemindahan 2 aktiva, lewati 1", ".mud-dialog");

        bench.Until(() => Assert.Empty(bench.Page.FindAll(".mud-dialog")));
        Assert.Equal(
            ["A|PROD|Lt 2", "B|UMUM|", "C|PROD|Lt 2"],
            await books.Test.LinesAsync("SELECT a.code, p.code, a.location FROM asset a JOIN department p ON p.department_id = a.department_id ORDER BY a.code"));
    }

    [Fact]
    public async Task Chosen_WithoutAnyChange_AreNotMovedAndSaySo()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva?periode=2026-02", Role.Operator);
        bench.Until(() => Assert.Equal(3, bench.Rows().Count));
        await bench.Page.InvokeAsync(() => bench.Page.FindAll("tbody input[type=checkbox]")[0].Change(true));
        bench.Until(() => Assert.Contains("1 aktiva dipilih", bench.Text, StringComparison.Ordinal));

        await RecordAsync(bench, "Pemindahan");
        await bench.Page.InvokeAsync(() => bench.Find(".mud-dialog form").Submit());

        bench.Until(() => Assert.Contains("Isi paling sedikit satu: Kategori, Divisi, Departemen, Lokasi, Akun beban.", bench.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Contains("Pemindahan: 1 aktiva", bench.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Viewer_CanPrintLabelsAndMoveNothing()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva?periode=2026-02&cari=b");
        bench.Until(() => Assert.Contains("Semua hasil saringan: 1 aktiva", bench.Text, StringComparison.Ordinal));
        Assert.False(bench.HasButton("Catat mutasi"));

        await bench.PressAsync("Label QR");

        Assert.EndsWith("/aktiva-label?buku=commercial&periode=2026-02&cari=b", bench.Navigation.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/aktiva-label?kode=A&kode=C&kode=TIDAK-ADA", 2)]
    [InlineData("/aktiva-label?buku=commercial&periode=2026-02&cari=b", 1)]
    [InlineData("/aktiva-label", 0)]
    public async Task Labels_OfWhatIsChosen_HaveCodeNameCompanyAndTheAddress(string address, int count)
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<LabelsPage>(books, address);

        Assert.Equal(count, bench.Page.FindAll(".label svg").Count);
        if (count == 0)
        {
            Assert.Contains("Tidak ada aktiva untuk dicetak", bench.Text, StringComparison.Ordinal);
            return;
        }

        Assert.All(bench.Page.FindAll(".label"), label => Assert.Contains(books.Company.Name, label.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(bench.Page.FindAll("[role=img][aria-label^='Kode QR untuk']"));
    }

    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await EventBooksFixture.CreateAsync();
        foreach (var code in (string[])["A", "B", "C"])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        return books;
    }

    [Fact]
    public async Task Chosen_Sold_PostOneJournalAndLeaveTheBooks()
    {
        await using var books = await CreateAsync();
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva?periode=2026-02", Role.Operator);
        bench.Until(() => Assert.Equal(3, bench.Rows().Count));
        foreach (var index in (int[])[0, 2])
        {
            await bench.Page.InvokeAsync(() => bench.Page.FindAll("tbody input[type=checkbox]")[index].Change(true));
        }

        await RecordAsync(bench, "Penjualan");
        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".mud-dialog .event-fields > *")
            .Single(field => field.OuterHtml.Contains("field-proceeds", StringComparison.Ordinal)).QuerySelector("input")!.Change("1.500.000"));
        await bench.Page.InvokeAsync(() => bench.Find(".mud-dialog form").Submit());

        bench.Until(() => Assert.Contains(
            bench.Page.FindAll(".journal-preview tbody tr"), line => line.TextContent.Contains("3.000.000,00", StringComparison.Ordinal)));
        await bench.PressAsync("Catat penjualan 2 aktiva", ".mud-dialog");

        bench.Until(() => Assert.Empty(bench.Page.FindAll(".mud-dialog")));
        Assert.Equal(
            ["A", "C"],
            await books.Test.LinesAsync("SELECT a.code FROM asset_event e JOIN asset a ON a.asset_id = e.asset_id ORDER BY a.code"));
    }

    [Fact]
    public async Task Filter_Scrapped_SaysWhatIsLeftOutAboveTheJournal()
    {
        await using var books = await CreateAsync();
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("B", 1, AssetEventType.DisposalScrap));
        await using var bench = await PageBench.OpenAsync<AssetsPage>(books, "/aktiva?periode=2026-02", Role.Operator);
        bench.Until(() => Assert.Contains("Semua hasil saringan: 3 aktiva", bench.Text, StringComparison.Ordinal));

        await RecordAsync(bench, "Penghapusan");
        await bench.Page.InvokeAsync(() => bench.Find(".mud-dialog form").Submit());

        bench.Until(() => Assert.Equal(["Tidak dapat dicatat: 1 aktiva", "Jurnal pada tutup buku bulan itu"], bench.Page.FindAll(".bulk-preview h3").Select(head => head.TextContent)));
    }

    private static async Task RecordAsync(PageBench bench, string type)
    {
        await bench.Page.InvokeAsync(() => bench.Find(".chosen-bar .mud-menu button").Click());
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-menu-item")));
        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".mud-menu-item").Single(item => item.TextContent.Trim() == type).Click());
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog")));
    }

    private static Task ChooseAsync(PageBench bench, string field, string code) => bench.Page.InvokeAsync(
        () => bench.Page.FindComponents<MudSelect<string>>().Single(select => select.Markup.Contains(field, StringComparison.Ordinal))
            .Instance.ValueChanged.InvokeAsync(code));
}
