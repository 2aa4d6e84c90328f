using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

/// <summary>Reports that go through the register in batches.</summary>
public sealed class AkmWalkTests
{
    [Fact]
    public async Task Reports_ReadInBatchesOfThree_AreThoseReadAtOnce()
    {
        await using var books = await ReportFixture.CreateAsync();
        var inBatches = new Database(new SqliteDialect(books.Test.Options.ConnectionString) { BatchSize = 3 }, TimeProvider.System);

        var expected = await TextsAsync(books, books.Test.Database);
        var actual = await TextsAsync(books, inBatches);

        Assert.Equal(expected, actual);
        Assert.All(expected, text => Assert.InRange(text.Split('\n').Length, 5, int.MaxValue));
    }

    private static async Task<string[]> TextsAsync(ClosingBooks books, Database database)
    {
        var companyId = books.Company.CompanyId;
        var departments = ReportBooks.Given(await new DepartmentDepreciationService(database).ReadAsync(
            Operator, companyId, Book.Commercial, Month(1), Month(4), Cancellation));
        return
        [
            await ExportAsync(database, new ExportRequest { CompanyId = companyId, Kind = ExportKind.RollForward }),
            await ExportAsync(database, new ExportRequest { CompanyId = companyId, Kind = ExportKind.FiscalList }),
            string.Join('\n', departments.Lines),
        ];
    }

    private static async Task<string> ExportAsync(Database database, ExportRequest request)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var both = request with { First = Month(request.Kind == ExportKind.FiscalList ? 4 : 1), Last = Month(4), Books = [Book.Commercial, Book.Fiscal] };
        Assert.Equal(ExportOutcome.Written, await new ExportService(database).WriteCsvAsync(Operator, both, output, Cancellation));
        return output.ToString();
    }
}
