using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>What is recognised of a register file before its import, and what a user decides about it.</summary>
public sealed class RegisterFileTests
{
    private static readonly string Foreign = Lines(
        "Kode Aset;Uraian;Golongan;Tgl. Perolehan;Harga Perolehan;Metode;Umur (bulan);Akun Aktiva;Akun Akumulasi;Akun Beban;Warna",
        "A1;Meja;MESIN;10/01/2026;1.250.000,50;straight-line;48;1301;1391;6101:100;merah",
        "A2;Kursi;MESIN;11/01/2026;2.000;straight-line;48;1301;1391;6101:100;biru");

    [Fact]
    public void Look_FileOfSomebodyElse_RecognisesWritingAndColumns()
    {
        using var file = Utf8(Foreign);

        var look = RegisterFile.Look(file, profile: null, ClosingBooks.Cancellation);

        Assert.Equal(
            (RegisterProfile.Standard, ';', NumberStyle.Indonesian, DateStyle.DayMonthYear, 2L),
            (look.Profile, look.Separator, look.Numbers, look.Dates, look.RowCount));
        Assert.Equal(
            "code 0, name 1, category 2, acquisition_date 3, cost 4, method 5, life_months 6, asset_account 7, accumulated_account 8, expense_accounts 9",
            string.Join(", ", look.Columns.OrderBy(column => column.Value).Select(column => $"{column.Key} {column.Value}")));
        Assert.Equal("merah", look.Samples[0][10]);
        Assert.Null(look.Problem);
    }

    [Fact]
    public void Look_RegisterOfTheOlderSystem_IsItsProfile()
    {
        using var file = OpenLegacyFile();

        var look = RegisterFile.Look(file, profile: null, ClosingBooks.Cancellation);

        Assert.Equal((RegisterProfile.Legacy, 120L), (look.Profile, look.RowCount));
        Assert.All(RegisterFile.ColumnsOf(RegisterProfile.Legacy), column => Assert.True(look.Columns.ContainsKey(column.Name)));
    }

    [Fact]
    public void Look_Workbook_KnowsItsNumbersAndDates()
    {
        using var file = WorkbookImportTests.Workbook(
            ["code", "name", "category", "acquisition_date", "cost", "method"], ["A1", "Meja", "MESIN", new DateTime(2026, 1, 10), 1234.5, "none"]);

        var look = RegisterFile.Look(file, profile: null, ClosingBooks.Cancellation);

        Assert.Equal((true, true, 1L, null), (look.IsWorkbook, look.HasTypedValues, look.RowCount, look.Numbers));
        Assert.Equal(["A1", "Meja", "MESIN", "2026-01-10", "1234.5", "none"], look.Samples[0]);
    }

    [Theory]
    [InlineData("", ImportFault.FileEmpty)]
    [InlineData("PK\u0003\u0004rusak", ImportFault.WorkbookUnreadable)]
    [InlineData("code\0,name\0\n", ImportFault.NotUtf8)]
    public void Look_FileThatIsNone_SaysWhy(string text, ImportFault fault)
    {
        using var file = Utf8(text);

        Assert.Equal(fault, RegisterFile.Look(file, profile: null, ClosingBooks.Cancellation).Problem?.Fault);
    }

    [Fact]
    public void Look_RowInAnotherEncoding_NamesIt()
    {
        using var file = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(Lines(Header, GoodRow, GoodRow.Replace("Mesin", "Café", StringComparison.Ordinal))));

        var problem = RegisterFile.Look(file, profile: null, ClosingBooks.Cancellation).Problem;

