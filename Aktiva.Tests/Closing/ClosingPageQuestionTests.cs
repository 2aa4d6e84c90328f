using Aktiva.Core.Closing;
using Aktiva.Core.Users;
using Aktiva.Web.Resources;
using Bunit;

namespace Aktiva.Tests.Closing;

/// <summary>The question before a run: it says what is true when it is asked, and when it is answered.</summary>
public sealed class ClosingPageQuestionTests
{
    private static readonly DisplayFormat Format = new(Language.Indonesian, () => DisplayFormat.DefaultTimeZone);

    [Fact]
    public async Task Ask_ClosedElsewhereJustBefore_SaysWhatIsReplaced()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        var posted = await books.CloseAsync(ClosingBooks.Month(1));

        await AskAsync(bench);

        Assert.Contains(
            $"20 aktiva, penyusutan Rp\u00a0{Format.Money(posted.Depreciation)}", Assert.Single(BooksOf(bench)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ClosedElsewhereMeanwhile_AsksAgainBeforeItReplaces()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.AskAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        bench.Until(() => Assert.Contains("Januari 2026 sudah ditutup", bench.Text, StringComparison.Ordinal));

        await bench.PressAsync("Proses Januari 2026", within: ".mud-dialog");

        bench.Until(() => Assert.Contains("berubah sementara pertanyaan ini terbuka", bench.Page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Contains("20 aktiva, penyusutan", Assert.Single(BooksOf(bench)), StringComparison.Ordinal);
        Assert.Equal(1, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run"));
        await bench.PressAsync("Proses Januari 2026", within: ".mud-dialog");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".progress-card")));
    }

    [Fact]
    public async Task Answer_LockedElsewhereMeanwhile_StartsNothing()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.AskAsync();
        await books.LockAsync(ClosingBooks.Month(1));

        await bench.PressAsync("Proses Januari 2026", within: ".mud-dialog");

        bench.Until(() => Assert.Contains("Januari 2026 terkunci", bench.Text, StringComparison.Ordinal));
        bench.Until(() => Assert.Empty(bench.Page.FindAll(".mud-dialog")));
        Assert.Equal(1, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run"));
    }

    [Fact]
    public async Task Ask_PreviewedBeforeTheBooksChanged_ComputesAnew()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.PressAsync("Pratinjau");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".preview tfoot")));
        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(1));

        await AskAsync(bench);

        bench.Until(() => Assert.DoesNotContain("menghitung…", Assert.Single(BooksOf(bench)), StringComparison.Ordinal));
        var asked = Assert.Single(BooksOf(bench));
        var run = await books.CloseAsync(ClosingBooks.Month(1));
        Assert.Contains("Aktiva|21|", asked, StringComparison.Ordinal);
        Assert.Contains(Format.Money(run.Depreciation), asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_All_DescribesEveryBook()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("DELETE FROM asset_book WHERE book = 2 AND asset_id > 5");
        var fiscal = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);
        await using var bench = await ClosingPageBench.OpenAsync(books, Role.Supervisor, "?proses=semua&bulan=1&tahun=2026");

        await AskAsync(bench);

        bench.Until(() => Assert.All(BooksOf(bench), book => Assert.DoesNotContain("menghitung…", book, StringComparison.Ordinal)));
        var asked = BooksOf(bench);
        var commercial = await books.CloseAsync(ClosingBooks.Month(1));
        Assert.Equal(2, asked.Count);
        Assert.Equal(
            $"Aktiva komersial|Aktiva|20|Penyusutan (Rp)|{Format.Money(commercial.Depreciation)}|Nomor bukti|00001/AKM/UTAMA/012026|Yang diganti|Tidak ada; bulan ini sedang terbuka.",
            asked[0]);
        Assert.StartsWith(
            $"Aktiva fiskal|Aktiva|5|Penyusutan (Rp)|{Format.Money(fiscal.Depreciation)}|Nomor bukti|00001/AKF/UTAMA/012026|Yang diganti|5 aktiva, penyusutan",
            asked[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AllWithTheFiscalBookOutOfOrder_SaysThatItWillBeRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing);
        await books.CloseAsync(ClosingBooks.Month(2));
        await using var bench = await ClosingPageBench.OpenAsync(books, Role.Supervisor, "?proses=semua&bulan=3&tahun=2026");

        await AskAsync(bench);

        Assert.DoesNotContain("ditolak", bench.Page.FindAll(".confirm-book")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Bagian ini akan ditolak: Periode Maret 2026 di luar urutan: buku fiskal terakhir ditutup untuk Januari 2026. Proses Januari 2026 (ulang) atau Februari 2026.",
            bench.Page.FindAll(".confirm-book")[1].TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_MonthReopened_DoesNotSayThatItIsTheFirstTime()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.ReopenAsync(ClosingBooks.Month(1));
        await using var bench = await ClosingPageBench.OpenAsync(books);

        await AskAsync(bench);

        Assert.Contains("|Yang diganti|Tidak ada; bulan ini sedang terbuka.", Assert.Single(BooksOf(bench)), StringComparison.Ordinal);
    }

    private static async Task AskAsync(ClosingPageBench bench)
    {
        await bench.AskAsync();
        bench.Until(() => Assert.NotEmpty(BooksOf(bench)));
    }

    /// <summary>Each block of the question: its title and its facts, one after the other.</summary>
    private static List<string> BooksOf(ClosingPageBench bench) =>
    [
        .. bench.Page.FindAll(".mud-dialog .confirm-book").Select(book =>
            string.Join('|', book.QuerySelectorAll("h3, dt, dd").Select(part => part.TextContent.Trim()))),
    ];
}
