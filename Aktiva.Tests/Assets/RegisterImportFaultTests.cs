using System.Globalization;
using System.Text;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>Everything that can be wrong with a register file, each once, with its line and column.</summary>
public class RegisterImportFaultTests
{
    private const string Openings = "code,name,category,acquisition_date,cost,method,life_months,asset_account,accumulated_account,expense_accounts,"
        + "opening_period,opening_accumulated,fiscal_group,fiscal_method,fiscal_opening_accumulated";

    [Theory]
    [InlineData("", 1, "", ImportFault.FileEmpty)]
    [InlineData("\n\n", 1, "", ImportFault.FileEmpty)]
    [InlineData(Header, 1, "", ImportFault.NoRows)]
    [InlineData("code,name,category,acquisition_date,cost\nA1,Satu,MESIN,2026-01-10,100", 1, "method", ImportFault.ColumnMissing)]
    [InlineData(Header + ",residual\n", 1, "residual", ImportFault.ColumnUnknown)]
    [InlineData(Header + ",cost\n", 1, "cost", ImportFault.ColumnRepeated)]
    [InlineData("\"code,name\nA1", 1, "", ImportFault.QuoteMalformed)]
    public async Task Import_FileThatCannotBeRead_IsRefused(string text, long line, string column, ImportFault fault)
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(text);

