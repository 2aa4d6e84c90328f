using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;
using static Aktiva.Tests.Reports.ReportFixture;

namespace Aktiva.Tests.Reports;

/// <summary>Reports as files: in the reader's language, and with the figures of the screen.</summary>
public class ReportExportTests
{
    [Fact]
    public async Task Csv_InIndonesian_HasItsSeparatorsAndDates()
    {
        await using var books = await CreateTwoAsync();

        var lines = await CsvAsync(books, Request(books, ReportKind.Register, 1, 1), "id");

        Assert.Equal(
            "Kode aktiva;Nama aktiva;Kategori;Divisi;Departemen;Tanggal perolehan;Harga perolehan;Penyusutan;Akumulasi penyusutan;Nilai buku", lines[0]);
        Assert.Equal("\"'=DUA\";\"'=DUA\";MESIN;PST;UMUM;01/01/2026;4800,50;100,01;100,01;4700,49", lines[1]);
    }

    [Fact]
    public async Task Csv_InEnglish_HasPointsAndCommas()
    {
        await using var books = await CreateTwoAsync();

        var lines = await CsvAsync(books, Request(books, ReportKind.Register, 1, 1));

        Assert.Equal("SATU,SATU,MESIN,PST,UMUM,2026-01-01,12000000.00,250000.00,250000.00,11750000.00", lines[2]);
    }

