using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using Aktiva.Tests.Layout;
using Aktiva.Web.Assets;
using Aktiva.Web.Events;
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
        Assert.Contains("Pemindahan tidak mengubah jumlah", bench.Find(".bulk-preview").TextContent, StringComparison.Ordinal);
        Assert.Empty(bench.Page.FindAll(".bulk-preview th.amount[scope=col]:contains('Penyusutan sesudah')"));
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
        await EventDialogs.GiveAsync(bench, "field-date", "10/01/2026");
        await EventDialogs.GiveAsync(bench, "field-proceeds", "1.500.000");
        await bench.Page.InvokeAsync(() => bench.Find(".mud-dialog form").Submit());

        bench.Until(() => Assert.Contains(
            bench.Page.FindAll(".journal-preview tbody tr"), line => line.TextContent.Contains("3.000.000,00", StringComparison.Ordinal)));
        Assert.Equal(
            ["2026", "6.000.000,00", "0,00", "−6.000.000,00", "0,00"],
            bench.Rows(".bulk-preview .figures-tall").First(row => row[0] == "2026"));
        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".bulk-preview .figures-tall tbody .amount-button")[0].Click());
        bench.Until(() => Assert.Contains(bench.Page.FindAll("h2.dialog-title"), title => title.TextContent == "Penyusutan 2 aktiva, 2026, buku komersial"));
        Assert.Contains(bench.Rows(".mud-dialog"), row => row.SequenceEqual(["Maret 2026", "500.000,00", "", "−500.000,00"]));
        await bench.PressAsync("Tutup", ".mud-dialog");
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

        bench.Until(() => Assert.Equal(["Tidak dapat dicatat: 1 aktiva", "Jurnal pada tutup buku bulan itu", "Penyusutan 2 aktiva, buku komersial"], bench.Page.FindAll(".bulk-preview h3").Select(head => head.TextContent)));
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public async Task Effects_MoreRefusedThanShown_SayHowManyAreShown(int refused, bool isCut)
    {
        await using var books = await CreateAsync();
        var preview = new ManyEventsPreview(
            0, [.. Enumerable.Range(1, refused).Select(number => new RefusedEvent($"R{number}", [new AssetEventRefusal.NothingChanges()]))], [], [], []);

        await using var bench = await PageBench.OpenAsync<ManyEventsEffects>(books, "/aktiva", Role.Operator, null, ("Preview", preview));

        Assert.Equal(200, bench.Page.FindAll(".bulk-refused li").Count);
        Assert.Equal(isCut, bench.Text.Contains("200 dari 201 ditampilkan.", StringComparison.Ordinal));
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
