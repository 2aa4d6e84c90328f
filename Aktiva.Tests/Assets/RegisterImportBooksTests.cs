using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>Imports into a company whose months 2026-01 to 2026-03 are closed, the first two of them locked.</summary>
public class RegisterImportBooksTests
{
    private const string Columns = Header + ",opening_period,opening_accumulated,fiscal_group";

    [Theory]
    [InlineData("2026-04-05", ",,")]
    [InlineData("2026-03-31", ",,")]
    [InlineData("2020-05-10", "2026-03,60,")]
    [InlineData("2020-05-10", "2026-02,60,")]
    [InlineData("2026-03-10", "2025-12,0,")]
    public async Task Import_AssetWhoseFirstMonthIsNotLocked_IsTaken(string acquired, string end)
    {
        await using var registers = await CreateClosedAsync();

        Assert.Equal(1, await registers.ImportGoodAsync(Lines(Columns, Row(acquired, end))));
    }

    [Theory]
    [InlineData("2026-03-31", ",,", false)]
    [InlineData("2020-05-10", "2026-02,60,", false)]
    [InlineData("2026-04-01", ",,", true)]
    [InlineData("2020-05-10", "2026-03,60,", true)]
    public async Task Import_WhereMissedMonthsAreRefused_TakesOnlyWhatHasNone(string acquired, string end, bool isTaken)
    {
        await using var registers = await CreateClosedAsync();
        await registers.Test.ExecuteAsync("UPDATE company SET missed_months = 'Refuse'");

        var outcome = await registers.ImportAsync(Lines(Columns, Row(acquired, end)));

        if (isTaken)
        {
            Assert.IsType<ImportOutcome.Imported>(outcome);
            return;
        }

        var problem = Assert.Single(Assert.IsType<ImportOutcome.Refused>(outcome).Problems);
        Assert.Equal(("opening_period", RuleProblem.MonthsMissed), (problem.Column, problem.Rule));
    }

    [Theory]
    [InlineData("2026-02-28", ",,", "acquisition_date", "2026-02")]
    [InlineData("2020-05-10", "2025-12,60,", "opening_period", "2026-01")]
    public async Task Import_AssetWhoseFirstMonthIsLocked_IsRefused(string acquired, string end, string column, string month)
    {
        await using var registers = await CreateClosedAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(Lines(Columns, Row(acquired, end))));

        Assert.Equal((2, column, ImportFault.PeriodLocked, month), (problem.Line, problem.Column, problem.Fault, problem.Value));
    }

    [Theory]
    [InlineData("2020-05-10", ",,", RuleProblem.OpeningMissing)]
    [InlineData("2020-05-10", "2026-04,60,", RuleProblem.OpeningNotBeforePeriod)]
    public async Task Import_AssetThatTheNextClosingCannotCompute_IsRefused(string acquired, string end, RuleProblem rule)
    {
        await using var registers = await CreateClosedAsync();

        var problem = Assert.Single(await registers.ImportBadAsync(Lines(Columns, Row(acquired, end))));

        Assert.Equal(("opening_period", ImportFault.NotComputable, rule), (problem.Column, problem.Fault, problem.Rule));
    }

    [Fact]
    public async Task Import_OpeningAfterTheLastClosedFiscalMonth_IsRefusedForTheFiscalBookOnly()
    {
        await using var registers = await CreateClosedAsync();
        await registers.Test.ExecuteAsync("UPDATE closing_run SET book = 2 WHERE period = 202603");

        Assert.Equal(1, await registers.ImportGoodAsync(Lines(Columns, Row("2020-05-10", "2026-02,60,"))));
        var problem = Assert.Single(await registers.ImportBadAsync(Lines(Columns, Row("2020-05-10", "2026-03,60,").Replace("A1", "A2", StringComparison.Ordinal))));

        Assert.Equal(RuleProblem.OpeningNotBeforePeriod, problem.Rule);
    }

    private static string Row(string acquired, string end) =>
        $"A1,Mesin,MESIN,{acquired},100.00,straight-line,96,,1301,1391,6101:100,{end}";

    private static async Task<Registers> CreateClosedAsync()
    {
        var registers = await CreateAsync();
        await registers.Test.ExecuteAsync(
            """
            INSERT INTO closing_run (run_id, company_id, process, book, period, status, stage, requested_by, requested_at)
            SELECT period, company_id, 'CommercialClosing', 1, period, 'posted', 'Done', 'budi', '2026-04-02T01:00:00.000Z'
            FROM company, (SELECT 202601 AS period UNION ALL SELECT 202602 UNION ALL SELECT 202603) months;
            INSERT INTO period_lock (company_id, period, locked_by, locked_at)
            SELECT company_id, period, 'sari', '2026-04-02T01:00:00.000Z' FROM company, (SELECT 202601 AS period UNION ALL SELECT 202602) months;
            """);
        return registers;
    }
}
