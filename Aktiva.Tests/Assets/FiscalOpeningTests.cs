using Aktiva.Core.Data;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>Fiscal balances that a register file does not give are what the fiscal schedule gives.</summary>
public class FiscalOpeningTests
{
    private const string Columns = "code,name,category,acquisition_date,cost,residual_value,method,life_months,opening_period,opening_accumulated,"
        + "fiscal_group,fiscal_method,fiscal_opening_accumulated,asset_account,accumulated_account,expense_accounts";

    [Theory]
    [InlineData("2024-07-10", "2024-12", "1", "declining-annual", "25000000.00")]
    [InlineData("2024-07-10", "2025-12", "1", "declining-annual", "62500000.00")]
    [InlineData("2020-07-10", "2025-12", "1", "declining-annual", "100000000.00")]
    [InlineData("2024-07-10", "2025-03", "1", "declining-annual", "34375000.00")]
    [InlineData("2025-01-31", "2025-12", "2", "", "12500000.00")]
    [InlineData("2025-11-30", "2025-12", "building-permanent", "straight-line", "833333.33")]
    public async Task Import_FiscalBalanceNotGiven_IsComputedThroughTheOpeningPeriod(
        string acquired, string opening, string group, string method, string accumulated)
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(Lines(
            Columns, $"A1,Mesin,MESIN,{acquired},100000000,10000000,straight-line,60,{opening},1,{group},{method},,1301,1391,6101:100"));

        Assert.Equal(accumulated, await ReadAsync(registers, "opening_accumulated"));
    }

    [Theory]
    [InlineData(1, 2, "34375000.00")]
    [InlineData(4, 2, "37500000.00")]
    [InlineData(4, 0, "37500000.00")]
    [InlineData(12, 0, "34027778.00")]
    public async Task Import_FiscalBalanceNotGiven_FollowsTheFiscalYearAndRoundingOfTheCompany(int yearStart, int places, string accumulated)
    {
        await using var registers = await CreateAsync();
        await registers.Test.ExecuteAsync(
            "UPDATE company SET fiscal_year_start = @yearStart, rounding_places = @places", new { yearStart, places });

        await registers.ImportGoodAsync(Lines(
            Columns, "A1,Mesin,MESIN,2024-07-10,100000000,10000000,straight-line,60,2025-03,1,1,declining-annual,,1301,1391,6101:100"));

        Assert.Equal(accumulated, await ReadAsync(registers, "opening_accumulated"));
    }

    [Fact]
    public async Task Import_FiscalBalanceGiven_IsKept()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(Lines(
            Columns, "A1,Mesin,MESIN,2024-07-10,100000000,0,straight-line,60,2025-12,1,1,,0,1301,1391,6101:100"));

        Assert.Equal("0.00", await ReadAsync(registers, "opening_accumulated"));
    }

    [Fact]
    public async Task Import_NoOpeningPeriod_LeavesTheFiscalBookWithoutABalance()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(Lines(
            Columns, "A1,Mesin,MESIN,2024-07-10,100000000,0,straight-line,60,,,1,,,1301,1391,6101:100"));

        Assert.Equal("0.00", await ReadAsync(registers, "opening_accumulated + opening_period"));
    }

    private static async Task<string> ReadAsync(Registers registers, string expression) =>
        (await registers.Test.ScalarAsync<Money>($"SELECT {expression} FROM asset_book WHERE book = 2")).ToString();
}
