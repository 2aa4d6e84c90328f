using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Companies;

public class DemoCompanyTests
{
    [Fact]
    public async Task TryFill_SameSeed_MakesTheSameAssets()
    {
        Assert.Equal(await ExportAsync(new DemoOptions { AssetCount = 300, Seed = 7 }), await ExportAsync(new DemoOptions { AssetCount = 300, Seed = 7 }));
        Assert.NotEqual(await ExportAsync(new DemoOptions { AssetCount = 300, Seed = 7 }), await ExportAsync(new DemoOptions { AssetCount = 300, Seed = 8 }));
    }

    [Fact]
    public async Task TryFill_UsualNumber_CoversCategoriesMethodsConventionsGroupsAndPlaces()
    {
        await using var registers = await Registers.CreateAsync();

        Assert.True(await FillAsync(registers, new DemoOptions()));

        Assert.Equal(1_200, await registers.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset"));
        await AssertCountAsync(registers, 10, "SELECT COUNT(DISTINCT category_id) FROM asset");
        await AssertCountAsync(registers, 6, "SELECT COUNT(DISTINCT method) FROM asset_book WHERE book = 1");
        await AssertCountAsync(registers, 3, "SELECT COUNT(DISTINCT convention) FROM asset_book WHERE book = 1");
        await AssertCountAsync(registers, 7, "SELECT COUNT(DISTINCT fiscal_group) FROM asset");
        await AssertCountAsync(registers, 2, "SELECT COUNT(DISTINCT method) FROM asset_book WHERE book = 2");
        await AssertCountAsync(registers, 6, "SELECT COUNT(DISTINCT division_id) FROM asset");
        await AssertCountAsync(registers, 7, "SELECT COUNT(DISTINCT department_id) FROM asset");
        var recent = await registers.Test.LinesAsync("SELECT acquisition_date FROM asset WHERE acquisition_date > {d:2025-12-31}");
        Assert.Equal(10, recent.Select(date => date[..6]).Distinct().Count());
        await AssertCountAsync(registers, 0, "SELECT COUNT(*) FROM asset WHERE acquisition_date > {d:2026-10-31}");
        await AssertCountAsync(registers, 0, "SELECT COUNT(*) FROM asset_book b JOIN asset a ON a.asset_id = b.asset_id WHERE (opening_period = 202512 AND acquisition_date > {d:2025-12-31}) OR (opening_period <> 202512 AND acquisition_date <= {d:2025-12-31})");
        await AssertCountAsync(registers, 0, "SELECT COUNT(*) FROM asset_book WHERE opening_accumulated > cost");
        Assert.InRange(await registers.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset_book WHERE opening_accumulated BETWEEN cost / 10 AND cost * 9 / 10"), 500, 2_400);
    }

    [Fact]
    public async Task TryFill_Exported_PassesEveryCheckOfTheImportAndIsTheSame()
    {
        await using var first = await Registers.CreateAsync();
        await using var second = await Registers.CreateAsync();
        await FillAsync(first, new DemoOptions());
        var exported = await ExportAsync(first);

        Assert.Equal(1_200, await second.ImportGoodAsync(exported));

        Assert.Equal(exported, await ExportAsync(second));
        Assert.Equal(0, await second.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset_book WHERE opening_posted = 0"));
    }

    [Fact]
    public async Task TryFill_ExportedIntoACompanyWithTheSameAccounts_HasTheSameBalances()
    {
        await using var first = await Registers.CreateAsync();
        await using var second = await Registers.CreateAsync();
        await FillAsync(first, new DemoOptions { AssetCount = 300 });
        foreach (var (role, code) in await first.Test.QueryAsync<(long Role, string Code)>("SELECT r.role, a.code FROM company_account r JOIN account a ON a.account_id = r.account_id"))
        {
            await second.Test.ExecuteAsync(
                "INSERT INTO account (company_id, code, name) VALUES (1, @code, @code); INSERT INTO company_account SELECT 1, @role, account_id FROM account WHERE code = @code",
                new { role, code });
        }

        await second.ImportGoodAsync(await ExportAsync(first));

        const string openings = "SELECT a.code, o.debit, o.credit FROM account_opening o JOIN account a ON a.account_id = o.account_id ORDER BY a.code";
        Assert.Equal(await first.Test.LinesAsync(openings), await second.Test.LinesAsync(openings));
        const string posted = "SELECT a.code, b.book, b.opening_posted FROM asset_book b JOIN asset a ON a.asset_id = b.asset_id ORDER BY a.code, b.book";
        Assert.Equal(await first.Test.LinesAsync(posted), await second.Test.LinesAsync(posted));
    }

    [Fact]
    public async Task TryFill_UsualNumber_LeavesTheCostOfNewAssetsToTheirClosing()
    {
        await using var registers = await Registers.CreateAsync();

        await FillAsync(registers, new DemoOptions());

        await AssertCountAsync(registers, 8, "SELECT COUNT(DISTINCT account_id) FROM company_account");
        await AssertCountAsync(registers, 0, "SELECT COUNT(*) FROM asset_book WHERE opening_posted <> CASE WHEN book = 2 OR opening_period = 202512 THEN 1 ELSE 0 END");
        Assert.Equal(
            await registers.Test.ScalarAsync<Money>("SELECT SUM(cost) FROM asset_book WHERE book = 1 AND opening_period = 202512"),
            await registers.Test.ScalarAsync<Money>("SELECT SUM(debit) FROM account_opening"));
    }

    [Fact]
    public async Task TryFill_FiscalBalances_AreThoseThatAnImportWouldCompute()
    {
        await using var first = await Registers.CreateAsync();
        await using var second = await Registers.CreateAsync();
        await FillAsync(first, new DemoOptions { AssetCount = 200 });
        var exported = await ExportAsync(first);
        var withoutFiscalBalance = string.Join('\n', exported.Split('\n').Select((line, index) => index == 0 || line.Length == 0 ? line : line[..(line.LastIndexOf(',', line.LastIndexOf(',') - 1) + 1)] + ','));

        await second.ImportGoodAsync(withoutFiscalBalance);

        Assert.Equal(exported, await ExportAsync(second));
    }

    [Fact]
    public async Task TryFill_CompanyWithAssets_ChangesNothing()
    {
        await using var registers = await Registers.CreateAsync();
        await registers.ImportGoodAsync(Registers.Lines(Registers.Header, Registers.GoodRow));
        var before = await registers.CountRowsAsync();

        Assert.False(await FillAsync(registers, new DemoOptions()));

        Assert.Equal(before, await registers.CountRowsAsync());
    }

    [Fact]
    public async Task TryFill_Cancelled_ChangesNothing()
    {
        await using var registers = await Registers.CreateAsync();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DemoCompany(registers.Test.Database).TryFillAsync(
            Registers.Operator, registers.Company.CompanyId, new DemoOptions(), source.Token));

        Assert.Equal(0, await registers.CountRowsAsync());
    }

    [Fact]
    public async Task TryFill_ThenClosed_PostsEveryMonthOfBothBooks()
    {
        await using var books = await ClosingBooks.CreateAsync();
        var company = await books.Test.CreateCompanyAsync("CONTOH");
        await new DemoCompany(books.Test.Database).TryFillAsync(ClosingBooks.Operator, company.CompanyId, new DemoOptions { AssetCount = 400 }, TestDatabase.Cancellation);
        for (var period = new Period(2026, 1); period <= new Period(2026, 12); period = period.Next)
        {
            foreach (var process in new[] { ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing })
            {
                var run = await books.CloseAsync(new ClosingRequest { CompanyId = company.CompanyId, Period = period, Processes = [process] });
                Assert.Equal((period, RunStatus.Posted), (run.Period, run.Status));
                Assert.True(run.Depreciation > Money.Zero);
            }
        }
    }

    private static async Task AssertCountAsync(Registers registers, int expected, string sql) =>
        Assert.True(expected == await registers.Test.ScalarAsync<int>(sql), sql);

    private static Task<bool> FillAsync(Registers registers, DemoOptions options) =>
        new DemoCompany(registers.Test.Database).TryFillAsync(Registers.Operator, registers.Company.CompanyId, options, TestDatabase.Cancellation);

    private static async Task<string> ExportAsync(DemoOptions options)
    {
        await using var registers = await Registers.CreateAsync();
        await FillAsync(registers, options);
        return await ExportAsync(registers);
    }

    private static async Task<string> ExportAsync(Registers registers)
    {
        using var output = new StringWriter();
        await new ExportService(registers.Test.Database).WriteCsvAsync(
            Registers.Operator, new ExportRequest { CompanyId = registers.Company.CompanyId, Kind = ExportKind.Register }, output, TestDatabase.Cancellation);
        return output.ToString();
    }
}
