using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

/// <summary>The fiscal list a group at a time.</summary>
public class FiscalGroupTests
{
    [Fact]
    public async Task ListGroup_OfEveryGroup_HasTheLinesOfTheList()
    {
        await using var books = await ReportFixture.CreateAsync();
        var service = new DeferredTaxService(books.Test.Database);
        for (var month = 1; month <= 4; month++)
        {
            List<FiscalListLine> all = [];
            var report = ReportBooks.Given(await service.ReadAsync(ReportBooks.Viewer, books.Company.CompanyId, Month(month), all.Add, Cancellation));

            List<FiscalListLine> paged = [];
            foreach (var group in report.Groups.Select(group => group.FiscalGroup!.Value))
            {
                for (var offset = 0; offset == 0 || offset < report.Groups.Single(line => line.FiscalGroup == group).AssetCount; offset += 3)
                {
                    var page = await service.ListGroupAsync(
                        ReportBooks.Viewer, books.Company.CompanyId, Month(month), group, new RowRange(offset, 3), Cancellation);
                    Assert.Equal(report.Groups.Single(line => line.FiscalGroup == group).AssetCount, page.TotalCount);
                    paged.AddRange(page.Rows);
                }
            }

            Assert.Equal(
                all.Where(line => line.Row == FiscalListRow.Asset).Select(line => line with { DeferredTax = Money.Zero }),
                paged);
        }
    }

    [Fact]
    public async Task ListGroup_OfAMonthOfOneBook_IsEmpty()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(Month(1));

        var page = await new DeferredTaxService(books.Test.Database).ListGroupAsync(
            ReportBooks.Viewer, books.Company.CompanyId, Month(1), FiscalGroup.Group1, new RowRange(0, 3), Cancellation);

        Assert.Equal((0, 0L), (page.Rows.Count, page.TotalCount));
    }
}
