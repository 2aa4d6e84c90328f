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
                    var page = await ListAsync(books, new FiscalGroupFilter { Period = Month(month), Group = group }, new RowRange(offset, 3));
                    Assert.Equal(report.Groups.Single(line => line.FiscalGroup == group).AssetCount, page.TotalCount);
                    paged.AddRange(page.Rows);
                }
            }

            Assert.Equal(
                all.Where(line => line.Row == FiscalListRow.Asset).Select(line => line with { DeferredTax = Money.Zero }),
                paged);
        }
    }

    [Theory]
    [InlineData(FiscalGroupOrder.AssetCode, false, "A B B-1 C D E F G H")]
    [InlineData(FiscalGroupOrder.AssetCode, true, "H G F E D C B-1 B A")]
    [InlineData(FiscalGroupOrder.AssetName, true, "H G F E D C B B-1 A")]
    [InlineData(FiscalGroupOrder.Acquired, false, "G A B B-1 C D E F H")]
    public async Task ListGroup_InAnOrder_IsOrderedAcrossPages(FiscalGroupOrder order, bool isDescending, string expected)
    {
        await using var books = await ReportFixture.CreateAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET acquisition_date = {d:2025-12-31} WHERE code = 'G'");
        var filter = new FiscalGroupFilter { Period = Month(4), Group = FiscalGroup.Group1, Order = order, IsDescending = isDescending };

        List<string> codes = [];
        for (var offset = 0; offset < 12; offset += 3)
        {
            codes.AddRange((await ListAsync(books, filter, new RowRange(offset, 3))).Rows.Select(line => line.AssetCode!));
        }

        Assert.Equal(expected, string.Join(' ', codes));
    }

    [Fact]
    public async Task ListGroup_OfAMonthOfOneBook_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(Month(1));

        Assert.IsType<ReportRefusal.NotClosedInBothBooks>(ReportBooks.Refused(await new DeferredTaxService(books.Test.Database).ListGroupAsync(
            ReportBooks.Viewer,
            books.Company.CompanyId,
            new FiscalGroupFilter { Period = Month(1), Group = FiscalGroup.Group1 },
            new RowRange(0, 3),
            Cancellation)));
    }

    private static async Task<RowPage<FiscalListLine>> ListAsync(ClosingBooks books, FiscalGroupFilter filter, RowRange range) =>
        ReportBooks.Given(await new DeferredTaxService(books.Test.Database).ListGroupAsync(
            ReportBooks.Viewer, books.Company.CompanyId, filter, range, Cancellation));
}
