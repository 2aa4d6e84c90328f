using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Layout;
using Aktiva.Web.Reports;
using Bunit;
using CsCheck;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

public class DeferredTaxTests
{
    private const string Header = "row,period,fiscal_group,asset_code,asset_name,category,acquired,cost,commercial_method,fiscal_method,"
        + "fiscal_value_at_year_start,fiscal_depreciation_month,fiscal_depreciation_year,commercial_depreciation_month,commercial_depreciation_year,"
        + "depreciation_difference_month,depreciation_difference_year,commercial_net_book_value,fiscal_net_book_value,temporary_difference,tax_rate,deferred_tax";

    [Fact]
    public async Task Export_OfAMonthInBothBooks_HasTheColumnsOfTheReturnAndTheTaxOnTheDifferences()
    {
        await using var books = await CreateBothAsync();
        for (var month = 1; month <= 3; month++)
        {
            await CloseBothAsync(books, Month(month));
        }

        Assert.Equal(
            [
                Header,
                "asset,2026-03,1,B-1,B-1,MESIN,2026-01,4800.00,straight-line,declining-annual,0.00,200.00,600.00,50.00,150.00,-150.00,-450.00,4650.00,4200.00,450.00,22,99.00",
                "group,2026-03,1,,,,,4800.00,,,0.00,200.00,600.00,50.00,150.00,-150.00,-450.00,4650.00,4200.00,450.00,22,99.00",
                "asset,2026-03,2,A-1,A-1,MESIN,2026-02,9600.00,straight-line,straight-line,0.00,100.00,200.00,400.00,800.00,300.00,600.00,8800.00,9400.00,-600.00,22,-132.00",
                "group,2026-03,2,,,,,9600.00,,,0.00,100.00,200.00,400.00,800.00,300.00,600.00,8800.00,9400.00,-600.00,22,-132.00",
                "asset,2026-03,none,C-1,C-1,MESIN,2026-01,1200.00,straight-line,,,,,100.00,300.00,100.00,300.00,900.00,,,,",
                "group,2026-03,none,,,,,1200.00,,,0.00,0.00,0.00,100.00,300.00,100.00,300.00,900.00,0.00,0.00,22,0.00",
                "total,2026-03,,,,,,15600.00,,,0.00,300.00,800.00,550.00,1250.00,250.00,450.00,14350.00,13600.00,-150.00,22,-33.00",
                "deferred-tax-liability,2026-03,,,,,,,,,,,,,,,,,,450.00,22,99.00",
                "deferred-tax-asset,2026-03,,,,,,,,,,,,,,,,,,-600.00,22,-132.00",
            ],
            await ExportAsync(books, Month(3)));
        Assert.Equal(await ExportAsync(books, Month(3)), await ExportAsync(books, default));
    }

    [Fact]
    public async Task Export_InTheNextYear_StartsFromTheFiscalValueBroughtForward()
    {
        await using var books = await CreateBothAsync();
        for (var month = Month(1); month <= Month(2, 2027); month = month.Next)
        {
            await CloseBothAsync(books, month);
        }

        var line = (await ExportAsync(books, Month(2, 2027))).Single(row => row.Contains(",B-1,", StringComparison.Ordinal)).Split(',');

        Assert.Equal(["2400.00", "100.00", "200.00", "50.00", "100.00"], line[10..15]);
    }

    [Fact]
    public async Task Export_OfAnAssetTakenOverInsideTheYear_StartsFromItsBalance()
    {
        await using var books = await CreateBothAsync();
        await CloseBothAsync(books, Month(1));
        var commercial = Rules(Month(1), 4_800_00, 48) with
        {
            InServiceDate = new(2024, 1, 1),
            OpeningPeriod = Month(1),
            OpeningAccumulated = new Money(2_500_00),
        };
        var assetId = await books.AddAssetAsync("LAMA", commercial, commercial.InServiceDate);
        var fiscal = FiscalRules.Of(FiscalGroup.Group1, DepreciationMethod.StraightLine, commercial.InServiceDate, commercial.Cost) with
        {
            OpeningPeriod = Month(1),
            OpeningAccumulated = new Money(2_500_00),
        };
        await books.AddToBookAsync(assetId, fiscal, Book.Fiscal);
        await CloseBothAsync(books, Month(2));

        var line = (await ExportAsync(books, Month(2))).Single(row => row.Contains(",LAMA,", StringComparison.Ordinal)).Split(',');

        Assert.Equal(["2024-01", "4800.00"], line[6..8]);
        Assert.Equal(["2300.00", "100.00", "100.00", "100.00", "100.00"], line[10..15]);
        Assert.Equal(["2200.00", "2200.00", "0.00", "22", "0.00"], line[17..22]);
    }

