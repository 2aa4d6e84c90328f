using Aktiva.Core.Assets;
using Aktiva.Core.Users;
using Aktiva.Tests.Data;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

public class RegisterImportTests
{
    [Fact]
    public async Task Import_WordsAsTheyAreShown_AreThoseOfFiles()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(Lines(
            Header + ",convention,fiscal_group",
            GoodRow.Replace("straight-line", "Garis Lurus", StringComparison.Ordinal) + ",Mulai bulan berikutnya,Kelompok 2 (8 tahun)",
            GoodRow.Replace("straight-line", "Straight line", StringComparison.Ordinal).Replace("A1,", "A2,", StringComparison.Ordinal) + ",from the month after,group 2"));

        Assert.Equal(
            ["A1|1|1|2", "A2|1|1|2"],
            await registers.Test.LinesAsync("SELECT a.code, b.method, b.convention, a.fiscal_group FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = 1 ORDER BY a.code"));
    }

    [Fact]
    public async Task Import_OnlyWhatIsRequired_TakesTheDefaultsOfTheCategory()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(Lines(Header, GoodRow));
        await registers.Test.ExecuteAsync("UPDATE asset_category SET convention = 1");

        await registers.ImportGoodAsync(
            Lines("code,name,category,acquisition_date,cost,method,life_months", "A2,Mesin bor,MESIN,2026-02-05,5000000,straight-line,24"),
            new RegisterImportOptions());

        Assert.Equal(
            ["A2|Mesin bor|20260205|20260205|1391|1301|6101:100|0|1|1|500000000|0|0|24|0|0|0"],
            await registers.Test.LinesAsync(
                """
                SELECT a.code, a.name, a.acquisition_date, a.in_service_date, acc.code, ast.code, s.split_key, a.fiscal_group, b.method, b.convention, b.cost,
                       b.residual_value, b.floor, b.life_months, b.rate, b.opening_period, b.opening_accumulated
                FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id JOIN account acc ON acc.account_id = a.accumulated_account_id
                JOIN account ast ON ast.account_id = a.asset_account_id JOIN expense_split s ON s.expense_split_id = a.expense_split_id
                WHERE a.code = 'A2'
                """));
    }

    [Fact]
    public async Task Import_EveryColumn_KeepsWhatItSays()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(Lines(
            FullHeader,
            "K1,\"Truk \"\"Fuso\"\", box\",KEND,2023-03-20,2023-04-01,480000000.50,80000000,declining-annual,96,25,next-month,100,2025-12,"
            + "150000000.25,SBY,LOG,Gudang 2,6102:33.33;6101:33.33;6103:33.34,1392,1302,2,declining-annual,,1 unit,SN-1,\"dua\nbaris\",190000000,"));

        Assert.Equal(
            ["Truk \"Fuso\", box|20230320|20230401|SBY|LOG|Gudang 2|6102:33.33;6101:33.33;6103:33.34|1392|1302|2|1 unit|SN-1|dua\nbaris"],
            await registers.Test.LinesAsync(
                """
                SELECT a.name, a.acquisition_date, a.in_service_date, d.code, p.code, a.location, s.split_key, acc.code, ast.code, a.fiscal_group, a.quantity,
                       a.serial_number, a.notes
                FROM asset a JOIN division d ON d.division_id = a.division_id JOIN department p ON p.department_id = a.department_id
                JOIN expense_split s ON s.expense_split_id = a.expense_split_id JOIN account acc ON acc.account_id = a.accumulated_account_id
                JOIN account ast ON ast.account_id = a.asset_account_id
                """));
        Assert.Equal(
            ["1|4|1|48000000050|8000000000|10000|96|250000|202512|15000000025", "2|4|0|48000000050|0|0|96|250000|202512|19000000000"],
            await registers.Test.LinesAsync(
                """
                SELECT book, method, convention, cost, residual_value, floor, life_months, rate, opening_period, opening_accumulated
                FROM asset_book ORDER BY book
                """));
    }

    [Fact]
    public async Task Import_EqualExpenseAccounts_AreKeptOnceInTheirOrder()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(Lines(
            Header,
            "A1,Satu,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:60;6102:40",
            "A2,Dua,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101: 60.00 ; 6102:40",
            "A3,Tiga,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6102:40;6101:60"));

        Assert.Equal(
            ["6101:60;6102:40", "6102:40;6101:60"],
            await registers.Test.QueryAsync<string>("SELECT split_key FROM expense_split ORDER BY split_key"));
        Assert.Equal(
            ["1|6101|600000", "2|6102|400000"],
            await registers.Test.LinesAsync(
                """
                SELECT l.line, a.code, l.share FROM expense_split_line l JOIN account a ON a.account_id = l.account_id
                JOIN expense_split s ON s.expense_split_id = l.expense_split_id WHERE s.split_key = '6101:60;6102:40' ORDER BY l.line
                """));
    }

    [Fact]
    public async Task Import_TwoFiles_AddToTheAccountOpeningBalancesWithoutAJournal()
    {
        await using var registers = await CreateAsync();
        var header = Header + ",opening_period,opening_accumulated";

        await registers.ImportGoodAsync(Lines(
            header,
            "A1,Satu,MESIN,2025-01-10,1000.50,straight-line,48,,1301,1391,6101:100,2025-12,250.25",
            "A2,Dua,MESIN,2026-01-10,2000,straight-line,48,,1301,1391,6101:100,,"));
        await registers.ImportGoodAsync(Lines(header, "A3,Tiga,MESIN,2024-01-10,500,straight-line,48,,1301,1391,6101:100,2025-12,100"));

        Assert.Equal(
            ["1301|350050|0", "1391|0|35025"],
            await registers.Test.LinesAsync(
                "SELECT a.code, o.debit, o.credit FROM account_opening o JOIN account a ON a.account_id = o.account_id ORDER BY a.code"));
        Assert.Equal(0, await registers.Test.ScalarAsync<int>("SELECT (SELECT COUNT(*) FROM journal_line) + (SELECT COUNT(*) FROM account_balance)"));
    }

    [Fact]
    public async Task Import_CategoryGivenByAnEarlierRow_NeedsNoAccountsAgain()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(Lines(Header, GoodRow, "A2,Dua,MESIN,2026-01-10,100,straight-line,48,,,,"));

        Assert.Equal(2, await registers.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset WHERE asset_account_id = (SELECT account_id FROM account WHERE code = '1301')"));
        Assert.Equal(["MESIN|MESIN"], await registers.Test.LinesAsync("SELECT code, name FROM asset_category"));
    }

    [Fact]
    public async Task Import_DryRun_CountsAndWritesNothing()
    {
        await using var registers = await CreateAsync();

        var count = await registers.ImportGoodAsync(Lines(Header, GoodRow), new RegisterImportOptions { CreateMissing = true, DryRun = true });

        Assert.Equal(1, count);
        Assert.Equal(0, await registers.CountRowsAsync());
    }

    [Fact]
    public async Task Import_OneBadRowAmongGoodOnes_WritesNothing()
    {
        await using var registers = await CreateAsync();
        var rows = Enumerable.Range(1, 20).Select(number => $"A{number},Mesin,MESIN,2026-01-10,100,straight-line,{(number == 17 ? "" : "48")},,1301,1391,6101:100");

        var problems = await registers.ImportBadAsync(Lines([Header, .. rows]));

        Assert.Equal((18, "life_months"), (Assert.Single(problems).Line, problems[0].Column));
    }

    [Fact]
    public async Task Import_IntoTwoCompanies_KeepsTheirCodesApart()
    {
        await using var registers = await CreateAsync();
        var other = await registers.Test.CreateCompanyAsync("LAIN");
        await registers.ImportGoodAsync(Lines(Header, GoodRow));

        var outcome = await new RegisterImport(registers.Test.Database).ImportAsync(
            Operator, other.CompanyId, Utf8(Lines(Header, GoodRow)), new RegisterImportOptions { CreateMissing = true }, TestDatabase.Cancellation);

        Assert.Equal(new ImportOutcome.Imported(1), outcome);
        Assert.Equal(2, await registers.Test.ScalarAsync<int>("SELECT COUNT(DISTINCT company_id) FROM asset_category"));
    }

    [Fact]
    public async Task Import_ByAViewer_IsNotAllowed()
    {
        await using var registers = await CreateAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new RegisterImport(registers.Test.Database).ImportAsync(
            new Actor("tamu", Role.Viewer), registers.Company.CompanyId, Utf8(Lines(Header, GoodRow)), new(), TestDatabase.Cancellation));
    }

    [Fact]
    public async Task Import_Cancelled_WritesNothing()
    {
        await using var registers = await CreateAsync();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RegisterImport(registers.Test.Database).ImportAsync(
            Operator, registers.Company.CompanyId, Utf8(Lines(Header, GoodRow)), new() { CreateMissing = true }, source.Token));

        Assert.Equal(0, await registers.CountRowsAsync());
    }
}
