using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

public class ClosingExportTests
{
    private const string AkmHeader = "document_number,line,period,book,asset_code,asset_name,category,division,department,opening_cost,cost_change,"
        + "closing_cost,opening_accumulated,depreciation,accumulated_change,closing_accumulated,net_book_value,note";

    private const string JournalHeader = "document_number,line,date,account,account_name,division,department,description,debit,credit";

    [Fact]
    public async Task ExportAkm_TwoClosedMonths_IsOrderedByPeriodBookAndCodeWithTheirNotes()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("Z-9", Month(1), cost: 4_800_00);
        await books.AddStraightLineAsync("A-1", Month(2), cost: 100_00, lifeMonths: 1);
        await books.CloseAsync(Month(1));
        await books.AddStraightLineAsync("M-5", Month(1), cost: 480_00);
        await books.CloseAsync(Month(2));

        var lines = await ExportAsync(books, ExportKind.Akm, Month(1), Month(12));

        Assert.Equal(
            [
                AkmHeader,
                "00001/AKM/UTAMA/012026,1,2026-01,commercial,Z-9,Z-9,MESIN,PST,UMUM,0.00,4800.00,4800.00,0.00,100.00,0.00,100.00,4700.00,",
                "00002/AKM/UTAMA/022026,1,2026-02,commercial,A-1,A-1,MESIN,PST,UMUM,0.00,100.00,100.00,0.00,100.00,0.00,100.00,0.00,last-month",
                "00002/AKM/UTAMA/022026,2,2026-02,commercial,M-5,M-5,MESIN,PST,UMUM,0.00,480.00,480.00,0.00,20.00,0.00,20.00,460.00,caught-up:1",
                "00002/AKM/UTAMA/022026,3,2026-02,commercial,Z-9,Z-9,MESIN,PST,UMUM,4800.00,0.00,4800.00,100.00,100.00,0.00,200.00,4600.00,",
            ],
            lines);
    }

    [Fact]
    public async Task ExportAkm_BothBooks_PutsTheCommercialOneFirstInEachMonth()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("A-1", Month(1));
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(Month(1), ClosingProcess.FiscalClosing);
        await books.CloseAsync(Month(1));
        await books.CloseAsync(Month(2));

        var lines = await ExportAsync(books, ExportKind.Akm, Month(1), Month(2), Book.Commercial, Book.Fiscal);

        Assert.Equal(
            ["2026-01,commercial", "2026-01,fiscal", "2026-02,commercial"],
            lines.Skip(1).Select(line => string.Join(',', line.Split(',')[2..4])));
    }

    [Fact]
    public async Task ExportAkm_MonthClosedAgain_HasOnlyTheRowsThatCount()
    {
        await using var books = await CreateAsync(assets: 20);
        await books.CloseAsync(Month(1));
        await books.CloseAsync(Month(1));

        Assert.Equal(21, (await ExportAsync(books, ExportKind.Akm, Month(1), Month(1))).Length);
    }

    [Theory]
    [InlineData(ExportKind.Akm)]
    [InlineData(ExportKind.Journal)]
    public async Task Export_MonthThatIsNotClosed_WritesNothing(ExportKind kind)
    {
        await using var books = await CreateAsync(assets: 1);
        await books.CloseAsync(Month(1));
        using var output = new StringWriter();

        var outcome = await ServiceOf(books).WriteCsvAsync(Operator, Request(books, kind, Month(2), Month(3)), output, Cancellation);

        Assert.Equal((ExportOutcome.NothingClosed, ""), (outcome, output.ToString()));
    }

    [Fact]
    public async Task ExportJournal_ClosedMonths_BalancesAndNamesAccounts()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("A-1", Month(1), cost: 4_800_00, expenseSplitId: 3);
        await books.CloseAsync(Month(1));
        await books.CloseAsync(Month(2));

        var lines = await ExportAsync(books, ExportKind.Journal, Month(1), Month(2));

        Assert.Equal(JournalHeader, lines[0]);
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(["00001/AKM/UTAMA/012026 1", "00001/AKM/UTAMA/012026 2", "00001/AKM/UTAMA/012026 3"], rows.Take(3).Select(row => $"{row[0]} {row[1]}"));
        Assert.Equal(
            ["2026-01-31 1391 Akumulasi PST UMUM 0.00 100.00", "2026-01-31 6101 Beban A PST UMUM 50.00 0.00", "2026-01-31 6102 Beban B PST UMUM 50.00 0.00"],
            rows.Take(3).Select(row => $"{row[2]} {row[3]} {row[4]} {row[5]} {row[6]} {row[8]} {row[9]}").Order());
        Assert.Equal(6, rows.Count);
    }

    [Fact]
    public async Task ExportAkm_AsWorkbookBeyondASheet_IsRefused()
    {
        await using var books = await CreateAsync(assets: 1);
        await books.CloseAsync(Month(1));
        await books.Test.ExecuteAsync("UPDATE closing_run SET row_count = 1048576");
        using var output = new MemoryStream();

        var outcome = await ServiceOf(books).WriteWorkbookAsync(Operator, Request(books, ExportKind.Akm, Month(1), Month(1)), output, Cancellation);

        Assert.Equal((ExportOutcome.TooLongForWorkbook, 0), (outcome, output.Length));
    }

    [Fact]
    public void Of_EveryNote_HasAWord()
    {
        foreach (var note in Enum.GetValues<MonthNotes>().Where(note => note != MonthNotes.None))
        {
            Assert.NotEmpty(FileWord.Of(note, monthsCaughtUp: 3));
        }

        Assert.Equal("caught-up:3;last-month", FileWord.Of(MonthNotes.LastMonth | MonthNotes.CaughtUp, 3));
    }

    private static ExportService ServiceOf(ClosingBooks books) => new(books.Test.Database);

    private static ExportRequest Request(ClosingBooks books, ExportKind kind, Period first, Period last, params Book[] of) => new()
    {
        CompanyId = books.Company.CompanyId,
        Kind = kind,
        First = first,
        Last = last,
        Books = of.Length == 0 ? [Book.Commercial] : of,
    };

    private static async Task<string[]> ExportAsync(ClosingBooks books, ExportKind kind, Period first, Period last, params Book[] of)
    {
        using var output = new StringWriter();
        var outcome = await ServiceOf(books).WriteCsvAsync(Operator, Request(books, kind, first, last, of), output, Cancellation);
        Assert.Equal(ExportOutcome.Written, outcome);
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