    [Fact]
    public async Task Export_WithAFiscalYearFromMarch_SumsFromThere()
    {
        await using var books = await CreateBothAsync();
        await books.SetAsync(settings => settings with { FiscalYearStartMonth = 3 });
        for (var month = 1; month <= 4; month++)
        {
            await CloseBothAsync(books, Month(month));
        }

        var line = (await ExportAsync(books, Month(4))).Single(row => row.Contains(",A-1,", StringComparison.Ordinal)).Split(',');

        Assert.Equal(["9500.00", "100.00", "200.00", "400.00", "800.00"], line[10..15]);
    }

    [Theory]
    [InlineData(ClosingProcess.CommercialClosing)]
    [InlineData(ClosingProcess.FiscalClosing)]
    public async Task Read_OfAMonthInOneBookOnly_IsRefused(ClosingProcess process)
    {
        await using var books = await CreateBothAsync();
        await books.CloseAsync(Month(1), process);
        using var output = new StringWriter();

        var outcome = await new ExportService(books.Test.Database).WriteCsvAsync(Operator, Request(books, Month(1)), output, Cancellation);

        Assert.Equal((ExportOutcome.NotClosedInBothBooks, ""), (outcome, output.ToString()));
        Assert.IsType<ReportRefusal.NotClosedInBothBooks>(ReportBooks.Refused(await ReadAsync(books, Month(1), _ => { })));
        Assert.IsType<ReportRefusal.NotClosedInBothBooks>(ReportBooks.Refused(await ReadAsync(books, default, _ => { })));
    }

