using System.Text;
using Aktiva.Core.Assets;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

public sealed class RegisterFileStyleTests
{
    private const string Expected = "A1|Mesin bubut|20260110|123456789|48|125000|6101:62.5;6102:37.5";

    [Theory]
    [InlineData(",", "2026-01-10", "1234567.89", "12.5", "6101:62.5;6102:37.5", "\n", false)]
    [InlineData(",", "2026-01-10", "1234567.89", "12.5", "6101:62.5;6102:37.5", "\r\n", true)]
    [InlineData(";", "2026-01-10", "1234567.89", "12.5", "\"6101:62.5;6102:37.5\"", "\n", true)]
    [InlineData(";", "10/01/2026", "1.234.567,89", "12,5", "\"6101:62,5;6102:37,5\"", "\r\n", true)]
    [InlineData(";", "10/01/2026", "1234567,89", "12,5", "\"6101:62,50;6102:37,50\"", "\n", false)]
    [InlineData(",", "10/01/2026", "\"1.234.567,89\"", "\"12,5\"", "\"6101:62,5;6102:37,5\"", "\n", false)]
    public async Task Import_FileWrittenConsistently_ReadsTheSame(
        string separator, string date, string cost, string rate, string expense, string lineEnd, bool byteOrderMark)
    {
        await using var registers = await CreateAsync();
        string[] row = ["A1", "Mesin bubut", "MESIN", date, cost, "straight-line", "48", rate, "1301", "1391", expense];
        var text = Header.Replace(",", separator, StringComparison.Ordinal) + lineEnd + string.Join(separator, row) + lineEnd;
        byte[] bytes = [.. byteOrderMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];

        Assert.IsType<ImportOutcome.Imported>(await registers.ImportAsync(new MemoryStream(bytes)));

        Assert.Equal(Expected, await ReadAsync(registers));
    }

    [Fact]
    public async Task Import_NothingButThousandsWithPoints_IsRefusedAtEveryOneOfThem()
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(Lines(
            Header,
            "A1,Satu,MESIN,2026-01-10,1.234,straight-line,48,,1301,1391,6101:100",
            "A2,Dua,MESIN,2026-01-10,5000,straight-line,48,,1301,1391,6101:100",
            "A3,Tiga,MESIN,2026-01-10,250.000,straight-line,48,,1301,1391,6101:100"));

        Assert.Equal(
            [(2L, "cost", ImportFault.NumberAmbiguous, "1.234"), (4L, "cost", ImportFault.NumberAmbiguous, "250.000")],
            problems.Select(problem => (problem.Line, problem.Column, problem.Fault, problem.Value)));
    }

    [Fact]
    public async Task Import_ThousandsWithPointsAndADecimalCommaLater_AreThousands()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(Lines(
            Header.Replace(',', ';'),
            "A1;Satu;MESIN;2026-01-10;1.234;straight-line;48;;1301;1391;6101:100",
            "A2;Dua;MESIN;2026-01-10;99,50;straight-line;48;;1301;1391;6101:100"));

        Assert.Equal([123_400L, 9_950L], await registers.Test.QueryAsync<long>("SELECT cost FROM asset_book ORDER BY asset_id"));
    }

    [Fact]
    public async Task Import_StylesMixed_NamesEveryValueThatDiffersFromTheFirst()
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(Lines(
            Header.Replace(',', ';'),
            "A1;Satu;MESIN;2026-01-10;1234.50;straight-line;48;;1301;1391;6101:100",
            "A2;Dua;MESIN;10/01/2026;1.234,50;straight-line;48;;1301;1391;6101:100",
            "A3;Tiga;MESIN;2026-01-10;1.234;straight-line;48;;1301;1391;6101:100"));

        Assert.Equal(
            [
                (3L, "acquisition_date", ImportFault.DateNotInFileStyle),
                (3L, "cost", ImportFault.NumberNotInFileStyle),
                (4L, "cost", ImportFault.NumberNotInFileStyle),
            ],
            problems.Select(problem => (problem.Line, problem.Column, problem.Fault)));
    }

    [Fact]
    public async Task Import_QuotedLineBreaks_CountAsLinesOfTheFile()
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(Lines(
            Header,
            "A1,\"Mesin\nbubut\nbesar\",MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100",
            "",
            ",,,,,,,,,,",
            "A2,Dua,MESIN,2026-01-10,100,straight-line,0,,1301,1391,6101:100"));

        Assert.Equal((7, "life_months"), (Assert.Single(problems).Line, problems[0].Column));
    }

    [Fact]
    public async Task Import_ColumnsInAnyOrderAndLetterCaseWithEmptyOnesAtTheEnd_ReadsTheSame()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(Lines(
            "Cost,CODE,name,Category,method,life_months,rate_percent,acquisition_date,expense_accounts,accumulated_account,asset_account,,",
            "1234567.89,A1, Mesin bubut ,MESIN,straight-line,48,12.5,2026-01-10,6101:62.5;6102:37.5,1391,1301,,"));

        Assert.Equal(Expected, await ReadAsync(registers));
    }

    private static Task<string?> ReadAsync(Registers registers) => registers.Test.ScalarAsync<string>(
        """
        SELECT a.code || '|' || a.name || '|' || a.acquisition_date || '|' || b.cost || '|' || b.life_months || '|' || b.rate || '|' || s.split_key
        FROM asset a JOIN asset_book b USING (asset_id) JOIN expense_split s USING (expense_split_id)
        """);
}
