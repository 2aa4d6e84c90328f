using Aktiva.Tests.Assets;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Commands;

/// <summary>import, demo and export as users and scripts call them.</summary>
public sealed class FileVerbTests
{
    private static readonly string LegacyFile = Path.Combine(AppContext.BaseDirectory, "Reference", "legacy-register.csv");

    [Fact]
    public async Task Import_LegacyRegisterThenExport_WritesOnlyTheRegisterToStdout()
    {
        await using var test = await CreateAsync();

        var imported = await ProgramRun.RunAsync(test, $"import {LegacyFile} --profile legacy --create-missing");
        var exported = await ProgramRun.RunAsync(test, "export register");

        Assert.Equal((0, "120 aktiva diimpor.", ""), (imported.ExitCode, imported.Output.Trim(), imported.Error));
        Assert.Equal((0, 121, ""), (exported.ExitCode, exported.Lines.Count, exported.Error));
        Assert.Equal(Registers.FullHeader, exported.Lines[0]);
        Assert.DoesNotContain('\r', exported.Output);
    }

    [Fact]
    public async Task Usage_OfAnAssetByUnits_CountsInTheClosingAndIsExplained()
    {
        await using var test = await CreateAsync();
        var register = await WriteAsync(test, Registers.Lines(
            Registers.Header.Replace("life_months", "total_units", StringComparison.Ordinal),
            "P1,Mesin pres,MESIN,2026-01-10,48000000.00,units-of-production,1000,,1301,1391,6101:100"));
        Assert.Equal(0, (await ProgramRun.RunAsync(test, $"import {register} --create-missing")).ExitCode);
        var usage = await WriteAsync(test, Registers.Lines("asset_code;period;units", "P1;2026-01;1200", "P1;2026-02;30"));

        var imported = await ProgramRun.RunAsync(test, $"usage {usage}");
        var explained = await ProgramRun.RunAsync(test, "explain P1 2026-01");
        Assert.Equal(0, (await ProgramRun.RunAsync(test, "close 2026-01")).ExitCode);
        var rolled = await ProgramRun.RunAsync(test, "export rollforward 2026-01");
        var bad = await ProgramRun.RunAsync(test, $"usage {await WriteAsync(test, Registers.Lines("asset_code,period,units", "P2,2026-01,5"))}");

        Assert.Equal((0, "Pemakaian diimpor: 2 baris.", ""), (imported.ExitCode, imported.Output.Trim(), imported.Error));
        Assert.Contains("48.000.000,00", explained.Output, StringComparison.Ordinal);
        Assert.Equal((0, 3), (rolled.ExitCode, rolled.Lines.Count));
        Assert.Contains("total,2026-01,commercial,,,1,0.00,0.00,48000000.00,", rolled.Lines[2], StringComparison.Ordinal);
        Assert.Equal((1, ""), (bad.ExitCode, bad.Output));
        Assert.StartsWith("Baris 2, kolom asset_code: Tidak ada aktiva dengan kode ini. (\"P2\")", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_OfAFile_AreRecordedExportedAndWordedInTheJournal()
    {
        await using var test = await CreateAsync();
        var register = await WriteAsync(test, Registers.Lines(Registers.Header, Registers.GoodRow));
        Assert.Equal(0, (await ProgramRun.RunAsync(test, $"import {register} --create-missing")).ExitCode);
        Assert.Equal(0, (await ProgramRun.RunAsync(test, "settings --disposal-gain-account 9003 --disposal-loss-account 9004 "
            + "--revaluation-surplus-account 9005 --retained-earnings-account 9008 --create-missing")).ExitCode);
        var events = await WriteAsync(test, Registers.Lines("asset_code,date,type", "A1,2026-02-10,disposal-scrap"));

        var tried = await ProgramRun.RunAsync(test, $"events {events} --dry-run");
        var recorded = await ProgramRun.RunAsync(test, $"events {events}");
        var again = await ProgramRun.RunAsync(test, $"events {events}");
        var exported = await ProgramRun.RunAsync(test, "export events");
        Assert.Equal(0, (await ProgramRun.RunAsync(test, "close 2026-01 --through 2026-02")).ExitCode);
        var journal = await ProgramRun.RunAsync(test, "export journal 2026-02");

        Assert.Equal((0, "1 mutasi diperiksa; tidak ada yang ditulis.", ""), (tried.ExitCode, tried.Output.Trim(), tried.Error));
        Assert.Equal((0, "1 mutasi dicatat.", ""), (recorded.ExitCode, recorded.Output.Trim(), recorded.Error));
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.StartsWith("Baris 2: Aktiva A1, buku komersial: Aktiva sudah keluar dari buku.", again.Error, StringComparison.Ordinal);
        Assert.Equal((0, 2), (exported.ExitCode, exported.Lines.Count));
        Assert.StartsWith("A1,2026-02-10,disposal-scrap,,,", exported.Lines[1], StringComparison.Ordinal);
        Assert.Contains(",Pelepasan aktiva Februari 2026,", journal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "id",
        "Baris 2, kolom asset_code: Tidak ada aktiva dengan kode A9.",
        "Baris 3, kolom date: Bukan tanggal;",
        "Baris 4, kolom date: Januari 2026 sudah ditutup dalam buku komersial.",
        "Baris 5, kolom amount: Jumlah: harus di atas 0",
        "Baris 6, kolom quantity: Kuantitas terlalu besar, atau mempunyai lebih banyak desimal daripada yang dicatat.",
        "Baris 7, kolom amount: Angka di luar batas.",
        "Baris 8, kolom account: Akun: kode 0000 tidak ada.",
        "Baris 9, kolom notes: Nilai terlalu panjang.",
        "Baris 10, kolom amount: Bukan angka.",
        "Baris 11, kolom date: Tidak ada mutasi aktiva ini pada tanggal itu yang masih berlaku.",
        "Impor ditolak: 10 masalah. Tidak ada yang ditulis.")]
    [InlineData(
        "en",
        "Line 2, column asset_code: There is no asset with the code A9.",
        "Line 3, column date: Not a date;",
        "Line 4, column date: January 2026 is closed in the commercial book.",
        "Line 5, column amount: Amount: must be above 0",
        "Line 6, column quantity: Quantity is too large, or has more decimals than are recorded.",
        "Line 7, column amount: The number is out of range.",
        "Line 8, column account: Account: there is no 0000.",
        "Line 9, column notes: The value is too long.",
        "Line 10, column amount: Not a number.",
        "Line 11, column date: No event of the asset on that day still counts.",
        "Import refused: 10 problems. Nothing was written.")]
    public async Task Events_BadRows_AreNamedByLineAndColumn(string language, params string[] expected)
    {
        await using var test = await CreateAsync();
        var register = await WriteAsync(test, Registers.Lines(Registers.Header, Registers.GoodRow));
        Assert.Equal(0, (await ProgramRun.RunAsync(test, $"import {register} --create-missing")).ExitCode);
        Assert.Equal(0, (await ProgramRun.RunAsync(test, "close 2026-01")).ExitCode);
        var events = await WriteAsync(test, Registers.Lines(
            "asset_code,date,type,amount,quantity,account,notes",
            "A9,2026-02-10,disposal-scrap,,,,",
            "A1,2026-02-30,disposal-scrap,,,,",
            "A1,2026-01-10,disposal-scrap,,,,",
            "A1,2026-02-10,partial-disposal,-5.00,,,",
            "A1,2026-02-10,partial-disposal,,9000000000000,,",
            "A1,2026-02-10,addition,9000000000000000.00,,,",
            "A1,2026-02-10,addition,5.00,,0000,",
            $"A1,2026-02-10,addition,5.00,,6101,{new string('c', 4_001)}",
            "A1,2026-02-10,addition,lima,,6101,",
            "A1,2026-02-10,reversal,,,,"));

        var run = await ProgramRun.RunAsync(test, $"events {events}", language: language);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(expected.Length, lines.Length);
        Assert.All(expected, (text, line) => Assert.StartsWith(text, lines[line], StringComparison.Ordinal));
        Assert.Equal(0, await test.ScalarAsync<int>("SELECT COUNT(*) FROM asset_event"));
    }

    [Fact]
    public async Task Export_OfComponents_NeedsNoPeriod()
    {
        await using var test = await CreateAsync();
        var register = await WriteAsync(test, Registers.Lines(
            Registers.Header + ",parent", Registers.GoodRow.Replace("A1,", "A2,", StringComparison.Ordinal) + ",A1", Registers.GoodRow + ","));
        Assert.Equal(0, (await ProgramRun.RunAsync(test, $"import {register} --create-missing")).ExitCode);

        var before = await ProgramRun.RunAsync(test, "export components");
        Assert.Equal(0, (await ProgramRun.RunAsync(test, "close 2026-01")).ExitCode);
        var exported = await ProgramRun.RunAsync(test, "export components");
        var ofTwoMonths = await ProgramRun.RunAsync(test, "export components 2026-01 --through 2026-02");

        Assert.Equal((1, ""), (before.ExitCode, before.Output));
        Assert.Equal((0, 4, ""), (exported.ExitCode, exported.Lines.Count, exported.Error));
        Assert.StartsWith("total,2026-01,commercial,,,,,24000000.00,500000.00,23500000.00,", exported.Lines[3], StringComparison.Ordinal);
        Assert.Equal((2, ""), (ofTwoMonths.ExitCode, ofTwoMonths.Output));
        Assert.Contains("--through", ofTwoMonths.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BadRows_NamesEachOnStderrAndWritesNothing()
    {
        await using var test = await CreateAsync();
        var file = await WriteAsync(test, Registers.Lines(
            Registers.Header,
            Registers.GoodRow.Replace("12000000.00", "seratus", StringComparison.Ordinal),
            Registers.GoodRow.Replace("A1", "A2", StringComparison.Ordinal).Replace(",48,", ",,", StringComparison.Ordinal)));

        var run = await ProgramRun.RunAsync(test, $"import {file} --create-missing");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("Baris 2, kolom cost: Bukan angka. (\"seratus\")", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Baris 3, kolom life_months: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("Impor ditolak: 2 masalah. Tidak ada yang ditulis.", lines[2]);
        Assert.Equal(0, await test.ScalarAsync<int>("SELECT COUNT(*) FROM asset"));
    }

    [Fact]
    public async Task Import_FileThroughAPipe_IsReadLikeAnyOther()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev/stdin.");
        await using var test = await CreateAsync();

        var run = await ProgramRun.RunAsync(
            test, "import /dev/stdin --profile legacy --create-missing", await File.ReadAllTextAsync(LegacyFile, TestDatabase.Cancellation));

        Assert.Equal((0, "120 aktiva diimpor."), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public async Task Import_DryRun_WritesNothing()
    {
        await using var test = await CreateAsync();

        var run = await ProgramRun.RunAsync(test, $"import {LegacyFile} --profile legacy --create-missing --dry-run");

        Assert.Equal((0, "120 aktiva diperiksa; tidak ada yang ditulis."), (run.ExitCode, run.Output.Trim()));
        Assert.Equal(0, await test.ScalarAsync<int>("SELECT COUNT(*) FROM asset"));
    }

    [Fact]
    public async Task Import_FileThatIsNotThere_IsOneLine()
    {
        await using var test = await CreateAsync();

        var run = await ProgramRun.RunAsync(test, "import tidak-ada.csv");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Demo_ThroughAMonth_ClosesBothBooksAndFillsOnlyAnEmptyCompany()
    {
        await using var test = await CreateAsync();

        var filled = await ProgramRun.RunAsync(test, "demo --assets 60 --seed 3 --through 2026-02");
        var again = await ProgramRun.RunAsync(test, "demo");
        var exported = await ProgramRun.RunAsync(test, "export akm 2026-01 --through 2026-12 --book all");

        Assert.Equal([0, 1, 0], new[] { filled, again, exported }.Select(run => run.ExitCode));
        Assert.Equal(4, filled.Lines.Count);
        Assert.Equal(60, await test.ScalarAsync<int>("SELECT COUNT(*) FROM asset"));
        Assert.Equal(
            ["2026-01,commercial", "2026-01,fiscal", "2026-02,commercial", "2026-02,fiscal"],
            exported.Lines.Skip(1).Select(line => string.Join(',', line.Split(',')[2..4])).Distinct());
    }

    [Fact]
    public async Task Export_ToFiles_WritesCsvAndWorkbookAndNothingToStdout()
    {
        await using var test = await CreateAsync();
        await ProgramRun.RunAsync(test, "demo --assets 20 --through 2026-01");
        var (csv, workbook) = (Path.Combine(test.Folder, "j.csv"), Path.Combine(test.Folder, "a.xlsx"));

        var journal = await ProgramRun.RunAsync(test, $"export journal 2026-01 --output {csv}");
        var akm = await ProgramRun.RunAsync(test, $"export akm 2026-01 --output {workbook}");

        Assert.Equal((0, "", 0, ""), (journal.ExitCode, journal.Output, akm.ExitCode, akm.Output));
        var bytes = await File.ReadAllBytesAsync(csv, TestDatabase.Cancellation);
        Assert.Equal("document_number,line"u8.ToArray(), bytes[..20]);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(workbook, TestDatabase.Cancellation))[..2]);
        Assert.Empty(Directory.EnumerateFiles(test.Folder, "*.tmp"));
    }

    [Fact]
    public async Task Export_RefusedIntoAFile_LeavesTheFileAsItWas()
    {
        await using var test = await CreateAsync();
        var file = await WriteAsync(test, "lama");

        var run = await ProgramRun.RunAsync(test, $"export akm 2026-01 --output {file}");

        Assert.Equal((1, "Belum ada bulan yang ditutup pada periode itu."), (run.ExitCode, run.Error.Trim()));
        Assert.Equal("lama", await File.ReadAllTextAsync(file, TestDatabase.Cancellation));
        Assert.Empty(Directory.EnumerateFiles(test.Folder, "*.tmp"));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import a.csv --profile lain")]
    [InlineData("demo --assets 0")]
    [InlineData("demo --assets banyak")]
    [InlineData("demo --through 2025-12")]
    [InlineData("export")]
    [InlineData("export lain")]
    [InlineData("export akm")]
    [InlineData("export akm 2026-13")]
    [InlineData("export akm 2026-02 --through 2026-01")]
    [InlineData("export akm 2026-02 --through lain")]
    [InlineData("export akm 2026-02 --output a.txt")]
    [InlineData("export register 2026-01")]
    [InlineData("export events 2026-01")]
    [InlineData("events")]
    [InlineData("events a.csv --profile legacy")]
    [InlineData("export journal 2026-01 --book fiscal")]
    [InlineData("close 2026-01 --through lain")]
    public async Task Run_WrongUsage_SaysSoAndExitsWith2(string commandLine)
    {
        var run = await ProgramRun.RunAsync(commandLine.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> CreateAsync()
    {
        var test = await TestDatabase.CreateAsync();
        await test.CreateCompanyAsync();
        return test;
    }

    private static async Task<string> WriteAsync(TestDatabase test, string text)
    {
        var path = Path.Combine(test.Folder, "berkas.csv");
        await File.WriteAllTextAsync(path, text, TestDatabase.Cancellation);
        return path;
    }
}
