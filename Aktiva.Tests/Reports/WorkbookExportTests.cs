using System.IO.Compression;
using System.Xml.Linq;
using Aktiva.Core.Assets;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;
using static Aktiva.Tests.Reports.ReportFixture;

namespace Aktiva.Tests.Reports;

/// <summary>Workbooks for people: how amounts, dates and columns look.</summary>
public sealed class WorkbookExportTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("id", "dd/mm/yyyy")]
    [InlineData("en", "yyyy-mm-dd")]
    public async Task Workbook_OfTheRegister_FormatsAmountsAndDates(string language, string dateFormat)
    {
        await using var books = await CreateOneAsync();

        var (sheet, formats) = await WriteAsync(books, Request(books, ReportKind.Register, 1, 1), language);

        var row = sheet.Descendants(Main + "row").ElementAt(1).Elements(Main + "c").ToList();
        Assert.Equal([null, null, null, null, null, dateFormat, "#,##0.00", "#,##0.00", "#,##0.00", "#,##0.00"], row.Select(cell => formats[(int)cell.Attribute("s")!]));
        Assert.Equal(["SATU", "SATU", "MESIN", "PST", "UMUM", "46023", "12000000.25", "250000.01", "250000.01", "11750000.24"], row.Select(ValueOf));
    }

    [Fact]
    public async Task Workbook_OfAList_CountsInGroups()
    {
        await using var books = await CreateOneAsync();
        var filter = new AssetFilter { Book = Book.Commercial, Period = Month(1) };

        var (sheet, formats) = await WriteAsync(
            books, new AssetListRequest { CompanyId = books.Company.CompanyId, Filter = filter, Columns = [AssetColumn.LifeMonths] }, "id");

        var cell = sheet.Descendants(Main + "row").ElementAt(1).Elements(Main + "c").Last();
        Assert.Equal(("48", "#,##0"), (ValueOf(cell), formats[(int)cell.Attribute("s")!]));
    }

    [Fact]
    public async Task Workbook_ItsColumns_AreAsWideAsTheirHeadings()
    {
        await using var books = await CreateOneAsync();

        var (sheet, _) = await WriteAsync(books, Request(books, ReportKind.RollForward, 1, 1), "id");

        var headings = sheet.Descendants(Main + "row").First().Elements(Main + "c").Select(ValueOf).ToList();
        var widths = sheet.Descendants(Main + "col").Select(column => (double)column.Attribute("width")!).ToList();
        Assert.Equal(headings.Count, widths.Count);
        Assert.All(headings.Zip(widths), column => Assert.InRange(column.Second, Math.Min(column.First!.Length, 36), 40));
    }

    [Fact]
    public async Task Workbook_ItsSheet_HasNothingButRowsAmongItsRows()
    {
        await using var books = await CreateOneAsync();

        var (sheet, _) = await WriteAsync(books, Request(books, ReportKind.Register, 1, 1), "id");

        Assert.Equal([Main + "row"], sheet.Descendants(Main + "sheetData").Elements().Select(element => element.Name).Distinct());
    }

    [Fact]
    public async Task Workbook_TwoColumnsWithOneHeading_KeepTheirValues()
    {
        await using var books = await CreateOneAsync();
        var form = Form("id") with { Heading = _ => "Sama" };
        await using var file = new MemoryStream();

        await new ReportExport(books.Test.Database).WriteWorkbookAsync(ReportBooks.Viewer, Request(books, ReportKind.Register, 1, 1), form, file, Cancellation);

        var values = Read(file).Sheet.Descendants(Main + "row").ElementAt(1).Elements(Main + "c").Select(ValueOf).ToList();
        Assert.Equal(("SATU", "11750000.24"), (values[0], values[^1]));
    }

    private static async Task<ClosingBooks> CreateOneAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("SATU", Month(1), cost: 12_000_000_25);
        await books.CloseAsync(Month(1));
        return books;
    }

    private static async Task<(XDocument Sheet, IReadOnlyList<string?> Formats)> WriteAsync(ClosingBooks books, FileRequest request, string language)
    {
        await using var file = new MemoryStream();
        Assert.Null(await new ReportExport(books.Test.Database).WriteWorkbookAsync(ReportBooks.Viewer, request, Form(language), file, Cancellation));
        return Read(file);
    }

    /// <summary>The sheet, and the number format of each style; null for none.</summary>
    private static (XDocument Sheet, IReadOnlyList<string?> Formats) Read(MemoryStream file)
    {
        file.Position = 0;
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var styles = Part("xl/styles.xml");
        var codes = styles.Descendants(Main + "numFmt").ToDictionary(format => (string)format.Attribute("numFmtId")!, format => (string?)format.Attribute("formatCode"));
        return (
            Part("xl/worksheets/sheet1.xml"),
            [.. styles.Descendants(Main + "cellXfs").Elements().Select(style => codes.GetValueOrDefault((string)style.Attribute("numFmtId")!))]);

        XDocument Part(string name)
        {
            using var stream = archive.GetEntry(name)!.Open();
            return XDocument.Load(stream);
        }
    }

    private static string? ValueOf(XElement cell) => (string?)cell.Element(Main + "v");
}
