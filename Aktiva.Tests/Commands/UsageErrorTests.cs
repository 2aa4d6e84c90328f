using Aktiva.Tests.Data;

namespace Aktiva.Tests.Commands;

/// <summary>What is wrong with a command line is said in the program's language, on stderr, with exit code 2.</summary>
public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("close", "PERIOD wajib diisi.")]
    [InlineData("reopen 2026-01", "Opsi --reason wajib diisi.")]
    [InlineData("tutup", "\"tutup\" tidak dikenal sebagai perintah, argumen, atau opsi.")]
    [InlineData("user", "Perintahnya belum lengkap.")]
    [InlineData("close 2026-13", "\"2026-13\" bukan periode; tulis yyyy-MM, misalnya 2026-10.")]
    public async Task WrongUsage_IsWordedInIndonesian(string arguments, string message)
    {
        await using var test = await TestDatabase.CreateAsync();

        var run = await ProgramRun.RunAsync(test, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal([message, "Lihat --help untuk cara pemakaian."], run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Help_IsWordedInIndonesian()
    {
        await using var test = await TestDatabase.CreateAsync();

        var run = await ProgramRun.RunAsync(test, "reopen --help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (var word in new[] { "Keterangan:", "Pemakaian:", "Argumen:", "Opsi:", "(WAJIB)", "Menampilkan bantuan ini." })
        {
            Assert.Contains(word, run.Output, StringComparison.Ordinal);
        }

        foreach (var word in new[] { "Description", "Usage", "Options", "REQUIRED", "Show help" })
        {
            Assert.DoesNotContain(word, run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("import /tidak/ada.csv", "Berkas /tidak/ada.csv tidak dapat dibaca: foldernya tidak ada")]
    [InlineData("import tidak-ada.csv", "Berkas tidak-ada.csv tidak dapat dibaca: berkas tidak ada")]
    [InlineData("export register --output /tidak/ada.csv", "Berkas /tidak/ada.csv tidak dapat ditulis: foldernya tidak ada")]
    public async Task FileThatCannotBeUsed_IsNamedWithItsReasonInIndonesian(string arguments, string message)
    {
        await using var test = await TestDatabase.CreateAsync();
        await test.CreateCompanyAsync();

        var run = await ProgramRun.RunAsync(test, arguments);

        Assert.Equal((1, "", message), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public async Task DatabaseThatIsNone_IsToldInIndonesian()
    {
        await using var test = await TestDatabase.CreateAsync();
        var file = Path.Combine(test.Folder, "bukan.db");
        await File.WriteAllTextAsync(file, "bukan database", TestDatabase.Cancellation);

        var run = await ProgramRun.RunAsync(["close", "2026-01", "--database", file]);

        Assert.Equal((1, "Basis data tidak dapat dipakai: berkas ini bukan database SQLite atau rusak"), (run.ExitCode, run.Error.Trim()));
    }
}