        Assert.Equal((3, ImportFault.NotUtf8), (problem?.Line, problem?.Fault));
    }

    [Theory]
    [InlineData("Not a workbook", "daftar.XLSX", ImportFault.NotAWorkbook)]
    [InlineData("", "daftar.xlsx", ImportFault.NotAWorkbook)]
    [InlineData("PK\u0003\u0004rusak", "daftar.xlsx", null)]
    [InlineData("code,name", "daftar.csv", null)]
    public void Mistaken_FileByItsName_OnlyWhatIsNamedAsAWorkbookAndIsNone(string text, string name, ImportFault? fault)
    {
        using var file = Utf8(text);

        Assert.Equal(fault, RegisterFile.Mistaken(file, name)?.Fault);
    }

    [Fact]
    public async Task Import_WithTheColumnsThatWereRecognised_TakesAFileThatIsElseRefused()
    {
        await using var registers = await CreateAsync();
        Assert.All(await registers.ImportBadAsync(Foreign), problem => Assert.True(problem.Fault is ImportFault.ColumnUnknown or ImportFault.ColumnMissing));

        await registers.ImportGoodAsync(Foreign, new RegisterImportOptions
        {
            CreateMissing = true,
            Reading = new FileReading { Columns = RegisterFile.Look(Utf8(Foreign), profile: null, ClosingBooks.Cancellation).Columns },
        });

        Assert.Equal(
            ["A1|125000050", "A2|200000"],
            await registers.Test.LinesAsync("SELECT a.code, b.cost FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id ORDER BY a.code"));
    }

    [Fact]
    public async Task Import_WithoutARequiredColumnChosen_NamesIt()
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(Foreign, new RegisterImportOptions
        {
            Reading = new FileReading { Columns = new Dictionary<string, int> { ["code"] = 0, ["name"] = 1, ["category"] = 2, ["cost"] = 4, ["method"] = 99 } },
        });

        Assert.Equal(["acquisition_date", "method"], problems.Select(problem => problem.Column));
        Assert.All(problems, problem => Assert.Equal(ImportFault.ColumnMissing, problem.Fault));
    }

    [Theory]
    [InlineData(NumberStyle.Indonesian, 123_400)]
    [InlineData(NumberStyle.Point, 123)]
    public async Task Import_NumbersThatTellNothing_AreReadAsSomebodyDecided(NumberStyle style, long cost)
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(
            Lines(Header, $"A1,Satu,MESIN,2026-01-10,{(style == NumberStyle.Point ? "1.23" : "1.234")},straight-line,48,,1301,1391,6101:100"),
            new RegisterImportOptions { CreateMissing = true, Reading = new FileReading { Numbers = style } });

        Assert.Equal(new Money(cost), await registers.Test.ScalarAsync<Money>("SELECT cost FROM asset_book"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_Followed_ReportsEveryStageInTurn(bool isDryRun)
    {
        await using var registers = await CreateAsync();
        var text = Lines([Header, .. Enumerable.Range(0, 1_000).Select(number => GoodRow.Replace("A1,", $"A{number},", StringComparison.Ordinal))]);
        var heard = new Listener();

        Assert.Equal(new ImportOutcome.Imported(1_000), await new RegisterImport(registers.Test.Database).ImportAsync(
            Operator, registers.Company.CompanyId, Utf8(text), new RegisterImportOptions { CreateMissing = true, DryRun = isDryRun }, heard, ClosingBooks.Cancellation));

        Assert.Equal(heard.Reports.OrderBy(report => report.Percent), heard.Reports);
        Assert.InRange(heard.Reports.Count, 200, 410);
        Assert.Equal(
            isDryRun ? [ImportStage.Reading, ImportStage.Checking] : [ImportStage.Reading, ImportStage.Checking, ImportStage.Writing, ImportStage.Finishing],
            heard.Reports.Select(report => report.Stage).Distinct());
        Assert.Equal((1_000, 1_000), (heard.Reports.Max(report => report.Processed), heard.Reports[^1].Total));
        Assert.Equal(isDryRun ? 100 : 95, heard.Reports[^1].Percent);
    }

    private sealed class Listener : IProgress<ImportProgress>
    {
        public List<ImportProgress> Reports { get; } = [];

        public void Report(ImportProgress value) => Reports.Add(value);
    }
}
