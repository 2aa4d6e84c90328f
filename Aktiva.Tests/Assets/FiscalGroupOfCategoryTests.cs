using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>Assets without a fiscal group of their own have the one of their category.</summary>
public sealed class FiscalGroupOfCategoryTests
{
    private const string Columns = "code,name,category,acquisition_date,cost,method,life_months,fiscal_group,fiscal_method,asset_account,accumulated_account,expense_accounts";

    [Theory]
    [InlineData("straight-line", "60", "", "", "2 96 0")]
    [InlineData("straight-line", "60", "", "declining-annual", "2 96 250000")]
    [InlineData("straight-line", "60", "1", "", "1 48 0")]
    [InlineData("straight-line", "60", "none", "", "0 - -")]
    [InlineData("none", "", "", "", "0 - -")]
    public async Task Import_IntoACategoryWithAGroup_FillsItIn(string method, string life, string group, string fiscalMethod, string expected)
    {
        await using var registers = await CreateWithGroupAsync(FiscalGroup.Group2);

        await registers.ImportGoodAsync(Lines(Columns, $"A2,Mesin,MESIN,2026-01-10,100000000,{method},{life},{group},{fiscalMethod},1301,1391,6101:100"));

        Assert.Equal(expected, await registers.Test.ScalarAsync<string>(
            """
            SELECT a.fiscal_group || ' ' || COALESCE(b.life_months, '-') || ' ' || COALESCE(b.rate, '-')
            FROM asset a LEFT JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = 2 WHERE a.code = 'A2'
            """));
    }

    [Fact]
    public async Task Import_OfADecliningBuilding_IsRefusedAlsoWhenTheGroupIsTheCategorys()
    {
        await using var registers = await CreateWithGroupAsync(FiscalGroup.BuildingPermanent);

        var problems = await registers.ImportBadAsync(Lines(
            Columns, "A2,Gudang,MESIN,2026-01-10,100000000,straight-line,240,,declining-annual,1301,1391,6101:100"));

        Assert.Equal(RuleProblem.FiscalDecliningNotAllowed, Assert.Single(problems).Rule);
    }

    private static async Task<Registers> CreateWithGroupAsync(FiscalGroup group)
    {
        var registers = await CreateAsync();
        await registers.ImportGoodAsync(Lines(Columns, "A1,Mesin,MESIN,2026-01-10,100000000,straight-line,60,none,,1301,1391,6101:100"));
        await registers.Test.ExecuteAsync("UPDATE asset_category SET fiscal_group = @group", new { group });
        return registers;
    }
}
