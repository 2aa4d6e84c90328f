using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Aktiva.Web.Resources;
using Bunit;

namespace Aktiva.Tests.Closing;

public sealed class ClosingPageTests
{
    private static readonly DisplayFormat Format = new(Language.Indonesian, () => DisplayFormat.DefaultTimeZone);

    [Fact]
    public async Task Open_MonthStillOpen_SaysWhatClosingItWillDo()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);

        bench.Until(() => Assert.Contains(
            "Januari 2026 masih terbuka. Menutupnya menghitung penyusutan 20 aktiva dan membukukan jurnalnya dengan nomor bukti 00001/AKM/UTAMA/012026.",
            bench.Text,
            StringComparison.Ordinal));
        Assert.Empty(bench.Page.FindAll(".progress-card"));
    }

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
            Assert.Equal("62%, Menghitung aktiva", bench.Page.Find(".progress-card [aria-live=polite]").TextContent);
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
        Assert.Contains("Januari 2026 ditutup", card, StringComparison.Ordinal);
        Assert.Contains("00001/AKM/UTAMA/012026", card, StringComparison.Ordinal);
        Assert.Contains(Format.Money(depreciation), card, StringComparison.Ordinal);
        Assert.Equal(10, bench.Page.FindAll(".result-card tbody tr").Count);
        Assert.Equal("A0000001", bench.Page.Find(".result-card tbody .code").TextContent);
        Assert.Equal("/ekspor/akm/2026-01?book=commercial", bench.Page.Find(".result-card a[download]").GetAttribute("href"));
        Assert.Contains("Januari 2026 ditutup: 20 aktiva", Assert.Single(bench.Snackbar.ShownSnackbars).Message!.ToString(), StringComparison.Ordinal);
        Assert.Empty(bench.Page.FindAll(".progress-card"));
        Assert.False(bench.Page.Find("form.closing-form button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Failure_AssetsNotComputable_ListsEveryOneWithItsReason()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id IN (3, 7)");
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.StartAsync();

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.Equal(2, bench.Page.FindAll(".failure-card tbody tr").Count));
        var card = bench.Page.Find(".failure-card").TextContent;
        Assert.Contains("2 aktiva tidak dapat dihitung", card, StringComparison.Ordinal);
        Assert.Contains("A0000003", card, StringComparison.Ordinal);
        Assert.Contains("A0000007", card, StringComparison.Ordinal);
        Assert.Contains("Masa manfaat belum diisi.", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_RunFailed_NamesTheRunAndNoDetail()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        var run = await bench.StartAsync();
        await books.Test.ExecuteAsync("CREATE TRIGGER broken BEFORE INSERT ON journal_entry BEGIN SELECT RAISE(ABORT, 'disk_on_fire'); END");

        await books.ExecuteQueuedAsync();

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".failure-card")));
        var card = bench.Page.Find(".failure-card").TextContent;
        Assert.Contains($"nomor proses {run.RunId} ", card, StringComparison.Ordinal);
        Assert.DoesNotContain("disk_on_fire", bench.Page.Markup, StringComparison.Ordinal);
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
    public async Task Reload_RunIsOn_ComesBackToItsState()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        ClosingRun run;
        await using (var first = await ClosingPageBench.OpenAsync(books))
        {
            run = await first.StartAsync();
            first.Report(run, ClosingStage.Assets, 62.5, processed: 10, total: 20);
        }

        await using var second = await ClosingPageBench.OpenAsync(books, query: "");

        second.Until(() => Assert.Equal("62", second.Bar.GetAttribute("aria-valuenow")));
        await books.ExecuteQueuedAsync();
        second.Until(() => Assert.NotEmpty(second.Page.FindAll(".result-card tbody tr")));
    }

    [Fact]
    public async Task Reload_RunEndedMeanwhile_ShowsItsResult()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));

        await using var bench = await ClosingPageBench.OpenAsync(books);

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".result-card tbody tr")));
    }

    [Fact]
    public async Task Idle_RunStartedElsewhere_IsNoticedAndFollowed()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books, query: "?proses=fiskal&bulan=5&tahun=2026");

        await books.StartAsync(books.Request(ClosingBooks.Month(1)));

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".progress-card")));
        Assert.EndsWith("?proses=komersial&bulan=1&tahun=2026", bench.Navigation.Uri, StringComparison.Ordinal);
        Assert.False(bench.HasButton("Batalkan proses"), "Only supervisors cancel the runs of others.");
    }

    [Fact]
    public async Task Dispose_RunIsOn_ReleasesTheWatchAndLeavesTheRunAlone()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);
        var run = await bench.StartAsync();

        await bench.LeaveAsync();
        await books.ExecuteQueuedAsync();

        var ended = await books.Service.FindRunAsync(ClosingBooks.Operator, run.RunId, ClosingBooks.Cancellation);
        Assert.Equal(RunStatus.Posted, ended!.Status);
    }

    [Fact]
    public async Task Open_Viewer_SeesTheRunButNothingToPress()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.StartAsync(books.Request(ClosingBooks.Month(1)));

        await using var bench = await ClosingPageBench.OpenAsync(books, Role.Viewer);

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".progress-card")));
        Assert.Empty(bench.Page.FindAll("form.closing-form button[type=submit]"));
        Assert.False(bench.HasButton("Pratinjau"));
        Assert.False(bench.HasButton("Batalkan proses"));
        Assert.Contains("Anda masuk sebagai Pengamat", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_OperatorChoosesRecalculation_SeesWhichRoleItNeeds()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);

        await using var bench = await ClosingPageBench.OpenAsync(books, query: "?proses=hitung-ulang-neraca&bulan=1&tahun=2026");

        bench.Until(() => Assert.Contains("Hitung ulang neraca memerlukan peran Supervisor. Anda masuk sebagai Operator.", bench.Text, StringComparison.Ordinal));
        Assert.Empty(bench.Page.FindAll("form.closing-form button[type=submit]"));
    }

    [Fact]
    public async Task Open_English_SpeaksEnglishWithEnglishFigures()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1_205);
        await using var bench = await ClosingPageBench.OpenAsync(books, language: Language.English);
        bench.Until(() => Assert.Contains("January 2026 is open. Closing it computes the depreciation of 1,205 assets", bench.Text, StringComparison.Ordinal));

        await bench.StartAsync("Process January 2026");
        await books.ExecuteQueuedAsync();

        var depreciation = await books.Test.ScalarAsync<Money>("SELECT SUM(depreciation) FROM akm_transaction");
        bench.Until(() => Assert.Contains("January 2026 is closed", bench.Text, StringComparison.Ordinal));
        Assert.Contains(depreciation.Amount.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture), bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_MonthOutOfOrder_SaysWhyAndOffersTheRightMonth()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.CloseAsync(ClosingBooks.Month(1));
        await using var bench = await ClosingPageBench.OpenAsync(books, query: "?proses=komersial&bulan=5&tahun=2026");
        bench.Until(() => Assert.Contains("Periode Mei 2026 di luar urutan: buku komersial terakhir ditutup untuk Januari 2026.", bench.Text, StringComparison.Ordinal));
        Assert.True(bench.Page.Find("form.closing-form button[type=submit]").HasAttribute("disabled"));

        await bench.PressAsync("Pilih Februari 2026");

        bench.Until(() => Assert.Contains("Februari 2026 masih terbuka", bench.Text, StringComparison.Ordinal));
        Assert.EndsWith("?proses=komersial&bulan=2&tahun=2026", bench.Navigation.Uri, StringComparison.Ordinal);
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
    public async Task Preview_Computed_ShowsTotalsAndWritesNothing()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await using var bench = await ClosingPageBench.OpenAsync(books);

        await bench.PressAsync("Pratinjau");

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".preview tfoot")));
        var total = bench.Page.FindAll(".preview tfoot td")[3].TextContent;
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM closing_run"));
        var run = await books.CloseAsync(ClosingBooks.Month(1));
        Assert.Equal(Format.Money(run.Depreciation), total);
    }

    [Fact]
    public async Task Preview_AssetsNotComputable_NamesThemAndWarnsInTheQuestion()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 20);
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 3");
        await using var bench = await ClosingPageBench.OpenAsync(books);
        await bench.PressAsync("Pratinjau");
        bench.Until(() => Assert.Contains("1 aktiva tidak dapat dihitung. Perbaiki dahulu", bench.Text, StringComparison.Ordinal));
        Assert.Contains("A0000003", bench.Page.Find(".preview").TextContent, StringComparison.Ordinal);

        await bench.AskAsync();

        Assert.Contains("1 aktiva tidak dapat dihitung; proses akan ditolak", bench.Page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
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
