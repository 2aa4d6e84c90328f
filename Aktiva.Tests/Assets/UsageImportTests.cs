using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Assets;

public class UsageImportTests
{
    private static readonly DateOnly January = new(2026, 1, 20);

    /// <summary>48,000,000.00 over 1,000 units: 48,000.00 a unit.</summary>
    private static readonly DepreciationRules Press = new()
    {
        Method = DepreciationMethod.UnitsOfProduction,
        InServiceDate = January,
        Cost = new(48_000_000_00),
        TotalUnits = 1_000,
    };

    [Fact]
    public async Task Close_MonthByMonth_DepreciatesByTheUnitsEntered()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("PRES", Press, January);
        await ImportGoodAsync(books, "PRES,2026-01,100", "PRES,2026-02,0", "PRES,2026-03,250");

        Assert.Equal(4_800_000_00, await CloseAsync(books, 1));
        Assert.Equal(0, await CloseAsync(books, 2));
        Assert.Equal(12_000_000_00, await CloseAsync(books, 3));
        Assert.Empty(await VerifyAsync(books, 3));
    }

    [Fact]
    public async Task Close_ReachingTheUnitsExpected_TakesWhatRemainsAndNeedsNoUsageAfterwards()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("PRES", Press, January);
        await ImportGoodAsync(books, "PRES,2026-01,999", "PRES,2026-02,70");

        Assert.Equal(47_952_000_00, await CloseAsync(books, 1));
        Assert.Equal(48_000_00, await CloseAsync(books, 2));
        Assert.Equal(0, await CloseAsync(books, 3));
    }

    [Fact]
    public async Task Close_MonthWithoutUsage_IsRefusedByName()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("PRES", Press, January);
        await ImportGoodAsync(books, "PRES,2026-02,5");

        var run = await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal(RunStatus.Refused, run.Status);
        Assert.Equal(("PRES", "UsageMissing"), Pair(Assert.Single(await books.FindingsAsync(run))));
    }

    [Fact]
    public async Task Close_AfterAnExcludedMonth_CatchesItUpWithItsUnits()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("PRES", Press, January);
        var without = books.Request(ClosingBooks.Month(1)) with { ExcludedAssets = ["PRES"], ExclusionReason = "menunggu pemakaian" };
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(without)).Status);

        await ImportGoodAsync(books, "PRES,2026-01,10", "PRES,2026-02,20");

        Assert.Equal(1_440_000_00, await CloseAsync(books, 2));
        Assert.Empty(await VerifyAsync(books, 2));
    }

    [Fact]
    public async Task Close_WithAnOpeningBalance_CountsTheUnitsUpToItAsProducedBefore()
    {
        await using var books = await ClosingBooks.CreateAsync();
        var opened = Press with { InServiceDate = new(2025, 7, 1), OpeningPeriod = new Period(2025, 12), OpeningAccumulated = new(12_000_000_00) };
        await books.AddAssetAsync("PRES", opened, opened.InServiceDate);
        await ImportGoodAsync(books, "PRES,2025-11,150", "PRES,2025-12,50", "PRES,2026-01,80");

        // 36,000,000.00 are left for 800 units: 45,000.00 each.
        Assert.Equal(3_600_000_00, await CloseAsync(books, 1));
    }

    [Fact]
    public async Task Import_MonthOfAPostedClosing_IsRefusedAndNothingIsWritten()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("PRES", Press, January);
        await ImportGoodAsync(books, "PRES,2026-01,100");
        await CloseAsync(books, 1);
        var before = await books.ImageAsync();

        var problem = Assert.Single(await ImportBadAsync(books, "PRES,2026-02,7", "PRES,2026-01,120"));

        Assert.Equal((3, "period", ImportFault.MonthComputed, "2026-01"), (problem.Line, problem.Column, problem.Fault, problem.Value));
        Assert.Equal(before, await books.ImageAsync());
        Assert.Equal(1, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset_usage"));
    }

    [Fact]
    public async Task Import_AgainForAnOpenMonth_ReplacesIt()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("PRES", Press, January);
        await ImportGoodAsync(books, "PRES,2026-01,100");

        await ImportGoodAsync(books, "PRES,2026-01,200");

        Assert.Equal(9_600_000_00, await CloseAsync(books, 1));
    }

    [Fact]
    public async Task Import_BadRows_ListsEachWithLineAndColumn()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("PRES", Press, January);
        await books.AddStraightLineAsync("MEJA", ClosingBooks.Month(1));

        var problems = await ImportBadAsync(
            books, "TIDAK,2026-01,1", "MEJA,2026-01,1", "PRES,2026-13,1", "PRES,2026-01,-4", "PRES,2026-01,1.5", "PRES,2026-02,3", "PRES,2026-02,4", "PRES,2026-03,");

        Assert.Equal(
            [
                (2, "asset_code", ImportFault.AssetUnknown), (3, "asset_code", ImportFault.AssetNotByUnits), (4, "period", ImportFault.PeriodMalformed),
                (5, "units", ImportFault.NumberOutOfRange), (6, "units", ImportFault.NumberNotInFileStyle), (8, "period", ImportFault.MonthRepeated),
                (9, "units", ImportFault.ValueMissing),
            ],
            problems.Select(problem => (problem.Line, problem.Column, problem.Fault)));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset_usage"));
    }

    [Fact]
    public async Task Import_WhileAClosingIsOn_MakesItStartOver()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("PRES", Press, January);
        await ImportGoodAsync(books, "PRES,2026-01,100");
        var runId = await books.QueueAsync(books.Request(ClosingBooks.Month(1)));
        books.Once(runId, progress => progress.Stage == ClosingStage.Finalise, () => ImportGoodAsync(books, "PRES,2026-01,300"));

        await books.ExecuteQueuedAsync();

        var run = await books.FindAsync(runId);
        Assert.Equal((RunStatus.Posted, 1, 14_400_000_00), (run.Status, run.Restarts, run.Depreciation.Minor));
    }

    [Fact]
    public async Task Import_ByAViewer_IsNotAllowed()
    {
        await using var books = await ClosingBooks.CreateAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => ImportAsync(books, new Actor("rudi", Role.Viewer), "PRES,2026-01,100"));
    }

    private static (string Subject, string Finding) Pair(RunFinding finding) => (finding.Subject, finding.Finding);

    private static async Task<long> CloseAsync(ClosingBooks books, int month)
    {
        var run = await books.CloseAsync(ClosingBooks.Month(month));
        Assert.Equal(RunStatus.Posted, run.Status);
        return run.Depreciation.Minor;
    }

    private static async Task<IReadOnlyList<RunFinding>> VerifyAsync(ClosingBooks books, int month) =>
        await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(month), ClosingProcess.VerifyAssets));

    private static async Task ImportGoodAsync(ClosingBooks books, params string[] rows) =>
        Assert.Equal(new ImportOutcome.Imported(rows.Length), await ImportAsync(books, ClosingBooks.Operator, rows));

    private static async Task<IReadOnlyList<ImportProblem>> ImportBadAsync(ClosingBooks books, params string[] rows) =>
        Assert.IsType<ImportOutcome.Refused>(await ImportAsync(books, ClosingBooks.Operator, rows)).Problems;

    private static Task<ImportOutcome> ImportAsync(ClosingBooks books, Actor actor, params string[] rows) =>
        new UsageImport(books.Test.Database, TimeProvider.System).ImportAsync(
            actor, books.Company.CompanyId, Registers.Utf8(Registers.Lines(["asset_code,period,units", .. rows])), ClosingBooks.Cancellation);
}
