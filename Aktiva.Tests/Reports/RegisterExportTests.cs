using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Data;
using MiniExcelLibs;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Reports;

public class RegisterExportTests
{
    private static readonly Actor Viewer = new("tamu", Role.Viewer);

    private static readonly string Register = Lines(
        FullHeader,
        "A-1,\"Mesin \"\"A\"\", besar\",MESIN,2023-03-20,2023-04-01,480000000.50,80000000.00,declining-annual,96,12.3456,next-month,100.00,2025-12,"
        + "150000000.25,SBY,LOG,Gudang 2,6102:33.33;6101:33.33;6103:33.34,1392,1302,2,declining-annual,,1 unit,SN-1,\"dua\nbaris\",190000000.00,",
        "A-2,=1+1,MESIN,2026-01-10,2026-01-10,100.00,0.00,straight-line,48,,full-month,0.00,,,,,,6101:100,1391,1301,none,,,,,,,T-1",
        "A-3,Kendaraan,MESIN,2026-01-10,2026-01-10,100.00,0.00,units-of-production,,,full-month,0.00,2025-12,0.00,,,,6101:100,1391,1301,1,straight-line,500000,,,,0.00,A-1",
        "T-1,Tanah,TANAH,2020-01-10,2020-01-10,900.00,0.00,none,,,full-month,0.00,2025-12,0.00,PST,,,6101:100,1391,1101,none,,,,,,,");

    [Fact]
    public async Task Export_ImportedRegister_IsTheFileThatWasImported()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(Register);

        Assert.Equal(Register, await ExportAsync(registers));
    }

    [Fact]
    public async Task Export_ImportedIntoAnEmptyCompany_MakesTheSameRegister()
    {
        await using var first = await CreateAsync();
        await using var second = await CreateAsync();
        await using (var legacy = OpenLegacyFile())
        {
            await first.ImportAsync(legacy, new RegisterImportOptions { Profile = RegisterProfile.Legacy, CreateMissing = true });
        }

        await first.ImportGoodAsync(Register);
        var exported = await ExportAsync(first);
        await second.ImportGoodAsync(exported);

        Assert.Equal(exported, await ExportAsync(second));
        Assert.Equal(await ImageAsync(first), await ImageAsync(second));
    }

    [Fact]
    public async Task Export_EmptyRegister_IsItsHeader()
    {
        await using var registers = await CreateAsync();

        Assert.Equal(FullHeader + "\n", await ExportAsync(registers));
    }

    [Fact]
    public async Task Export_RegisterOfAnotherCompany_IsNotMixedIn()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(Register);
        var other = await registers.Test.CreateCompanyAsync("LAIN");

        Assert.Equal(FullHeader + "\n", await ExportAsync(registers, other.CompanyId));
    }

    [Fact]
    public async Task Export_AsWorkbook_KeepsNumbersAsNumbersAndTextsAsTexts()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(Register);
        using var file = new MemoryStream();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("id-ID");

        var outcome = await new ExportService(registers.Test.Database).WriteWorkbookAsync(
            Viewer, Request(registers.Company.CompanyId), file, TestDatabase.Cancellation);

        file.Position = 0;
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(ExportOutcome.Written, outcome);
        Assert.Equal(FullHeader.Split(','), rows[0].Keys);
        Assert.Equal(4, rows.Count);
        Assert.Equal(480000000.5, rows[0]["cost"]);
        Assert.Equal(12.3456, rows[0]["rate_percent"]);
        Assert.Equal(new DateTime(2023, 3, 20, 0, 0, 0, DateTimeKind.Unspecified), rows[0]["acquisition_date"]);
        Assert.Equal("dua\nbaris", rows[0]["notes"]);
        Assert.Equal("=1+1", rows[1]["name"]);
        Assert.Null(rows[1]["rate_percent"]);
    }

    private static ExportRequest Request(long companyId) => new() { CompanyId = companyId, Kind = ExportKind.Register };

    private static async Task<string> ExportAsync(Registers registers, long? companyId = null)
    {
        using var output = new StringWriter();
        var outcome = await new ExportService(registers.Test.Database).WriteCsvAsync(
            Viewer, Request(companyId ?? registers.Company.CompanyId), output, TestDatabase.Cancellation);
        Assert.Equal(ExportOutcome.Written, outcome);
        return output.ToString();
    }

    /// <summary>Every asset with its rules in both books and the opening balances of accounts, as texts without ids.</summary>
    private static async Task<string> ImageAsync(Registers registers)
    {
        var assets = await registers.Test.LinesAsync(
            """
            SELECT a.code, b.book, a.in_service_date, a.acquisition_date, a.fiscal_group, b.method, b.convention, b.cost, b.residual_value, b.floor,
                   b.life_months, b.rate, b.total_units, b.opening_period, b.opening_accumulated
            FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id ORDER BY a.code, b.book
            """);
        var openings = await registers.Test.LinesAsync(
            "SELECT a.code, o.debit, o.credit FROM account_opening o JOIN account a ON a.account_id = o.account_id ORDER BY a.code");
        return string.Join('\n', [.. assets, .. openings]);
    }
}