        Assert.Equal((line, column, fault), (Assert.Single(problems).Line, problems[0].Column, problems[0].Fault));
    }

    [Theory]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391", "", ImportFault.ValueCountDiffers, "")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100,lebih", "", ImportFault.ValueCountDiffers, "")]
    [InlineData("A2,Mesin \"bor\" besar,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100", "", ImportFault.QuoteMalformed, "")]
    [InlineData("A2,\"Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100", "", ImportFault.QuoteMalformed, "")]
    [InlineData(",Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100", "code", ImportFault.ValueMissing, "")]
    [InlineData("A2,,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100", "name", ImportFault.ValueMissing, "")]
    [InlineData("A2,Dua,,2026-01-10,100,straight-line,48,,1301,1391,6101:100", "category", ImportFault.ValueMissing, "")]
    [InlineData("A2,Dua,MESIN,,100,straight-line,48,,1301,1391,6101:100", "acquisition_date", ImportFault.ValueMissing, "")]
    [InlineData("A2,Dua,MESIN,2026-01-10,,straight-line,48,,1301,1391,6101:100", "cost", ImportFault.ValueMissing, "")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,,48,,1301,1391,6101:100", "method", ImportFault.ValueMissing, "")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,garis-lurus,48,,1301,1391,6101:100", "method", ImportFault.WordUnknown, "garis-lurus")]
    [InlineData("A2,Dua,MESIN,2026-02-30,100,straight-line,48,,1301,1391,6101:100", "acquisition_date", ImportFault.DateMalformed, "2026-02-30")]
    [InlineData("A2,Dua,MESIN,10/01/2026,100,straight-line,48,,1301,1391,6101:100", "acquisition_date", ImportFault.DateNotInFileStyle, "10/01/2026")]
    [InlineData("A2,Dua,MESIN,0202-01-10,100,straight-line,48,,1301,1391,6101:100", "acquisition_date", ImportFault.DateOutOfRange, "0202-01-10")]
    [InlineData("A2,Dua,MESIN,2026-01-10,seratus,straight-line,48,,1301,1391,6101:100", "cost", ImportFault.NumberMalformed, "seratus")]
    [InlineData("A2,Dua,MESIN,2026-01-10,\"1,234.56\",straight-line,48,,1301,1391,6101:100", "cost", ImportFault.NumberMalformed, "1,234.56")]
    [InlineData("A2,Dua,MESIN,2026-01-10,\"99,5\",straight-line,48,,1301,1391,6101:100", "cost", ImportFault.NumberNotInFileStyle, "99,5")]
    [InlineData("A2,Dua,MESIN,2026-01-10,1.234,straight-line,48,,1301,1391,6101:100", "cost", ImportFault.NumberNotInFileStyle, "1.234")]
    [InlineData("A2,Dua,MESIN,2026-01-10,9000000000000000.00,straight-line,48,,1301,1391,6101:100", "cost", ImportFault.NumberOutOfRange, "9000000000000000.00")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,12.5,,1301,1391,6101:100", "life_months", ImportFault.NumberNotInFileStyle, "12.5")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,1201,,1301,1391,6101:100", "life_months", ImportFault.NumberOutOfRange, "1201")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,-48,,1301,1391,6101:100", "life_months", ImportFault.NumberOutOfRange, "-48")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101", "expense_accounts", ImportFault.ExpenseAccountsMalformed, "6101")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100;6102:0", "expense_accounts", ImportFault.ExpenseAccountsMalformed, "6101:100;6102:0")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:50;6101:50", "expense_accounts", ImportFault.ExpenseAccountRepeated, "6101:50;6101:50")]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:60;6102:39.9999", "expense_accounts", ImportFault.ExpenseSharesNotWhole, "6101:60;6102:39.9999")]
    [InlineData("A1,Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100", "code", ImportFault.CodeRepeated, "A1")]
    [InlineData("\"A\n2\",Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100", "code", ImportFault.ControlCharacter, "A\n2")]
    [InlineData("A2,Du\u0001a,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100", "name", ImportFault.ControlCharacter, "Du\u0001a")]
    [InlineData("A2,Dua,BARU,2026-01-10,100,straight-line,48,,1301,,6101:100", "category", ImportFault.CategoryNeedsAccounts, "BARU")]
    public async Task Import_RowWithOneFault_NamesLineColumnFaultAndValue(string row, string column, ImportFault fault, string value)
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(Lines(Header, GoodRow, row));

        var problem = Assert.Single(problems);
        Assert.Equal((3, column, fault, value), (problem.Line, problem.Column, problem.Fault, problem.Value));
    }

    [Theory]
    [InlineData("A2,Dua,MESIN,2026-01-10,-0.01,straight-line,48,,1301,1391,6101:100", "cost", RuleProblem.CostNegative)]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line,,,1301,1391,6101:100", "life_months", RuleProblem.LifeMissing)]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,sum-of-years,,,1301,1391,6101:100", "life_months", RuleProblem.LifeMissing)]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,declining-monthly,,,1301,1391,6101:100", "rate_percent", RuleProblem.RateMissing)]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,straight-line-rate,,-5,1301,1391,6101:100", "rate_percent", RuleProblem.RateOutOfRange)]
    [InlineData("A2,Dua,MESIN,2026-01-10,100,units-of-production,,,1301,1391,6101:100", "total_units", RuleProblem.TotalUnitsMissing)]
    public async Task Import_RowThatCouldNeverBeComputed_SaysWhy(string row, string column, RuleProblem rule)
    {
        await using var registers = await CreateAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(Lines(Header, GoodRow, row)));

        Assert.Equal((3, column, ImportFault.NotComputable, rule), (problem.Line, problem.Column, problem.Fault, problem.Rule));
    }

    [Fact]
    public async Task Import_RowAgainstTheRulesAndAgainstTheLaw_NamesBoth()
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(Lines(
            Openings, "A1,Satu,MESIN,2025-01-10,100.00,straight-line,,1301,1391,6101:100,,,building-permanent,declining-annual,"));

        Assert.Equal([RuleProblem.LifeMissing, RuleProblem.FiscalDecliningNotAllowed], problems.Select(problem => problem.Rule));
    }

    [Theory]
    [InlineData("2025-12,,,,", "opening_accumulated", ImportFault.OpeningAccumulatedMissing, null)]
    [InlineData("2025/12,0,,,", "opening_period", ImportFault.PeriodMalformed, null)]
    [InlineData("3000-01,0,,,", "opening_period", ImportFault.DateOutOfRange, null)]
    [InlineData(",10,,,", "opening_period", ImportFault.NotComputable, RuleProblem.OpeningPeriodMissing)]
    [InlineData("2024-12,10,,,", "opening_period", ImportFault.NotComputable, RuleProblem.OpeningBeforeInService)]
    [InlineData("2025-12,100.01,,,", "opening_accumulated", ImportFault.NotComputable, RuleProblem.OpeningAccumulatedAboveCost)]
    [InlineData("2025-12,-1,,,", "opening_accumulated", ImportFault.NotComputable, RuleProblem.OpeningAccumulatedNegative)]
    [InlineData(",,5,,", "fiscal_group", ImportFault.WordUnknown, null)]
    [InlineData(",,1,garis-lurus,", "fiscal_method", ImportFault.WordUnknown, null)]
    [InlineData(",,1,sum-of-years,", "fiscal_method", ImportFault.NotComputable, RuleProblem.FiscalMethodUnknown)]
    [InlineData(",,building-permanent,declining-annual,", "fiscal_method", ImportFault.NotComputable, RuleProblem.FiscalDecliningNotAllowed)]
    [InlineData(",,building-non-permanent,declining-annual,", "fiscal_method", ImportFault.NotComputable, RuleProblem.FiscalDecliningNotAllowed)]
    [InlineData(",,,straight-line,", "fiscal_method", ImportFault.FiscalGroupMissing, null)]
    [InlineData("2025-12,0,none,,5", "fiscal_opening_accumulated", ImportFault.FiscalGroupMissing, null)]
    [InlineData(",,1,,5", "fiscal_opening_accumulated", ImportFault.FiscalOpeningWithoutPeriod, null)]
    [InlineData("2025-12,0,1,,100.5", "fiscal_opening_accumulated", ImportFault.NotComputable, RuleProblem.OpeningAccumulatedAboveCost)]
    public async Task Import_OpeningOrFiscalFault_NamesItsColumn(string end, string column, ImportFault fault, RuleProblem? rule)
    {
        await using var registers = await CreateAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(Lines(
            Openings, "A1,Satu,MESIN,2025-01-10,100.00,straight-line,48,1301,1391,6101:100," + end)));

        Assert.Equal((2, column, fault, rule), (problem.Line, problem.Column, problem.Fault, problem.Rule));
    }

    [Fact]
    public async Task Import_LandWithAFiscalGroup_IsRefused()
    {
        await using var registers = await CreateAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(Lines(
            Openings, "T1,Tanah,TANAH,2025-01-10,100.00,none,,1101,1391,6101:100,,,building-permanent,,")));

        Assert.Equal(("fiscal_group", ImportFault.FiscalGroupOfLand), (problem.Column, problem.Fault));
    }

    [Fact]
    public async Task Import_UnknownMastersInARowThatCannotBeRead_NamesThemToo()
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(
            Lines(
                Header + ",department",
                "A1,Satu,,2026-01-10,seratus,straight-line,48,,1301,1391,6101:60;6102:39,UMUM",
                "A1,Dua,MESIN,2026-01-10,seratus,straight-line,48,,,,6101:100,"),
            new RegisterImportOptions());

        Assert.Equal(
            [
                (2, "category", ImportFault.ValueMissing, ""), (2, "cost", ImportFault.NumberMalformed, "seratus"),
                (2, "expense_accounts", ImportFault.ExpenseSharesNotWhole, "6101:60;6102:39"),
                (2, "accumulated_account", ImportFault.AccountUnknown, "1391"), (2, "asset_account", ImportFault.AccountUnknown, "1301"),
                (2, "department", ImportFault.DepartmentUnknown, "UMUM"),
                (3, "cost", ImportFault.NumberMalformed, "seratus"), (3, "code", ImportFault.CodeRepeated, "A1"),
                (3, "category", ImportFault.CategoryUnknown, "MESIN"), (3, "expense_accounts", ImportFault.AccountUnknown, "6101"),
            ],
            problems.Select(problem => (problem.Line, problem.Column, problem.Fault, problem.Value)));
    }

    [Fact]
    public async Task Import_UnknownMastersWithoutLeaveToMakeThem_NamesEachOfThem()
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(
            Lines(Header + ",division,department", "A1,Satu,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:60;6102:40,PST,UMUM"),
            new RegisterImportOptions());

        Assert.Equal(
            [
                ("category", ImportFault.CategoryUnknown, "MESIN"), ("accumulated_account", ImportFault.AccountUnknown, "1391"),
                ("asset_account", ImportFault.AccountUnknown, "1301"), ("division", ImportFault.DivisionUnknown, "PST"),
                ("department", ImportFault.DepartmentUnknown, "UMUM"), ("expense_accounts", ImportFault.AccountUnknown, "6101"),
                ("expense_accounts", ImportFault.AccountUnknown, "6102"),
            ],
            problems.Select(problem => (problem.Column, problem.Fault, problem.Value)));
    }

    [Fact]
    public async Task Import_CodesOfTheCompany_AreNamedWithTheirLines()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(Lines([Header, .. Rows("A", 250)]));

        var problems = await registers.ImportBadAsync(Lines([Header, .. Rows("B", 200), .. Rows("A", 250).Skip(247)]));

        Assert.Equal(
            [(202L, "code", "A248"), (203L, "code", "A249"), (204L, "code", "A250")],
            problems.Select(problem => (problem.Line, problem.Column, problem.Value)));
        Assert.All(problems, problem => Assert.Equal(ImportFault.CodeExists, problem.Fault));

        static IEnumerable<string> Rows(string prefix, int count) => Enumerable.Range(1, count)
            .Select(number => $"{prefix}{number},Mesin,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100");
    }

    [Fact]
    public async Task Import_ManyFaults_ListsAllOfThemByLine()
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(Lines(
            Header,
            "A1,,MESIN,10-01-2026,seratus,lurus,x,y,1301,1391,6101:99",
            GoodRow,
            "A1,Tiga,MESIN,2026-01-10,100,straight-line,,,1301,1391,6101:100"));

        Assert.Equal(
            ["2 acquisition_date", "2 name", "2 cost", "2 method", "2 life_months", "2 rate_percent", "2 expense_accounts", "3 code", "4 code", "4 life_months"],
            problems.Select(problem => $"{problem.Line} {problem.Column}"));
    }

    [Fact]
    public async Task Import_BytesThatAreNotUtf8_NamesTheirRow()
    {
        await using var registers = await CreateAsync();
        var text = Lines(Header, GoodRow, "A2,Café,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100");

        var problem = Assert.Single(await registers.ImportBadAsync(new MemoryStream(Encoding.Latin1.GetBytes(text))));

        Assert.Equal((3, ImportFault.NotUtf8), (problem.Line, problem.Fault));
    }

    [Fact]
    public async Task Import_LettersLostBefore_NamesTheirColumn()
    {
        await using var registers = await CreateAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(Lines(
            Header, GoodRow, "A2,Caf\uFFFD,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100")));

        Assert.Equal((3, "name", ImportFault.CharacterLost), (problem.Line, problem.Column, problem.Fault));
    }

    [Fact]
    public async Task Import_FileInAnotherEncoding_SaysSoOnce()
    {
        await using var registers = await CreateAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(new MemoryStream(Encoding.Unicode.GetBytes(Lines(Header, GoodRow)))));

        Assert.Equal((1, ImportFault.NotUtf8), (problem.Line, problem.Fault));
    }

    [Fact]
    public async Task Import_QuoteNeverClosedInALargeFile_IsNotReadIntoMemory()
    {
        await using var registers = await CreateAsync();
        var text = Lines(Header, GoodRow, "A2,\"Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100") + string.Concat(Enumerable.Repeat("baris\n", 300_000));

        var problem = Assert.Single(await registers.ImportBadAsync(text));

        Assert.Equal((3, ImportFault.RowTooLong), (problem.Line, problem.Fault));
    }

    /// <summary>The distribution is kept as one text, and its accounts may be made.</summary>
    [Theory]
    [InlineData(1, 101)]
    [InlineData(9, 90)]
    public async Task Import_ExpenseAccountsTooLong_AreRefused(int accounts, int length)
    {
        await using var registers = await CreateAsync();
        var shares = Enumerable.Range(1, accounts).Select(account =>
            $"{account.ToString(CultureInfo.InvariantCulture).PadLeft(length, '6')}:{(account < accounts ? 10 : 100 - (10 * (accounts - 1)))}");

        var problem = Assert.Single(await registers.ImportBadAsync(Lines(
            Header, $"A2,Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,{string.Join(';', shares)}")));

        Assert.Equal((2, "expense_accounts", ImportFault.ValueTooLong), (problem.Line, problem.Column, problem.Fault));
    }

    [Theory]
    [InlineData("code", 101)]
    [InlineData("name", 401)]
    [InlineData("notes", 4_001)]
    public async Task Import_TextTooLong_IsRefused(string column, int length)
    {
        await using var registers = await CreateAsync();
        var values = GoodRow.Split(',').Append("catatan").ToArray();
        values[Array.IndexOf((Header + ",notes").Split(','), column)] = new string('x', length);

        var problem = Assert.Single(await registers.ImportBadAsync(Lines(Header + ",notes", string.Join(',', values))));

        Assert.Equal((2, column, ImportFault.ValueTooLong), (problem.Line, problem.Column, problem.Fault));
    }
}
