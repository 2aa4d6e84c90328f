using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Commands;

/// <summary>explain, schedule and forecast as users and scripts call them.</summary>
public sealed class ReportVerbTests
{
    [Fact]
    public async Task Explain_ClosedMonth_WritesTheFormulaToStdout()
    {
        await using var books = await CreateClosedAsync();

        var run = await ProgramRun.RunAsync(books.Test, "explain A0000001 2026-01");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("A0000001 Aktiva 1, buku komersial, Januari 2026", run.Lines[0]);
        Assert.Equal("Dibukukan dengan nomor bukti 00001/AKM/UTAMA/012026: penyusutan 2.500,02.", run.Lines[1]);
        Assert.Contains("(120.001,00 − 0,00) × 1/48 = 2.500,02", run.Lines);
    }

    [Fact]
    public async Task Explain_OpenMonthInTheFiscalBook_IsComputed()
    {
        await using var books = await CreateClosedAsync();
        await books.CopyToFiscalBookAsync();

        var run = await ProgramRun.RunAsync(books.Test, "explain A0000001 2026-01 --book fiscal");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("A0000001 Aktiva 1, buku fiskal, Januari 2026", run.Lines[0]);
        Assert.Equal("Belum ditutup; dihitung seperti penutupannya nanti.", run.Lines[1]);
    }

    [Theory]
    [InlineData("explain B1 2026-01", "Aktiva B1 tidak ada.")]
    [InlineData("explain A0000001 2025-12", "Aktiva A0000001 baru diperoleh 10 Jan 2026.")]
    [InlineData("explain A0000001 2026-01 --book fiscal", "Aktiva A0000001 tidak ada dalam buku fiskal.")]
    [InlineData("schedule A0000001 --life-months 0", "Aktiva A0000001 tidak dapat dihitung: Masa manfaat belum diisi.")]
    [InlineData("schedule --category X", "Kategori X tidak ada.")]
    [InlineData("forecast --book fiscal", "Tidak ada aktiva dalam buku fiskal.")]
    public async Task Report_WhatCannotBeGiven_IsRefusedWithOneLine(string commandLine, string reason)
    {
        await using var books = await CreateClosedAsync();

        var run = await ProgramRun.RunAsync(books.Test, commandLine);

        Assert.Equal((1, "", reason), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Theory]
    [InlineData("explain A0000001")]
    [InlineData("explain A0000001 Januari")]
    [InlineData("schedule")]
    [InlineData("schedule A0000001 --category MESIN")]
    [InlineData("schedule A0000001 --method lurus")]
    [InlineData("schedule A0000001 --residual-value 1,000")]
    [InlineData("schedule A0000001 --life-months -1")]
    [InlineData("forecast --months 0")]
    [InlineData("forecast --months 1201")]
    [InlineData("forecast --book all")]
    public async Task Report_WrongUsage_ExitsWithTwo(string commandLine)
    {
        var run = await ProgramRun.RunAsync(commandLine.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Schedule_OwnRules_IsATableWithTotalsByYear()
    {
        await using var books = await CreateClosedAsync();

        var run = await ProgramRun.RunAsync(books.Test, "schedule A0000001");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("^Januari 2026 +0,00 +2.500,02 +2.500,02 +117.500,98 +dibukukan$", Line(run, "Januari 2026"));
        Assert.Matches("^Jumlah 2026 +30.000,25 +30.000,25 +90.000,75$", Line(run, "Jumlah 2026"));
        Assert.Matches("^Desember 2029 .* 0,00 +bulan terakhir$", Line(run, "Desember 2029"));
        Assert.Matches("^Jumlah +120.001,00$", run.Lines[^1]);
    }

    [Fact]
    public async Task Schedule_OtherRules_FollowsThemAndSavesNothing()
    {
        await using var books = await CreateClosedAsync();
        var before = await books.ImageAsync();

        var run = await ProgramRun.RunAsync(
            books.Test, "schedule A0000001 --method sum-of-years --life-months 24 --residual-value 1.00 --convention next-month");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Metode: jumlah angka tahun. Konvensi: mulai bulan berikutnya.", run.Lines);
        Assert.Matches("^Februari 2026 +0,00 +6.666,67 ", Line(run, "Februari 2026"));
        Assert.Matches("^Jumlah +120.000,00$", run.Lines[^1]);
        Assert.Equal(before, await books.ImageAsync());
    }

    [Fact]
    public async Task Schedule_Category_NamesWhatItLeavesOutOnStderr()
    {
        await using var books = await CreateClosedAsync();
        await books.Test.ExecuteAsync("UPDATE asset_book SET life_months = 0 WHERE asset_id = 3");

        var run = await ProgramRun.RunAsync(books.Test, "schedule --category MESIN");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Kategori MESIN Mesin, buku komersial, 2 aktiva", run.Lines[0]);
        Assert.Equal("Tidak ikut dihitung, 1 aktiva (A0000003): Masa manfaat belum diisi.", run.Error.Trim());
    }

    [Fact]
    public async Task Forecast_ClosedMonth_WritesCsvFromTheNextOne()
    {
        await using var books = await CreateClosedAsync();
        await books.AddAssetAsync(
            "SATUAN",
            new DepreciationRules
            {
                Method = DepreciationMethod.UnitsOfProduction,
                InServiceDate = new(2026, 1, 1),
                Cost = new Money(100_00),
                TotalUnits = 10,
            },
            new(2026, 1, 1));

        var run = await ProgramRun.RunAsync(books.Test, "forecast --months 2");
        var usual = await ProgramRun.RunAsync(books.Test, "forecast");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "category,category_name,period,depreciation\nMESIN,Mesin,2026-02,7500.13\nMESIN,Mesin,2026-03,7500.13\n", run.Output);
        Assert.StartsWith("Tidak ikut dihitung, 1 aktiva (SATUAN): ", run.Error, StringComparison.Ordinal);
        Assert.Equal(61, usual.Lines.Count);
    }

    [Fact]
    public async Task ExportFiscalList_OfTheLastMonthInBothBooks_GoesToStdoutOrAFile()
    {
        await using var books = await ClosingBooks.CreateAsync(2);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        var early = await ProgramRun.RunAsync(books.Test, "export fiscal-list 2026-01");
        await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);

        var list = await ProgramRun.RunAsync(books.Test, "export fiscal-list");
        var file = await ProgramRun.RunAsync(books.Test, $"export fiscal-list 2026-01 --output {books.Test.Folder}/fiskal.xlsx");
        var wrong = await ProgramRun.RunAsync(books.Test, "export fiscal-list 2026-01 --through 2026-02");

        Assert.Equal([1, 0, 0, 2], new[] { early, list, file, wrong }.Select(run => run.ExitCode));
        Assert.Contains("kedua buku", early.Error, StringComparison.Ordinal);
        Assert.Equal(7, list.Lines.Count);
        Assert.StartsWith("total,2026-01,", list.Lines[4], StringComparison.Ordinal);
        Assert.True(new FileInfo($"{books.Test.Folder}/fiskal.xlsx").Length > 1_000);
    }

    private static string Line(ProgramRun run, string beginning) =>
        Assert.Single(run.Lines, line => line.StartsWith(beginning, StringComparison.Ordinal));

    private static async Task<ClosingBooks> CreateClosedAsync()
    {
        var books = await ClosingBooks.CreateAsync(3);
        await books.CloseAsync(ClosingBooks.Month(1));
        books.Lease.Dispose();
        return books;
    }
}
