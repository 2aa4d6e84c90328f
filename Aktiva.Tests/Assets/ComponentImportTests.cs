using Aktiva.Core.Assets;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>Assets that name their parent, in whatever order.</summary>
public class ComponentImportTests
{
    private const string Columns = Header + ",parent";

    [Fact]
    public async Task Import_ComponentsBeforeAndAfterTheirParents_HangsThemWhereTheyBelong()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(File(("MESIN", ""), ("POMPA", "KETEL"), ("KETEL", "MESIN"), ("KATUP", "POMPA"), ("LAIN", "")));

        Assert.Equal(["KATUP < POMPA", "KETEL < MESIN", "POMPA < KETEL"], await LinksAsync(registers));
    }

    [Fact]
    public async Task Import_ComponentOfARegisteredAsset_HangsItThere()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(File(("MESIN", "")));
        var other = await registers.Test.CreateCompanyAsync("LAIN");
        await new RegisterImport(registers.Test.Database).ImportAsync(
            Operator, other.CompanyId, Utf8(File(("MESIN", ""))), new RegisterImportOptions { CreateMissing = true }, Data.TestDatabase.Cancellation);

        await registers.ImportGoodAsync(File(("POMPA", "KETEL"), ("KETEL", "MESIN")));

        Assert.Equal(["KETEL < MESIN", "POMPA < KETEL"], await LinksAsync(registers));
        Assert.Equal(0, await registers.Test.ScalarAsync<int>(
            "SELECT COUNT(*) FROM asset a JOIN asset p ON p.asset_id = a.parent_asset_id WHERE a.company_id <> p.company_id"));
    }

    [Fact]
    public async Task Import_ParentThatIsNowhere_IsRefusedByLineAndColumn()
    {
        await using var registers = await CreateAsync();
        var other = await registers.Test.CreateCompanyAsync("LAIN");
        await new RegisterImport(registers.Test.Database).ImportAsync(
            Operator, other.CompanyId, Utf8(File(("MESIN", ""))), new RegisterImportOptions { CreateMissing = true }, Data.TestDatabase.Cancellation);

        var problems = await registers.ImportBadAsync(File(("POMPA", "MESIN"), ("KATUP", "POMPA"), ("ROTOR", "mesin")));

        Assert.Equal([(2L, "parent", ImportFault.ParentUnknown, "MESIN"), (4L, "parent", ImportFault.ParentUnknown, "mesin")], problems.Select(Facts));
    }

    [Fact]
    public async Task Import_ParentInARowThatCannotBeRead_ComplainsOfThatRowOnly()
    {
        await using var registers = await CreateAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(
            File(("MESIN", ""), ("POMPA", "MESIN")).Replace("A1-MESIN", "A1-MESIN,,", StringComparison.Ordinal)));

        Assert.Equal((2L, "", ImportFault.ValueCountDiffers), (problem.Line, problem.Column, problem.Fault));
    }

    [Fact]
    public async Task Import_AssetAsItsOwnParent_IsRefused()
    {
        await using var registers = await CreateAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(File(("MESIN", ""), ("POMPA", "POMPA"), ("KATUP", "POMPA"))));

        Assert.Equal((3L, "parent", ImportFault.ParentIsItself, "POMPA"), Facts(problem));
    }

    [Fact]
    public async Task Import_Circle_IsRefusedForEveryAssetInItAndNoOther()
    {
        await using var registers = await CreateAsync();

        var problems = await registers.ImportBadAsync(File(("LUAR", "B"), ("A", "B"), ("B", "C"), ("C", "A"), ("LURUS", "POLOS"), ("POLOS", ""), ("DEKAT", "A")));

        Assert.Equal(
            [
                (3L, "parent", ImportFault.ParentCircular, "B"), (4L, "parent", ImportFault.ParentCircular, "C"),
                (5L, "parent", ImportFault.ParentCircular, "A"),
            ],
            problems.Select(Facts));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task Import_DeeperThanTheDeepestLevel_IsRefusedFromThereOn(int registered)
    {
        await using var registers = await CreateAsync();
        var chain = Enumerable.Range(1, ComponentLevels.Most + 2).Select(level => ($"T{level}", level == 1 ? "" : $"T{level - 1}")).ToArray();
        if (registered > 0)
        {
            await registers.ImportGoodAsync(File(chain[..registered]));
        }

        var problems = await registers.ImportBadAsync(File([.. chain[registered..].Reverse()]));

        Assert.Equal(
            [(2L, "parent", ImportFault.ParentTooDeep, "T21"), (3L, "parent", ImportFault.ParentTooDeep, "T20")], problems.Select(Facts));
        Assert.Equal(ComponentLevels.Most - registered, await registers.ImportGoodAsync(File(chain[registered..ComponentLevels.Most])));
    }

    [Fact]
    public async Task Import_BelowACircleMadeByHand_Ends()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(File(("A", ""), ("B", "A")));
        await registers.Test.ExecuteAsync("UPDATE asset SET parent_asset_id = (SELECT asset_id FROM asset WHERE code = 'B') WHERE code = 'A'");

        var problem = Assert.Single(await registers.ImportBadAsync(File(("C", "A"))));

        Assert.Equal((2L, "parent", ImportFault.ParentTooDeep, "A"), Facts(problem));
    }

    [Fact]
    public async Task Import_ParentWithTooLongACode_IsRefused()
    {
        await using var registers = await CreateAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(File(("A", new string('x', 101)))));

        Assert.Equal((2L, "parent", ImportFault.ValueTooLong), (problem.Line, problem.Column, problem.Fault));
    }

    private static string File(params (string Code, string Parent)[] assets) => Lines(
        [Columns, .. assets.Select(asset => GoodRow.Replace("A1,Mesin bubut", $"{asset.Code},A1-{asset.Code}", StringComparison.Ordinal) + $",{asset.Parent}")]);

    private static (long Line, string Column, ImportFault Fault, string Value) Facts(ImportProblem problem) =>
        (problem.Line, problem.Column, problem.Fault, problem.Value);

    private static async Task<IEnumerable<string>> LinksAsync(Registers registers)
    {
        var links = await registers.Test.QueryAsync<(string Component, string Parent)>(
            "SELECT a.code, p.code FROM asset a JOIN asset p ON p.asset_id = a.parent_asset_id WHERE a.company_id = @CompanyId ORDER BY a.code",
            registers.Company);
        return links.Select(link => $"{link.Component} < {link.Parent}");
    }
}
