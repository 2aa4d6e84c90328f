using Aktiva.Core.Ledger;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>Whether an import enters the cost of an asset as a balance, or leaves it to the closing of the month of acquisition.</summary>
public sealed class AcquisitionAccountTests
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
            "INSERT INTO account (account_id, company_id, code, name) VALUES (77, 1, '1191', 'Perantara'); INSERT INTO company_account VALUES (1, @role, 77)",
            new { role = (int)AccountRole.Acquisition });

        await registers.ImportGoodAsync(File);

        Assert.Equal(["BARU 1:0 2:1", "BELUM 1:0 2:1", "LAMA 1:1 2:1"], await PostedAsync(registers));
        Assert.Equal(["1301 3000 0", "1391 0 1500"], await OpeningsAsync(registers));
    }

    [Fact]
    public async Task Import_WithoutAnAcquisitionAccount_EntersEveryCostAsABalance()
    {
        await using var registers = await CreateAsync();

        await registers.ImportGoodAsync(File);

        Assert.Equal(["BARU 1:1 2:1", "BELUM 1:1 2:1", "LAMA 1:1 2:1"], await PostedAsync(registers));
        Assert.Equal(["1301 123000 0", "1391 0 1500"], await OpeningsAsync(registers));
    }

    private static Task<IEnumerable<string>> PostedAsync(Registers registers) => registers.Test.QueryAsync<string>(
        """
        SELECT a.code || ' 1:' || c.opening_posted || ' 2:' || f.opening_posted
        FROM asset a JOIN asset_book c ON c.asset_id = a.asset_id AND c.book = 1 JOIN asset_book f ON f.asset_id = a.asset_id AND f.book = 2
        ORDER BY a.code
        """);

    private static Task<IEnumerable<string>> OpeningsAsync(Registers registers) => registers.Test.QueryAsync<string>(
        "SELECT code || ' ' || debit || ' ' || credit FROM account_opening JOIN account USING (account_id) WHERE debit + credit > 0 ORDER BY code");
}