    [Fact]
    public async Task Csv_OfTheRollForward_HasTheFiguresOfTheScreen()
    {
        await using var books = await ReportFixture.CreateAsync();
        var report = ReportBooks.Given(await new RollForwardService(books.Test.Database).ReadAsync(
            ReportBooks.Viewer, books.Company.CompanyId, Book.Commercial, Month(1), Month(4), Cancellation));

        var lines = await CsvAsync(books, Request(books, ReportKind.RollForward, 1, 4));

        Assert.StartsWith("Category,Category name,Assets,Cost – Opening,Cost – Brought forward,Cost – Acquired", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("Carrying amount – Closing", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            report.Categories.Append(report.Total).Select(line => line.NetBookValue.Amount.ToString("0.00", CultureInfo.InvariantCulture)),
            lines[1..].Select(line => line.Split(',')[^1]));
    }

    [Fact]
    public async Task Csv_OfTheRegister_HasTheAssetsThatTheRollForwardCounts()
    {
        await using var books = await ReportFixture.CreateAsync();
        foreach (var book in Enum.GetValues<Book>())
        {
            for (var month = 1; month <= 4; month++)
            {
                var total = ReportBooks.Given(await new RollForwardService(books.Test.Database).ReadAsync(
                    ReportBooks.Viewer, books.Company.CompanyId, book, Month(month), Month(month), Cancellation)).Total;
                var list = await new AkmListService(books.Test.Database).ListAsync(
                    ReportBooks.Viewer,
                    books.Company.CompanyId,
                    new AkmFilter { Period = Month(month), Book = book, IsRegister = true },
                    new RowRange(0, 100),
                    Cancellation);

                var lines = await CsvAsync(books, Request(books, ReportKind.Register, month, month, book));

                Assert.Equal((total.AssetCount, total.ClosingCost, total.ClosingAccumulated), (list.Totals.Lines, list.Totals.ClosingCost, list.Totals.ClosingAccumulated));
                Assert.Equal(list.Lines.Select(line => line.AssetCode), lines[1..].Select(line => line.Split(',')[0]));
            }
        }
    }

    [Fact]
    public async Task Csv_OfAFilteredRegister_HasOnlyItsAssets()
    {
        await using var books = await ReportFixture.CreateAsync();

        var lines = await CsvAsync(books, Request(books, ReportKind.Register, 2, 2) with { Category = "MOBIL", Department = "PROD", Text = "d" });

        Assert.StartsWith("D,D,MOBIL,PST,PROD,", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_OfTheFiscalList_IsWordedForTheReader()
    {
        await using var books = await ReportFixture.CreateAsync();

        var lines = await CsvAsync(books, Request(books, ReportKind.FiscalList, 3, 3), "id");

        Assert.StartsWith("Baris;Bulan;Kelompok fiskal;Kode aktiva", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Aktiva;2026-03;Kelompok 1 (4 tahun);A;A;MESIN;2026-01;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Aset pajak tangguhan;2026-03;", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "Kode aktiva;Nama aktiva;Alasan;Mutasi;Penyusutan – Januari 2026;Penyusutan – Februari 2026;Selisih")]
    [InlineData("en", "Asset code,Asset name,Reason,Event,Depreciation – January 2026,Depreciation – February 2026,Difference")]
    public async Task Csv_OfAComparison_NamesTheMonths(string language, string expected)
    {
        await using var books = await ReportFixture.CreateAsync();

        var lines = await CsvAsync(books, Request(books, ReportKind.Comparison, 1, 2), language);

        Assert.Equal(expected, lines[0]);
    }

    [Theory]
    [InlineData("id", "Kode aktiva;Nama aktiva;Harga perolehan;Akumulasi penyusutan;Nilai buku", ";Jumlah;-12000004,00;-250000,08;-11750003,92")]
    [InlineData("en", "Asset code,Asset name,Cost,Accumulated depreciation,Carrying amount", ",Total,-12000004.00,-250000.08,-11750003.92")]
    public async Task Csv_OfTheAssetsBehindAnAmount_HasThemAndTheirSum(string language, string heading, string total)
    {
        await using var books = await ReportFixture.CreateAsync();

        var lines = await CsvAsync(
            books, Request(books, ReportKind.RollForward, 2, 2) with { Movement = RollForwardMovement.Transferred, Category = "MESIN" }, language);

        Assert.Equal((heading, 3, total), (lines[0], lines.Length, lines[2]));
        Assert.StartsWith("D", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_OfAFiscalGroup_HasTheLinesOfTheListAndTheirSum()
    {
        await using var books = await ReportFixture.CreateAsync();

        var all = await CsvAsync(books, Request(books, ReportKind.FiscalList, 4, 4), "id");
        var lines = await CsvAsync(books, Request(books, ReportKind.FiscalList, 4, 4) with { Group = FiscalGroup.Group1 }, "id");

        Assert.Equal(all.Where(line => line.Split(';')[2].StartsWith("Kelompok ", StringComparison.Ordinal)), lines);
        Assert.StartsWith("Jumlah kelompok", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportKind.Register, "AssetName", 1)]
    [InlineData(ReportKind.Register, "NetBookValue", 9)]
    [InlineData(ReportKind.RollForward, "Cost", 2)]
    [InlineData(ReportKind.FiscalList, "AssetName", 4)]
    [InlineData(ReportKind.Comparison, "Difference", 6)]
    public async Task Csv_OfAListInAnOrder_KeepsIt(ReportKind kind, string order, int column)
    {
        await using var books = await ReportFixture.CreateAsync();
        var request = Request(books, kind, kind == ReportKind.Comparison ? 2 : 4, 4) with
        {
            Order = order,
            Movement = kind == ReportKind.RollForward ? RollForwardMovement.Closing : null,
            Group = kind == ReportKind.FiscalList ? FiscalGroup.Group1 : null,
        };

        var ascending = await ColumnAsync(books, request, column);
        var descending = await ColumnAsync(books, request with { IsDescending = true }, column);

        Assert.Equal(ascending.OrderBy(SortableOf, StringComparer.Ordinal), ascending);
        Assert.Equal(descending.OrderByDescending(SortableOf, StringComparer.Ordinal), descending);
        Assert.NotEqual(ascending, descending);
    }

    [Fact]
    public async Task Csv_OfOneReason_HasItsAssetsOnly()
    {
        await using var books = await ReportFixture.CreateAsync();

        var lines = await CsvAsync(books, Request(books, ReportKind.Comparison, 1, 2) with { Reason = ComparisonReason.NewInBooks });

        Assert.StartsWith("I,I,New in the books,", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UMUM", 3)]
    [InlineData("PROD", 2)]
    [InlineData("KAPAL", 0)]
    public async Task Csv_OfOneAccountOfADepartment_HasItsMonthsOnly(string department, int months)
    {
        await using var books = await ReportFixture.CreateAsync();

        var lines = await CsvAsync(books, Request(books, ReportKind.DepreciationByDepartment, 1, 3) with { Account = "6101", Department = department });

        Assert.Equal(months, lines.Length - 1);
        Assert.All(lines[1..], line => Assert.Contains($",{department},", line, StringComparison.Ordinal));
        Assert.All(lines[1..], line => Assert.Contains(",6101,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Csv_OfTheFiscalList_AddsUpFromTheStartOfTheYear()
    {
        await using var books = await ReportFixture.CreateAsync();

        var lines = (await CsvAsync(books, Request(books, ReportKind.FiscalList, 4, 4), "id")).Select(line => line.Split(';')).ToList();

        decimal Amount(string[] row, string heading) => decimal.Parse(row[lines[0].IndexOf(heading)], CultureInfo.GetCultureInfo("id"));
        var inBook = lines[1..^2].Where(row => row[lines[0].IndexOf("Nilai sisa buku fiskal")].Length > 0).ToList();
        Assert.All(inBook, row => Assert.Equal(
            Amount(row, "Nilai sisa buku fiskal"),
            Amount(row, "Nilai sisa buku fiskal awal tahun") + Amount(row, "Perolehan dan mutasi lain tahun ini") - Amount(row, "Penyusutan fiskal tahun ini")));
        Assert.Contains(inBook, row => Amount(row, "Perolehan dan mutasi lain tahun ini") != 0);
    }

    [Fact]
    public async Task Csv_OfACategoryThatIsNone_IsRefused()
    {
        await using var books = await CreateTwoAsync();
        var request = Request(books, ReportKind.RollForward, 1, 1) with { Movement = RollForwardMovement.Closing, Category = "KAPAL" };

        Assert.Equal(
            new ReportRefusal.UnknownCategory("KAPAL"),
            await new ReportExport(books.Test.Database).WriteCsvAsync(ReportBooks.Viewer, request, Form("en"), TextWriter.Null, Cancellation));
    }

    [Theory]
    [InlineData(ReportKind.RollForward)]
    [InlineData(ReportKind.Register)]
    [InlineData(ReportKind.DepreciationByDepartment)]
    public async Task Csv_OfAMonthThatIsNotClosed_IsRefusedAndNothingIsWritten(ReportKind kind)
    {
        await using var books = await CreateTwoAsync();
        await using var output = new StringWriter();

        var refusal = await new ReportExport(books.Test.Database).WriteCsvAsync(
            ReportBooks.Viewer, Request(books, kind, 2, 2), Form("en"), output, Cancellation);

        Assert.Equal(new ReportRefusal.NotClosed(Book.Commercial, Month(2)), refusal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task Csv_OfTheFiscalListOfOneBook_IsRefused()
    {
        await using var books = await CreateTwoAsync();

        Assert.IsType<ReportRefusal.NotClosedInBothBooks>(await new ReportExport(books.Test.Database).WriteCsvAsync(
            ReportBooks.Viewer, Request(books, ReportKind.FiscalList, 1, 1), Form("en"), TextWriter.Null, Cancellation));
    }

    /// <summary>What the assets of a file have in a column.</summary>
    private static async Task<IReadOnlyList<string>> ColumnAsync(ClosingBooks books, ReportRequest request, int column) =>
        [.. (await CsvAsync(books, request, "id"))[1..].Select(line => line.Split(';')).Where(row => !row.Any(value => value.StartsWith("Jumlah", StringComparison.Ordinal))).Select(row => row[column])];

    /// <summary>Amounts as texts in their order; other texts as they are.</summary>
    private static string SortableOf(string value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.GetCultureInfo("id"), out var amount)
        ? (amount + 1_000_000_000_000).ToString("0000000000000000.00", CultureInfo.InvariantCulture)
        : value;

    private static async Task<ClosingBooks> CreateTwoAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("SATU", Month(1));
        await books.AddStraightLineAsync("=DUA", Month(1), cost: 4_800_50);
        await books.CloseAsync(Month(1));
        return books;
    }
}
