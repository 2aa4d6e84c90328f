using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Reports;

public class RollForwardTests
{
    private static readonly string[] CostMovements =
    [
        "opening_cost", "brought_forward_cost", "acquired_cost", "adjusted_cost", "removed_cost",
        "added_cost", "disposed_cost", "received_cost", "given_cost", "revalued_cost", "transferred_cost",
    ];

    private static readonly string[] AccumulatedMovements =
    [
        "opening_accumulated", "brought_forward_accumulated", "depreciation", "adjusted_accumulated", "removed_accumulated", "disposed_accumulated",
        "received_accumulated", "given_accumulated", "revalued_accumulated", "impairment", "impairment_reversed", "transferred_accumulated",
    ];

    [Fact]
    public async Task Export_OfTheFirstMonths_TellsBroughtForwardFromAcquired()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddAssetAsync("LAMA", Opened(new Period(2025, 12)), new(2025, 1, 1));
        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(2));
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));

        var lines = await ExportAsync(books, ClosingBooks.Month(1), ClosingBooks.Month(2));

        Assert.Equal(
            [
                "category,2026-01,commercial,MESIN,Mesin,1,48000000.00,0.00,0.00,0.00,0.00,48000000.00,12000000.00,0.00,1000000.00,0.00,0.00,13000000.00,35000000.00",
                "total,2026-01,commercial,,,1,48000000.00,0.00,0.00,0.00,0.00,48000000.00,12000000.00,0.00,1000000.00,0.00,0.00,13000000.00,35000000.00",
                "category,2026-02,commercial,MESIN,Mesin,2,48000000.00,0.00,12000000.00,0.00,0.00,60000000.00,13000000.00,0.00,1250000.00,0.00,0.00,14250000.00,45750000.00",
                "total,2026-02,commercial,,,2,48000000.00,0.00,12000000.00,0.00,0.00,60000000.00,13000000.00,0.00,1250000.00,0.00,0.00,14250000.00,45750000.00",
            ],
            lines[1..].Select(line => string.Join(',', line.Split(',')[..19])));
    }

    [Fact]
    public async Task Export_AfterTheRegisterChanged_ShowsEveryChangeAndTies()
    {
        await using var books = await ClosingBooks.CreateAsync();
        foreach (var code in new[] { "TETAP", "KOREKSI", "HILANG" })
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        await books.CloseAsync(ClosingBooks.Month(1));
        await books.AddAssetAsync("TERLAMBAT", Opened(new Period(2026, 1)), new(2025, 1, 1));
        await books.Test.ExecuteAsync(
            """
            UPDATE asset_book SET cost = cost + {m:4800000000} WHERE asset_id = (SELECT asset_id FROM asset WHERE code = 'KOREKSI');
            DELETE FROM asset_book WHERE asset_id = (SELECT asset_id FROM asset WHERE code = 'HILANG');
            """);
        await books.CloseAsync(ClosingBooks.Month(2));

        var lines = await ExportAsync(books, ClosingBooks.Month(1), ClosingBooks.Month(2));

        AssertTies(lines);
        var february = lines[3].Split(',');
        Assert.Equal(
            ["36000000.00", "48000000.00", "0.00", "48000000.00", "-12000000.00", "120000000.00"],
            february[6..12]);
        Assert.Equal("-250000.00", february[16]);
    }

    [Fact]
    public async Task Verify_AssetGoneFromTheBook_NamesTheBalanceThatIsLost()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("TETAP", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("HILANG", ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("DELETE FROM asset_book WHERE asset_id = (SELECT asset_id FROM asset WHERE code = 'HILANG')");
        await books.CloseAsync(ClosingBooks.Month(2));

        var findings = await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(2), ClosingProcess.VerifyAssets));

        var lost = Assert.Single(findings, finding => finding.Finding != nameof(RecalculationFinding.LedgerDiffers));
        Assert.Equal(("HILANG", nameof(RecalculationFinding.BalanceLost), new Money(250_000_00)), (lost.Subject, lost.Finding, lost.Expected));
    }

    [Fact]
    public async Task Export_OfEveryMethodInBothBooksOverYears_Ties()
    {
        await using var books = await ReportBooks.CreateOfEveryMethodAsync();
        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = 1");
        await books.Test.ExecuteAsync("UPDATE asset_book SET method = 1, convention = 0, residual_value = 0, floor = 0, life_months = 48, rate = 0 WHERE book = 2");
        var first = ClosingBooks.Month(1);
        var last = ClosingBooks.Month(6, 2027);
        for (var month = first; month <= last; month = month.Next)
        {
            foreach (var process in new[] { ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing })
            {
                var run = await books.CloseAsync(month, process);
                Assert.True(run.Status == RunStatus.Posted, string.Join(", ", (await books.FindingsAsync(run)).Select(finding => finding.ToString())));
            }
        }

        AssertTies(await ExportAsync(books, first, last, Book.Commercial, Book.Fiscal));
    }

    private static DepreciationRules Opened(Period opening) => new()
    {
        Method = DepreciationMethod.StraightLine,
        InServiceDate = new(2025, 1, 1),
        Cost = new(48_000_000_00),
        LifeMonths = 48,
        OpeningPeriod = opening,
        OpeningAccumulated = new(12_000_000_00),
    };

    /// <summary>In every line opening + movements = closing, and every opening is the closing of the month before.</summary>
    private static void AssertTies(string[] lines)
    {
        var columns = lines[0].Split(',').Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
        var closings = new Dictionary<string, (decimal Cost, decimal Accumulated)>();
        foreach (var line in lines[1..])
        {
            var values = line.Split(',');
            decimal Value(string column) => decimal.Parse(values[columns[column]], CultureInfo.InvariantCulture);
            Assert.Equal(Value("closing_cost"), CostMovements.Sum(Value));
            Assert.Equal(Value("closing_accumulated"), AccumulatedMovements.Sum(Value));
            var key = values[columns["book"]] + values[columns["category"]];
            if (closings.TryGetValue(key, out var before))
            {
                Assert.Equal(before, (Value("opening_cost"), Value("opening_accumulated")));
            }

            closings[key] = (Value("closing_cost"), Value("closing_accumulated"));
        }

        Assert.NotEmpty(closings);
    }

    private static async Task<string[]> ExportAsync(ClosingBooks books, Period first, Period last, params Book[] of)
    {
        await using var output = new StringWriter();
        var request = new ExportRequest
        {
            CompanyId = books.Company.CompanyId,
            Kind = ExportKind.RollForward,
            First = first,
            Last = last,
            Books = of.Length == 0 ? [Book.Commercial] : of,
        };
        Assert.Equal(
            ExportOutcome.Written,
            await new ExportService(books.Test.Database).WriteCsvAsync(ReportBooks.Viewer, request, output, ClosingBooks.Cancellation));
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
