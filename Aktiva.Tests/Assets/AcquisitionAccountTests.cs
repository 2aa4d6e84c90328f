using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>Whether an import enters the cost of an asset as a balance, or leaves it to the closing of the month of acquisition.</summary>
public class AcquisitionAccountTests
{
    private const string Columns = Header + ",opening_period,opening_accumulated,fiscal_group";

    private static readonly string File = Lines(
        Columns,
        "BARU,Mesin baru,MESIN,2026-01-10,1000.00,straight-line,48,,1301,1391,6101:100,,,1",
        "BELUM,Mesin dengan saldo nol sebelum dipakai,MESIN,2026-01-10,200.00,straight-line,48,,1301,1391,6101:100,2025-12,0,1",
        "LAMA,Mesin lama,MESIN,2024-01-10,30.00,straight-line,48,,1301,1391,6101:100,2025-12,15.00,1");

    [Fact]
    public async Task Import_WithAnAcquisitionAccount_LeavesTheCostOfNewAssetsToTheirClosing()
    {
        await using var registers = await CreateAsync();
        await registers.Test.ExecuteAsync(
            "INSERT INTO account (company_id, code, name) VALUES (@CompanyId, '1191', 'Perantara')", registers.Company);
        await registers.Test.ExecuteAsync(
            "INSERT INTO company_account (company_id, role, account_id) SELECT company_id, @role, account_id FROM account WHERE code = '1191'",
            new { role = (int)AccountRole.Acquisition });

        await registers.ImportGoodAsync(File);

        Assert.Equal(["BARU 1:0 2:1", "BELUM 1:0 2:1", "LAMA 1:1 2:1"], await PostedAsync(registers));
        Assert.Equal(["1301 30.00 0.00", "1391 0.00 15.00"], await OpeningsAsync(registers));
    }

    [Fact]
    public async Task Import_WithoutAnAcquisitionAccount_EntersEveryCostAsABalance()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(File);

        Assert.Equal(["BARU 1:1 2:1", "BELUM 1:1 2:1", "LAMA 1:1 2:1"], await PostedAsync(registers));
        Assert.Equal(["1301 1230.00 0.00", "1391 0.00 15.00"], await OpeningsAsync(registers));
    }

    private static async Task<IEnumerable<string>> PostedAsync(Registers registers)
    {
        var assets = await registers.Test.QueryAsync<(string Code, int Commercial, int Fiscal)>(
            """
            SELECT a.code, c.opening_posted, f.opening_posted
            FROM asset a JOIN asset_book c ON c.asset_id = a.asset_id AND c.book = 1 JOIN asset_book f ON f.asset_id = a.asset_id AND f.book = 2
            ORDER BY a.code
            """);
        return assets.Select(asset => $"{asset.Code} 1:{asset.Commercial} 2:{asset.Fiscal}");
    }

    private static async Task<IEnumerable<string>> OpeningsAsync(Registers registers)
    {
        var openings = await registers.Test.QueryAsync<(string Code, Money Debit, Money Credit)>(
            "SELECT a.code, o.debit, o.credit FROM account_opening o JOIN account a ON a.account_id = o.account_id WHERE o.debit + o.credit > 0 ORDER BY a.code");
        return openings.Select(opening => $"{opening.Code} {opening.Debit} {opening.Credit}");
    }
}
