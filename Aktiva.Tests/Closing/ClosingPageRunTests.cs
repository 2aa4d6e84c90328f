using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Aktiva.Web.Resources;
using Bunit;

namespace Aktiva.Tests.Closing;

public sealed class ClosingPageRunTests
{
    private static readonly DisplayFormat Format = new(Language.Indonesian, () => DisplayFormat.DefaultTimeZone);

    [Fact]
    public async Task Start_Confirmed_DisablesTheFormAndShowsTheBar()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);

        await bench.StartAsync();

        Assert.Equal("0", bench.Bar.GetAttribute("aria-valuenow"));
        Assert.Equal("0", bench.Bar.GetAttribute("aria-valuemin"));
        Assert.Equal("100", bench.Bar.GetAttribute("aria-valuemax"));
        Assert.Equal("Kemajuan Aktiva komersial Januari 2026", bench.Bar.GetAttribute("aria-label"));
        Assert.Equal("off", bench.Bar.GetAttribute("aria-live"));
        var submit = bench.Page.Find("form.closing-form button[type=submit]");
        Assert.True(submit.HasAttribute("disabled"));
        Assert.Equal("true", submit.GetAttribute("aria-busy"));
        Assert.NotEmpty(submit.QuerySelectorAll(".mud-progress-circular"));
        Assert.All(bench.Page.FindAll("form.closing-form input"), input => Assert.True(input.HasAttribute("disabled")));
    }

    [Fact]
    public async Task Start_QuestionAsked_NamesAssetsAmountAndWhatIsReplaced()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        var posted = await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await ClosingPageBench.OpenAsync(books);

        await bench.AskAsync();

        bench.Until(() =>
        {
            var facts = bench.Page.Find(".mud-dialog .confirm-facts").TextContent;
            Assert.Contains("20 aktiva, penyusutan Rp\u00a0" + Format.Money(posted.Depreciation), facts, StringComparison.Ordinal);
            Assert.Contains("Penyusutan (Rp)" + Format.Money(posted.Depreciation), facts.Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        });
        Assert.DoesNotContain(bench.Page.FindAll(".mud-dialog button"), button => button.TextContent.Trim() == "OK");
    }

    [Fact]
    public async Task Start_QuestionDeclined_StartsNothing()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.AskAsync();

        await bench.PressAsync("Kembali", within: ".mud-dialog");

        bench.Until(() => Assert.Empty(bench.Page.FindAll(".mud-dialog")));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run"));
    }

    [Fact]
    public async Task Progress_Reported_MovesBarMessageStepsAndCounters()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        var run = await bench.StartAsync();

        bench.Report(run, ClosingStage.Assets, 62.5, processed: 10, total: 20);

        bench.Until(() =>
        {
            Assert.Equal("62", bench.Bar.GetAttribute("aria-valuenow"));
            Assert.Equal("Memproses aktiva ke-10 dari 20…", bench.Page.Find(".progress-message").TextContent);
            Assert.Equal("62%", bench.Page.Find(".progress-percent").TextContent);
            Assert.Contains("10 dari 20", bench.Page.Find(".facts").TextContent, StringComparison.Ordinal);
            Assert.Contains("Menghitung aktiva", bench.Page.Find("[aria-current=step]").TextContent, StringComparison.Ordinal);
            Assert.Equal("62%, Menghitung aktiva", bench.Page.Find(".progress-voice").TextContent);
        });
    }

    [Fact]
    public async Task Progress_RegisterChanged_SaysThatTheRunStartedOver()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        var run = await bench.StartAsync();

        bench.Report(run, ClosingStage.DatabaseSetup, 15, attempt: 2);

        bench.Until(() => Assert.Contains("Percobaan ke-2", bench.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Completion_RunPosted_ShowsTheFiguresOfTheDatabase()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.StartAsync();

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".result-card tbody tr")));
        var depreciation = await books.Test.ScalarAsync<Money>("SELECT SUM(depreciation) FROM akm_transaction");
        var card = bench.Page.Find(".result-card").TextContent;
        Assert.Contains("Januari 2026: buku komersial ditutup", card, StringComparison.Ordinal);
        Assert.Contains("00001/AKM/UTAMA/012026", card, StringComparison.Ordinal);
        Assert.Contains(Format.Money(depreciation), card, StringComparison.Ordinal);
        Assert.Equal(10, bench.Page.FindAll(".result-card tbody tr").Count);
        Assert.Equal("A0000001", bench.Page.Find(".result-card tbody .code").TextContent);
        Assert.Equal("/ekspor/akm.csv?buku=commercial&periode=2026-01", bench.Page.Find(".result-card a[download]").GetAttribute("href"));
        Assert.Contains("Januari 2026: buku komersial ditutup, 20 aktiva", Assert.Single(bench.Snackbar.ShownSnackbars).Message!.ToString(), StringComparison.Ordinal);
        Assert.Empty(bench.Page.FindAll(".progress-card"));
        Assert.Equal("Selesai: 20 aktiva dibukukan.", bench.Page.Find(".progress-voice").TextContent);
        Assert.False(bench.Page.Find("form.closing-form button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Cancel_Confirmed_EndsTheRunAndSaysThatNothingChanged()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.StartAsync();

        await bench.PressAsync("Batalkan proses");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog")));
        await bench.PressAsync("Batalkan proses", within: ".mud-dialog");
        bench.Until(() => Assert.Contains("Pembatalan diminta", bench.Text, StringComparison.Ordinal));
        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.Contains("Aktiva komersial Januari 2026 dibatalkan. Pembukuan tidak berubah", bench.Text, StringComparison.Ordinal));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM akm_transaction"));
    }

    [Fact]
    public async Task Start_OvertakenByAnotherRun_SaysSoAndFollowsThatRun()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.AskAsync();
        await books.StartAsync(books.Request(ClosingBooks.Month(1)));

        await bench.PressAsync("Proses Januari 2026", within: ".mud-dialog");

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".progress-card")));
        Assert.Contains("sedang berjalan, diminta sari", bench.Text, StringComparison.Ordinal);
        Assert.Equal(1, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run"));
    }

    [Fact]
    public async Task Sequence_All_ShowsOneBarForEachAndEveryResult()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.Test.ExecuteAsync(
            "UPDATE asset SET fiscal_group = 1; INSERT INTO asset_book (company_id, book, asset_id, method, convention, cost, life_months) SELECT company_id, 2, asset_id, 1, 0, cost, 48 FROM asset_book");
        await using var bench = await ClosingPageBench.OpenAsync(books, Role.Supervisor, "?proses=semua&bulan=1&tahun=2026");
        await bench.StartAsync();
        bench.Until(() => Assert.Equal(4, bench.Page.FindAll(".sequence [role=progressbar]").Count));
        Assert.Equal(["Menunggu giliran", "Menyusul", "Menyusul", "Menyusul"], bench.SequenceStates);

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.Equal(["Dibukukan", "Dibukukan", "Selesai", "Selesai"], bench.SequenceStates));
        bench.Until(() => Assert.Equal(4, bench.Page.FindAll(".result-card").Count));
        Assert.Contains("Januari 2026: transaksi AKM cocok", bench.Text, StringComparison.Ordinal);
        Assert.Contains("Saldo akun cocok dengan jurnal", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_DatabaseFails_SaysSoAndComesBack()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await books.Test.ExecuteAsync("ALTER TABLE active_run RENAME TO active_run_away");
        bench.Until(() => Assert.Contains("Kemajuan sementara tidak terbaca", bench.Text, StringComparison.Ordinal));

        await books.Test.ExecuteAsync("ALTER TABLE active_run_away RENAME TO active_run");

        bench.Until(() => Assert.DoesNotContain("Kemajuan sementara tidak terbaca", bench.Text, StringComparison.Ordinal));
    }
}
