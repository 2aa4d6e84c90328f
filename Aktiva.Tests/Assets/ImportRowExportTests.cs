using Aktiva.Core.Assets;
using Aktiva.Core.Reports;
using Aktiva.Tests.Data;
using Aktiva.Web.Resources;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>A file with bad rows in two parts: what is to be corrected, and what can be imported.</summary>
public sealed class ImportRowExportTests
{
    private static readonly string Bad = GoodRow.Replace("A1,", "A2,", StringComparison.Ordinal).Replace("12000000.00", "=1+1", StringComparison.Ordinal);

    private static readonly string Third = GoodRow.Replace("A1,", "A3,", StringComparison.Ordinal);

    [Theory]
    [InlineData("id", ProblemColumn.Indonesian, "cost: Bukan angka.")]
    [InlineData("en", ProblemColumn.English, "cost: Not a number.")]
    public async Task WriteBad_OfAFile_HasItsBadRowsAsTheyAreAndWhatIsWrong(string language, string heading, string problem)
    {
        await using var registers = await CreateAsync();
        await using var file = Utf8(Lines(Header, GoodRow, Bad, Third));

        var text = await WriteBadAsync(registers, file, language, heading);

        Assert.Equal("\uFEFF" + Lines($"{Header},{heading}", $"{Bad},{problem}"), text);
    }

    [Fact]
    public async Task WriteBad_RowsCorrected_AreImportedWithTheColumnStillThere()
    {
        await using var registers = await CreateAsync();
        await using var file = Utf8(Lines(Header, GoodRow, Bad, Third));
        var text = await WriteBadAsync(registers, file, "id", ProblemColumn.Indonesian);
        await using var good = new StringWriter();
        await ImportRowExport.WriteGoodAsync(file, ',', await ProblemsAsync(registers, file), good, TestDatabase.Cancellation);

        Assert.Equal(2, await registers.ImportGoodAsync(good.ToString()));
        Assert.Equal(1, await registers.ImportGoodAsync(text.Replace("=1+1", "5000.00", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WriteBad_OfCorrectedRowsStillBad_HasTheColumnOnce()
    {
        await using var registers = await CreateAsync();
        await using var file = Utf8(Lines($"{Header},Masalah", $"{Bad},lama"));

        var text = await WriteBadAsync(registers, file, "en", ProblemColumn.English);

        Assert.Equal("\uFEFF" + Lines($"{Header},problems", $"{Bad},cost: Not a number."), text);
    }

    [Fact]
    public async Task WriteBad_OfAWorkbook_HasItsValues()
    {
        await using var registers = await CreateAsync();
        using var file = WorkbookImportTests.Workbook(
            ["code", "name", "category", "acquisition_date", "cost", "method", "life_months"],
            ["A1", "Meja", "MESIN", new DateTime(2026, 1, 10), 1234.5, "straight-line", 48]);

        await using var output = new StringWriter();
        await ImportRowExport.WriteBadAsync(
            file, separator: null, await ProblemsAsync(registers, file, createMissing: false), "problems", _ => "x", output, TestDatabase.Cancellation);

        Assert.Equal(
            "\uFEFF" + Lines("code,name,category,acquisition_date,cost,method,life_months,problems", "A1,Meja,MESIN,2026-01-10,1234.5,straight-line,48,x"), output.ToString());
    }

    private static async Task<string> WriteBadAsync(Registers registers, Stream file, string language, string heading)
    {
        var words = ImportTexts.For(System.Globalization.CultureInfo.GetCultureInfo(language));
        await using var output = new StringWriter();
        await ImportRowExport.WriteBadAsync(
            file,
            ',',
            await ProblemsAsync(registers, file),
            heading,
            problem => $"{problem.Column}: {words.Fault(problem)}",
            output,
            TestDatabase.Cancellation);
        return output.ToString();
    }

    private static async Task<IReadOnlyList<ImportProblem>> ProblemsAsync(Registers registers, Stream file, bool createMissing = true) =>
        Assert.IsType<ImportOutcome.Refused>(await registers.ImportAsync(file, new RegisterImportOptions { CreateMissing = createMissing })).Problems;
}
