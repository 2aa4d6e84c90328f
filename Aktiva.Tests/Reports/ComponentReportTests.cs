using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

/// <summary>Assets with their components, exported and one by one.</summary>
public class ComponentReportTests
{
    [Fact]
    public async Task Export_OfFamilies_AddsUpFromBelowAndTies()
    {
        await using var books = await CreateFamiliesAsync();

        Assert.Equal(
            [
                "row,period,book,asset_code,asset_name,parent,level,own_cost,own_accumulated,own_net_book_value,family_cost,family_accumulated,family_net_book_value",
                "asset,2026-01,commercial,GEDUNG,GEDUNG,,1,48000000.00,1000000.00,47000000.00,67200000.00,1400000.00,65800000.00",
                "asset,2026-01,commercial,ATAP,ATAP,GEDUNG,2,9600000.00,200000.00,9400000.00,9600000.00,200000.00,9400000.00",
                "asset,2026-01,commercial,LIFT,LIFT,GEDUNG,2,4800000.00,100000.00,4700000.00,9600000.00,200000.00,9400000.00",
                "asset,2026-01,commercial,MOTOR,MOTOR,LIFT,3,4800000.00,100000.00,4700000.00,4800000.00,100000.00,4700000.00",
                "asset,2026-01,commercial,TRUK,TRUK,,1,480000.00,10000.00,470000.00,480000.00,10000.00,470000.00",
                "asset,2026-01,commercial,BAK,BAK,TRUK,2,,,,0.00,0.00,0.00",
                "total,2026-01,commercial,,,,,67680000.00,1410000.00,66270000.00,67680000.00,1410000.00,66270000.00",
            ],
            await ExportAsync(books, Month(1)));
    }

    [Fact]
    public async Task Export_WithoutAPeriod_IsOfTheLastClosedMonthOfEachBook()
    {
        await using var books = await CreateFamiliesAsync();
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(Month(1), ClosingProcess.FiscalClosing);
        await books.CloseAsync(Month(2));

        var lines = await ExportAsync(books, default, Book.Commercial, Book.Fiscal);

        Assert.Equal(
            ["total,2026-02,commercial", "total,2026-01,fiscal"],
            lines.Where(line => line.StartsWith("total", StringComparison.Ordinal)).Select(line => string.Join(',', line.Split(',')[..3])));
    }

    [Fact]
    public async Task Export_OfAMonthThatIsNotClosed_IsRefused()
    {
        await using var books = await CreateFamiliesAsync();

        Assert.Equal(ExportOutcome.NothingClosed, await new ExportService(books.Test.Database).WriteCsvAsync(
            ReportBooks.Viewer, Request(books, Month(2)), TextWriter.Null, Cancellation));
    }

    [Fact]
    public async Task Export_WithACircleMadeByHand_Ends()
    {
        await using var books = await CreateFamiliesAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET parent_asset_id = (SELECT asset_id FROM asset WHERE code = 'BAK') WHERE code = 'TRUK'");

        var lines = await ExportAsync(books, Month(1));

        Assert.DoesNotContain(lines, line => line.Contains("TRUK", StringComparison.Ordinal));
        Assert.StartsWith("total,2026-01,commercial,,,,,67200000.00", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfAnAsset_HasItsOwnAndItsFamilysAmountsAndItsComponents()
    {
        await using var books = await CreateFamiliesAsync();

        var report = ReportBooks.Given(await GetAsync(books, "GEDUNG"));

        Assert.Equal((Month(1), Book.Commercial, "GEDUNG", null), (report.Period, report.Book, report.Asset.Code, report.Asset.Parent));
        Assert.Equal(new ComponentAmounts(new Money(48_000_000_00), new Money(1_000_000_00)), report.Asset.Own);
        Assert.Equal(new Money(65_800_000_00), report.Asset.Family.NetBookValue);
        Assert.Equal(["ATAP", "LIFT"], report.Asset.Components.Select(component => component.Code));
        Assert.Equal(["MOTOR"], report.Asset.Components[1].Components.Select(component => component.Code));
    }

    [Fact]
    public async Task Get_OfAComponent_CountsFromItDown()
    {
        await using var books = await CreateFamiliesAsync();

        var lift = ReportBooks.Given(await GetAsync(books, "LIFT")).Asset;

        Assert.Equal(("GEDUNG", 1, new Money(9_600_000_00)), (lift.Parent, lift.Level, lift.Family.Cost));
        Assert.Equal(new ReportRefusal.UnknownAsset("LAIN"), ReportBooks.Refused(await GetAsync(books, "LAIN")));
    }

    [Fact]
    public async Task Get_BeforeAnyClosing_HasTheComponentsWithoutAmounts()
    {
        await using var books = await CreateAsync();
        var parent = await books.AddStraightLineAsync("GEDUNG", Month(1));
        await AddComponentAsync(books, "LIFT", parent, 100_00);

        var report = ReportBooks.Given(await GetAsync(books, "GEDUNG"));

        Assert.Equal((null, null, "LIFT"), (report.Period, report.Asset.Own, Assert.Single(report.Asset.Components).Code));
    }

    /// <summary>Two families closed for January, with an asset outside of them, and a component that comes in February.</summary>
    private static async Task<ClosingBooks> CreateFamiliesAsync()
    {
        var books = await CreateAsync();
        var motor = await books.AddStraightLineAsync("MOTOR", Month(1), cost: 4_800_000_00);
        var building = await books.AddStraightLineAsync("GEDUNG", Month(1), cost: 48_000_000_00);
        var lift = await AddComponentAsync(books, "LIFT", building, 4_800_000_00);
        await AddComponentAsync(books, "ATAP", building, 9_600_000_00);
        var truck = await books.AddStraightLineAsync("TRUK", Month(1), cost: 480_000_00);
        var box = await books.AddStraightLineAsync("BAK", Month(2));
        await books.AddStraightLineAsync("SENDIRI", Month(1));
        await SetParentAsync(books, motor, lift);
        await SetParentAsync(books, box, truck);
        Assert.Equal(RunStatus.Posted, (await books.CloseAsync(Month(1))).Status);
        return books;
    }

    private static async Task<long> AddComponentAsync(ClosingBooks books, string code, long parentId, long cost)
    {
        var assetId = await books.AddStraightLineAsync(code, Month(1), cost);
        await SetParentAsync(books, assetId, parentId);
        return assetId;
    }

    private static Task<int> SetParentAsync(ClosingBooks books, long assetId, long parentId) =>
        books.Test.ExecuteAsync("UPDATE asset SET parent_asset_id = @parentId WHERE asset_id = @assetId", new { assetId, parentId });

    private static Task<ReportOutcome<AssetComponents>> GetAsync(ClosingBooks books, string code) => new ComponentService(books.Test.Database).GetAsync(
        ReportBooks.Viewer, books.Company.CompanyId, code, Book.Commercial, null, Cancellation);

    private static ExportRequest Request(ClosingBooks books, Core.Periods.Period period, params Book[] of) => new()
    {
        CompanyId = books.Company.CompanyId,
        Kind = ExportKind.Components,
        First = period,
        Last = period,
        Books = of.Length == 0 ? [Book.Commercial] : of,
    };

    private static async Task<string[]> ExportAsync(ClosingBooks books, Core.Periods.Period period, params Book[] of)
    {
        await using var output = new StringWriter();
        Assert.Equal(
            ExportOutcome.Written,
            await new ExportService(books.Test.Database).WriteCsvAsync(ReportBooks.Viewer, Request(books, period, of), output, Cancellation));
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
