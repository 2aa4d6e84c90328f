using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Events;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using MiniExcelLibs;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>Registers and events in Excel workbooks.</summary>
public sealed class WorkbookImportTests
{
    private static readonly string[] Columns = Header.Split(',');

    [Fact]
    public async Task Import_WorkbookThatTheExportWrote_MakesTheSameRegister()
    {
        await using var first = await CreateAsync();
        await using var second = await CreateAsync();
        await first.ImportGoodAsync(Lines(
            FullHeader,
            "A-1,\"Mesin \"\"A\"\", besar\",MESIN,2023-03-20,2023-04-01,480000000.50,80000000.00,declining-annual,96,12.3456,next-month,100.00,2025-12,"
            + "150000000.25,SBY,LOG,Gudang 2,6102:33.33;6101:33.33;6103:33.34,1392,1302,2,declining-annual,,1 unit,SN-1,\"dua\nbaris\",190000000.00,",
            "A-2,=1+1,MESIN,2026-01-10,2026-01-10,9999999999999.99,0.00,straight-line,48,,full-month,0.00,,,,,,6101:100,1391,1301,none,,,,0012,,,A-1"));
        using var workbook = new MemoryStream();
        Assert.Equal(ExportOutcome.Written, await ServiceOf(first).WriteWorkbookAsync(Operator, RequestOf(first), workbook, ClosingBooks.Cancellation));

        Assert.Equal(new ImportOutcome.Imported(2), await second.ImportAsync(workbook));

        Assert.Equal(await ExportAsync(first), await ExportAsync(second));
        Assert.True(workbook.CanRead);
    }

    [Fact]
    public async Task Import_NumbersAndDatesOfTheWorkbookAmongIndonesianTexts_AreWhatTheyAre()
    {
        await using var registers = await CreateAsync();
        using var workbook = Workbook(
            [.. Columns, "opening_period", "opening_accumulated"],
            ["A1", "Satu", "MESIN", new DateTime(2024, 1, 10), 1234567.89, "straight-line", 48, null, 1301, 1391, "6101:62,5;6102:37,5", new DateTime(2025, 12, 1), 0.3],
            ["A2", "Dua", "MESIN", "10/01/2024", "1.234.567,89", "straight-line", "48", "", "1301", "1391", "6101:100", "2025-12", "1.250,5"]);

        Assert.Equal(new ImportOutcome.Imported(2), await registers.ImportAsync(workbook));

        Assert.Equal(
            ["20240110|123456789|48|202512|30", "20240110|123456789|48|202512|125050"],
            await registers.Test.LinesAsync(
                """
                SELECT a.acquisition_date, b.cost, b.life_months, b.opening_period, b.opening_accumulated
                FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id ORDER BY a.asset_id
                """));
    }

    [Fact]
    public async Task Import_BadRows_AreNamedByTheirNumberInTheSheet()
    {
        await using var registers = await CreateAsync();
        using var workbook = Workbook(
            Columns,
            ["A1", "Dua\nbaris", "MESIN", new DateTime(2026, 1, 10), 100.005, "straight-line", 48, null, 1301, 1391, "6101:100"],
            [null, null, null, null, null, null, null, null, null, null, null],
            ["A2", "Dua", "MESIN", new DateTime(2026, 1, 10, 12, 30, 0), 100, "lurus", 0.5, null, 1301, 1391, "6101:100"],
            ["A3", "Tiga", "MESIN", "besok", true, "straight-line", 48, null, 1301, 1391, "6101:100"]);

        var problems = await registers.ImportBadAsync(workbook);

        Assert.Equal(
            [
                "2 cost NumberNotInFileStyle", "4 acquisition_date DateMalformed", "4 method WordUnknown", "4 life_months NumberNotInFileStyle",
                "5 acquisition_date DateMalformed", "5 cost NumberMalformed",
            ],
            problems.Select(problem => $"{problem.Line} {problem.Column} {problem.Fault}"));
    }

    [Fact]
    public async Task Import_ValuesBesideTheHeader_AreReported()
    {
        await using var registers = await CreateAsync();
        using var workbook = Workbook(
            [.. Columns, ""], ["A1", "Satu", "MESIN", new DateTime(2026, 1, 10), 100, "straight-line", 48, null, 1301, 1391, "6101:100", "lebih"]);

        Assert.Equal(ImportFault.ValueCountDiffers, Assert.Single(await registers.ImportBadAsync(workbook)).Fault);
    }

    [Fact]
    public async Task Import_WorkbookThatCannotBeRead_SaysSoOnce()
    {
        await using var registers = await CreateAsync();
        using var good = Workbook(Columns, [.. GoodRow.Split(',')]);
        var bytes = good.ToArray();
        var damaged = bytes.ToArray();
        Array.Clear(damaged, 200, 600);
        foreach (var content in (byte[][])[[0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x08, 0xFE, 0xFF], [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4], bytes[..(bytes.Length / 2)], damaged])
        {
            var problem = Assert.Single(await registers.ImportBadAsync(new MemoryStream(content)));

            Assert.Equal((1, ImportFault.WorkbookUnreadable), (problem.Line, problem.Fault));
        }
    }

    [Fact]
    public async Task ImportOfEvents_Workbook_RecordsThem()
    {
        await using var books = await EventBooksFixture.CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        using var workbook = Workbook(["asset_code", "date", "type", "amount"], ["M1", new DateTime(2026, 2, 10), "addition", 4_700_000]);

        var outcome = await new EventsImport(books.Test.Database, TimeProvider.System).ImportAsync(
            Operator, books.Company.CompanyId, workbook, dryRun: false, ClosingBooks.Cancellation);

        Assert.Equal(new ImportOutcome.Imported(1), outcome);
        Assert.Equal(new Money(470_000_000), await books.Test.ScalarAsync<Money>("SELECT amount FROM asset_event"));
    }

    /// <summary>A workbook of one sheet.</summary>
    internal static MemoryStream Workbook(string[] header, params object?[][] rows)
    {
        var stream = new MemoryStream();
        stream.SaveAs(
            ((object?[][])[header, .. rows]).Select(row => Enumerable.Range(0, header.Length).ToDictionary(
                column => $"k{column}", column => column < row.Length ? row[column] : null)),
            printHeader: false);
        return stream;
    }

    private static ExportService ServiceOf(Registers registers) => new(registers.Test.Database);

    private static ExportRequest RequestOf(Registers registers) => new() { CompanyId = registers.Company.CompanyId, Kind = ExportKind.Register };

    private static async Task<string> ExportAsync(Registers registers)
    {
        using var output = new StringWriter();
        await ServiceOf(registers).WriteCsvAsync(Operator, RequestOf(registers), output, ClosingBooks.Cancellation);
        return output.ToString();
    }
}
