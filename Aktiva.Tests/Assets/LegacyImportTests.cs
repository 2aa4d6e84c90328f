using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Tests.Data;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

public class LegacyImportTests
{
    private const string LegacyHeader = "perkiraan,KETERANGAN,Tanggal,Tipe,Persen,Akumulasi,Biaya,Biaya2,Biaya3,Biaya4,PersenBiaya1,PersenBiaya2,"
        + "PersenBiaya3,PersenBiaya4,TipeAktiva,Kodebag,Devisi,Quantity,Awal,AwalSusut,Bulan,Tahun,Pemakai";

    private static readonly RegisterImportOptions Legacy = new() { Profile = RegisterProfile.Legacy, CreateMissing = true };

    [Fact]
    public async Task Import_RegisterOfTheOlderSystem_TakesAll120Assets()
    {
        await using var registers = await CreateAsync();
        await using var file = OpenLegacyFile();

        var outcome = await registers.ImportAsync(file, Legacy);

        Assert.Equal(new ImportOutcome.Imported(120), outcome);
        Assert.Equal(
            ["1301|1301|1391|2"],
            await registers.Test.LinesAsync(
                """
                SELECT c.code, a.code, b.code, c.convention FROM asset_category c
                JOIN account a ON a.account_id = c.asset_account_id JOIN account b ON b.account_id = c.accumulated_account_id
                """));
        Assert.Equal(
            ["6101:100", "6101:33.33;6102:33.33;6103:33.34", "6101:60;6102:40"],
            await registers.Test.QueryAsync<string>("SELECT split_key FROM expense_split ORDER BY split_key"));
        Assert.Equal(
            120,
            await registers.Test.ScalarAsync<int>(
                "SELECT COUNT(*) FROM asset_book WHERE book = 1 AND convention = 2 AND floor = {m:100} AND opening_period = 202312 AND residual_value = 0"));
        var (cost, accumulated) = await SumsOfFileAsync();
        Assert.Equal(new Money(cost), await registers.Test.ScalarAsync<Money>("SELECT debit FROM account_opening o JOIN account a ON a.account_id = o.account_id WHERE code = '1301'"));
        Assert.Equal(new Money(accumulated), await registers.Test.ScalarAsync<Money>("SELECT credit FROM account_opening o JOIN account a ON a.account_id = o.account_id WHERE code = '1391'"));
    }

    [Theory]
    [InlineData("L", "0", "25", DepreciationMethod.StraightLineRate, 250_000)]
    [InlineData("m", "0", "33.33", DepreciationMethod.DecliningMonthly, 333_300)]
    [InlineData("P", "0", "50", DepreciationMethod.DecliningAnnual, 500_000)]
    [InlineData("L", "1", "25", DepreciationMethod.Expensed, 250_000)]
    [InlineData("L", "0", "0", DepreciationMethod.None, 0)]
    public async Task Import_Types_BecomeMethods(string type, string kind, string rate, DepreciationMethod method, long tenThousandths)
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(
            Lines(LegacyHeader, $"1.301.7,Mesin,2023-05-16,{type},{rate},1391,6101,-,,,100,0,,0,{kind},-,PST,2,1000,10,3,2024,budi"), Legacy);

        Assert.Equal(
            [$"1.301|1.301|{(int)method}|{tenThousandths}|202402|1000|2|PST"],
            await registers.Test.LinesAsync(
                """
                SELECT c.code, x.code, b.method, b.rate, b.opening_period, b.opening_accumulated, a.quantity, d.code
                FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id JOIN asset_category c ON c.category_id = a.category_id
                JOIN account x ON x.account_id = a.asset_account_id JOIN division d ON d.division_id = a.division_id WHERE a.department_id IS NULL
                """));
    }

    [Fact]
    public async Task Import_BalanceAtTheStartOfJanuary_StandsAtTheEndOfDecember()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(
            Lines(LegacyHeader, "1301.1,Mesin,2023-05-16,L,25,1391,6101,,,,100,,,,0,,,,1000,10,1,2024,"), Legacy);

        Assert.Equal(202312, await registers.Test.ScalarAsync<int>("SELECT opening_period FROM asset_book"));
    }

    [Theory]
    [InlineData("13017,Mesin,2023-05-16,L,25,1391,6101,,,,100,,,,0,,,,1000,10,1,2024,", "Perkiraan", ImportFault.CategoryNotInCode)]
    [InlineData("1301.7,Mesin,2023-05-16,X,25,1391,6101,,,,100,,,,0,,,,1000,10,1,2024,", "Tipe", ImportFault.WordUnknown)]
    [InlineData("1301.7,Mesin,2023-05-16,L,,1391,6101,,,,100,,,,0,,,,1000,10,1,2024,", "Persen", ImportFault.ValueMissing)]
    [InlineData("1301.7,Mesin,2023-05-16,L,25,1391,6101,,,,100,,,,2,,,,1000,10,1,2024,", "TipeAktiva", ImportFault.WordUnknown)]
    [InlineData("1301.7,Mesin,2023-05-16,L,25,1391,6101,-,,,60,40,,,0,,,,1000,10,1,2024,", "Biaya2", ImportFault.ValueMissing)]
    [InlineData("1301.7,Mesin,2023-05-16,L,25,1391,6101,6102,,,60,39,,,0,,,,1000,10,1,2024,", "Biaya", ImportFault.ExpenseSharesNotWhole)]
    [InlineData("1301.7,Mesin,2023-05-16,L,25,-,6101,,,,100,,,,0,,,,1000,10,1,2024,", "Perkiraan", ImportFault.CategoryNeedsAccounts)]
    [InlineData("1301.7,Mesin,2023-05-16,L,25,1391,6101,,,,100,,,,0,,,,1000,10,13,2024,", "Bulan", ImportFault.NumberOutOfRange)]
    [InlineData("1301.7,Mesin,2023-05-16,L,25,1391,6101,,,,100,,,,0,,,,1000,10,1,24,", "Tahun", ImportFault.NumberOutOfRange)]
    [InlineData("1301.7,Mesin,2023-05-16,L,25,1391,6101,,,,100,,,,0,,,,1000,,1,2024,", "AwalSusut", ImportFault.ValueMissing)]
    [InlineData("1301.7,Mesin,2024-05-16,L,25,1391,6101,,,,100,,,,0,,,,1000,10,1,2024,", "Bulan", ImportFault.NotComputable)]
    public async Task Import_Fault_IsNamedByTheColumnsOfTheOlderSystem(string row, string column, ImportFault fault)
    {
        await using var registers = await CreateAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(Lines(LegacyHeader, row), Legacy));

        Assert.Equal((2, column, fault), (problem.Line, problem.Column, problem.Fault));
    }

    private static async Task<(long Cost, long Accumulated)> SumsOfFileAsync()
    {
        await using var file = OpenLegacyFile();
        using var reader = new StreamReader(file);
        var rows = (await reader.ReadToEndAsync(TestDatabase.Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','));
        var amounts = rows.Select(row => (Cost: Minor(row[18]), Accumulated: Minor(row[19]))).ToList();
        return (amounts.Sum(amount => amount.Cost), amounts.Sum(amount => amount.Accumulated));

        static long Minor(string text) => (long)(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) * 100);
    }
}
