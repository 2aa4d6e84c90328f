using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Users;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>The events file: all rows or none, every bad row with its line and column. The asset costs 12,000,000 over 48 months.</summary>
public class EventsImportTests
{
    private const string Header = "asset_code,date,type,amount,proceeds,notes";

    [Fact]
    public async Task Import_GoodRows_RecordsThemInTheOrderOfTheFile()
    {
        await using var books = await OpenAsync();

        await ImportGoodAsync(
            books, Registers.Lines(Header, "M1,2026-02-10,addition,4700000.00,,mesin baru", "M1,2026-02-10,reversal,,,", "M1,2026-03-10,disposal-sale,,5000000.00,"));

        Assert.Equal(
            [(1, AssetEventType.Addition, null, 2L), (2, AssetEventType.Reversal, 1L, null), (3, AssetEventType.DisposalSale, (long?)null, (long?)null)],
            (await ListAsync(books)).Select(entry => (entry.EventId, entry.Type, entry.Reverses, entry.ReversedBy)));
    }

    [Fact]
    public async Task Import_WrittenTheIndonesianWay_ReadsDatesAmountsAndQuantities()
    {
        await using var books = await OpenAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET quantity = '4 unit' WHERE code = 'M1'");

        await ImportGoodAsync(books, Registers.Lines(
            "asset_code;date;type;amount;quantity", "M1;13/02/2026;addition;4.700.000,00;", "M1;14/02/2026;partial-disposal;;1,5"));

        Assert.Equal(
            [(new DateOnly(2026, 2, 13), Rupiah(4_700_000), null), (new DateOnly(2026, 2, 14), (Core.Data.Money?)null, "1.5")],
            (await ListAsync(books)).Select(entry => (entry.Date, entry.Amount, entry.Quantity)));
    }

    [Fact]
    public async Task Import_BadRows_ReportsEachWithLineAndColumnAndWritesNothing()
    {
        await using var books = await OpenAsync();
        await books.CloseAsync(ClosingBooks.Month(1));

        var problems = await ImportBadAsync(books, Registers.Lines(
            Header,
            "M1,2026-02-10,addition,4700000.00,,",
            "M9,2026-02-10,addition,4700000.00,,",
            "M1,2026-02-30,addition,4700000.00,,",
            "M1,2026-02-10,jual,,,",
            "M1,2026-02-10,addition,,,",
            "M1,2026-02-10,revaluation,5.00,7.00,",
            "M1,2026-01-10,disposal-scrap,,,",
            "M1,2026-02-20,impairment,99000000.00,,",
            "M1,2026-05-20,reversal,,,"));

        Assert.Equal(
            [
                "3 asset_code AssetUnknown", "4 date DateMalformed", "5 type WordUnknown", "6 amount FieldMissing", "7 proceeds FieldNotOfType",
                "8 date PeriodClosed", "9  NotApplicable", "10 date NothingToReverse",
            ],
            problems.Select(problem => $"{problem.Line} {problem.Column} {problem.Event?.GetType().Name ?? problem.Fault.ToString()}"));
    }

    [Fact]
    public async Task Import_TextsThatAreTooLong_AreReportedWithLineAndColumn()
    {
        await using var books = await OpenAsync();
        var (code, text, notes) = (new string('k', 101), new string('t', 401), new string('c', 4_001));

        var problems = await ImportBadAsync(books, Registers.Lines(
            "asset_code,date,type,division,location,notes",
            $"{code},2026-02-10,transfer,{code},{text},{notes}"));

        Assert.Equal(
            [(2L, "asset_code"), (2L, "division"), (2L, "location"), (2L, "notes")], problems.Select(problem => (problem.Line, problem.Column)));
        Assert.All(problems, problem => Assert.Equal(ImportFault.ValueTooLong, problem.Fault));
    }

    [Fact]
    public async Task Import_DryRun_CountsAndWritesNothing()
    {
        await using var books = await OpenAsync();

        var outcome = await ImportAsync(books, Registers.Lines(Header, "M1,2026-02-10,disposal-scrap,,,"), dryRun: true);

        Assert.Equal(new ImportOutcome.Imported(1), outcome);
        Assert.Empty(await ListAsync(books));
        Assert.Equal(0, await books.Test.ScalarAsync<int>("SELECT COUNT(*) FROM asset_change"));
    }

    [Fact]
    public async Task Import_FileWithoutRowsOrWithAnUnknownColumn_IsRefused()
    {
        await using var books = await OpenAsync();

        Assert.Equal(ImportFault.NoRows, Assert.Single(await ImportBadAsync(books, Header + "\n")).Fault);
        Assert.Equal(ImportFault.ColumnUnknown, Assert.Single(await ImportBadAsync(books, Header + ",warna\n")).Fault);
    }

    [Fact]
    public async Task Import_AsViewer_IsNotAllowed()
    {
        await using var books = await OpenAsync();
        using var file = Registers.Utf8(Registers.Lines(Header, "M1,2026-02-10,disposal-scrap,,,"));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new EventsImport(books.Test.Database, TimeProvider.System).ImportAsync(
            new Actor("tamu", Role.Viewer), books.Company.CompanyId, file, dryRun: false, ClosingBooks.Cancellation));
    }

    private static async Task<IReadOnlyList<ImportProblem>> ImportBadAsync(ClosingBooks books, string text)
    {
        var before = await BooksImage.OfDatabaseAsync(books.Test);
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync(books, text));
        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
        return refused.Problems;
    }

    private static async Task<IReadOnlyList<AssetEvent>> ListAsync(ClosingBooks books) =>
        await EventsOf(books).ListAsync(ClosingBooks.Operator, books.Company.CompanyId, "M1", ClosingBooks.Cancellation);

    private static async Task<ClosingBooks> OpenAsync()
    {
        var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        return books;
    }
}