    [Theory]
    [InlineData(1, "Liabilitas pajak tangguhan bersih", "33,00")]
    [InlineData(3, "Aset pajak tangguhan bersih", "33,00")]
    public async Task Page_OfAMonth_NamesTheNetTaxByItsSignAndCountsWhatIsNotListed(int month, string name, string amount)
    {
        await using var books = await CreateBothAsync();
        for (var closed = 1; closed <= month; closed++)
        {
            await CloseBothAsync(books, Month(closed));
        }

        await using var bench = await PageBench.OpenAsync<FiscalListPage>(books, $"/laporan/daftar-fiskal?periode={Month(month)}");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".facts")));

        Assert.Equal((name, amount), (bench.Page.FindAll(".facts dt")[^1].TextContent, bench.Page.FindAll(".facts dd")[^1].TextContent));
        Assert.StartsWith("1 aktiva dalam buku komersial tidak ada di daftar ini", bench.Find(".report-part p.muted").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Jumlah dalam rupiah.", bench.Find(".page-head p.muted").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfRandomBooks_TiesToTheRowsOfBothBooksAndToTheTaxOnTheSums()
    {
        var asset = Gen.Select(
            Gen.Int[1, 6], Gen.Bool, Gen.Long[1, 90_000_000_00], Gen.Int[0, 70], Gen.Int[1, 60],
            (group, declines, cost, day, life) => (Group: (FiscalGroup)group, Declines: declines, Cost: cost, Day: day, Life: life));
        // Skips without a server before the search begins, which would count the skip as a failure.
        await using var reachable = await TestDatabase.CreateAsync();

        await Gen.Select(asset.Array[1, 15], Gen.Long[0, Rate.Whole], Gen.OneOf(0, 2)).SampleAsync(
            async (assets, rate, places) =>
            {
                await using var books = await CreateAsync();
                await books.SetAsync(settings => settings with { TaxRate = new Rate(rate), RoundingPlaces = places });
                for (var index = 0; index < assets.Length; index++)
                {
                    var drawn = assets[index];
                    var (inService, cost) = (new DateOnly(2026, 1, 1).AddDays(drawn.Day), new Money(drawn.Cost));
                    var declines = drawn.Declines && FiscalRules.TermsOf(drawn.Group).AllowsDeclining;
                    await AddAsync(
                        books,
                        $"A{index}",
                        new DepreciationRules { Method = DepreciationMethod.SumOfYears, InServiceDate = inService, Cost = cost, LifeMonths = drawn.Life },
                        drawn.Group,
                        declines ? DepreciationMethod.DecliningAnnual : DepreciationMethod.StraightLine);
                }

                for (var month = 1; month <= 4; month++)
                {
                    await CloseBothAsync(books, Month(month));
                }

                await AssertTiesAsync(books, Month(4), new Rate(rate), places);
            },
            iter: 10,
            threads: 1);
    }

    private static async Task AssertTiesAsync(ClosingBooks books, Period period, Rate rate, int places)
    {
        List<FiscalListLine> lines = [];
        var report = ReportBooks.Given(await ReadAsync(books, period, lines.Add));
        var assets = lines.Where(line => line.Row == FiscalListRow.Asset).ToList();
        var groups = lines.Where(line => line.Row == FiscalListRow.Group).ToList();
        Assert.Equal(Sum(assets), Sum(groups));
        Assert.Equal(Sum(assets), Sum([report.Total]));
        Assert.Equal(report.Net, report.Total.DeferredTax);
        var taxable = new Money(assets.Sum(line => Math.Max(0, line.TemporaryDifference.Minor)));
        var deductible = new Money(assets.Sum(line => Math.Max(0, -line.TemporaryDifference.Minor)));
        Assert.Equal(ExactRounding.Scale(taxable, rate.TenThousandths, Rate.Whole, places), report.Liability);
        Assert.Equal(ExactRounding.Scale(deductible, rate.TenThousandths, Rate.Whole, places), report.Asset);
        var booked = await books.Test.LinesAsync(
            """
            SELECT r.book, SUM(t.depreciation) AS depreciation, SUM(CASE WHEN r.period = @period THEN
                   t.opening_cost + t.cost_change - t.opening_accumulated - t.depreciation - t.accumulated_change ELSE 0 END) AS cost
            FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id WHERE r.status = 'posted' GROUP BY r.book ORDER BY r.book
            """,
            new { period });
        Assert.Equal(
            booked,
            [
                $"1|{report.Total.CommercialYear.Minor}|{report.Total.CommercialCarryingAmount.Minor}",
                $"2|{report.Total.FiscalYear.Minor}|{report.Total.FiscalCarryingAmount.Minor}",
            ]);
    }

    private static (long, long, long, long) Sum(IReadOnlyList<FiscalListLine> lines) => (
        lines.Sum(line => line.TemporaryDifference.Minor),
        lines.Sum(line => line.DeferredTax.Minor),
        lines.Sum(line => line.YearDifference.Minor),
        lines.Sum(line => line.AssetCount));

    /// <summary>B-1 is faster for tax than in the accounts, A-1 slower, C-1 and a piece of land are not in the fiscal book.</summary>
    private static async Task<ClosingBooks> CreateBothAsync()
    {
        var books = await CreateAsync();
        await AddAsync(books, "A-1", Rules(Month(2), 9_600_00, 24), FiscalGroup.Group2, DepreciationMethod.StraightLine);
        await AddAsync(books, "B-1", Rules(Month(1), 4_800_00, 96), FiscalGroup.Group1, DepreciationMethod.DecliningAnnual);
        await books.AddStraightLineAsync("C-1", Month(1), cost: 1_200_00, lifeMonths: 12);
        await books.AddAssetAsync("TANAH", new DepreciationRules { InServiceDate = new(2026, 1, 1), Cost = new Money(500_00) }, new(2026, 1, 1));
        return books;
    }

    private static DepreciationRules Rules(Period inService, long cost, int life) => new()
    {
        Method = DepreciationMethod.StraightLine,
        InServiceDate = inService.FirstDay,
        Cost = new Money(cost),
        LifeMonths = life,
    };

    private static async Task AddAsync(
        ClosingBooks books, string code, DepreciationRules commercial, FiscalGroup group, DepreciationMethod method)
    {
        var assetId = await books.AddAssetAsync(code, commercial, commercial.InServiceDate);
        await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = @group WHERE asset_id = @assetId", new { group, assetId });
        await books.AddToBookAsync(assetId, FiscalRules.Of(group, method, commercial.InServiceDate, commercial.Cost), Book.Fiscal);
    }

    private static async Task CloseBothAsync(ClosingBooks books, Period month)
    {
        var run = await books.CloseAsync(month, ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing);
        var next = await books.FindAsync(run.NextRunId!.Value);
        Assert.Equal((RunStatus.Posted, RunStatus.Posted), (run.Status, next.Status));
    }

    private static Task<ReportOutcome<DeferredTax>> ReadAsync(ClosingBooks books, Period period, Action<FiscalListLine> visit) =>
        new DeferredTaxService(books.Test.Database).ReadAsync(ReportBooks.Viewer, books.Company.CompanyId, period, visit, Cancellation);

    private static ExportRequest Request(ClosingBooks books, Period period) =>
        new() { CompanyId = books.Company.CompanyId, Kind = ExportKind.FiscalList, First = period, Last = period };

    private static async Task<string[]> ExportAsync(ClosingBooks books, Period period)
    {
        using var output = new StringWriter();
        var outcome = await new ExportService(books.Test.Database).WriteCsvAsync(Operator, Request(books, period), output, Cancellation);
        Assert.Equal(ExportOutcome.Written, outcome);
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
