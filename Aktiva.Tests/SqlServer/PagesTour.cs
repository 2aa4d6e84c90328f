using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer;

/// <summary>What the pages around the closing read, with every filter and every order.</summary>
internal static class PagesTour
{
    private static readonly Actor Viewer = new("rudi", Role.Viewer);

    public static async Task TravelAsync(Database database, long companyId, CancellationToken cancellation)
    {
        await new CalendarService(database).ReadAsync(Viewer, companyId, cancellation);
        Assert.NotEmpty(await new CalendarService(database).ListEventsAsync(Viewer, companyId, 10, cancellation));
        Assert.NotEmpty(await new AssetSearch(database).FindAsync(Viewer, companyId, "a0000001", 5, cancellation));
        Assert.NotEmpty((await new MasterService(database).ReadNamesAsync(Viewer, companyId, cancellation)).Categories);
        await ReadMastersAsync(database, companyId, cancellation);
        await LookOverAsync(database, companyId, cancellation);
        await ListAssetsAsync(database, companyId, cancellation);
        await ListRunsAsync(database, companyId, cancellation);
        await ListPostingsAsync(database, companyId, cancellation);
        await ReportsTour.TravelAsync(database, companyId, cancellation);
        Assert.NotNull(await new AssetCardService(database).FindAsync(Viewer, companyId, "A0000001", cancellation));
    }

    private static async Task ListAssetsAsync(Database database, long companyId, CancellationToken cancellation)
    {
        var (service, first) = (new AssetListService(database), new RowRange(0, 5));
        var filter = new AssetFilter { Book = Book.Commercial, Period = new Period(2026, 1) };
        foreach (var order in Enum.GetValues<AssetOrder>())
        {
            Assert.NotEmpty(await service.ListAsync(Viewer, companyId, filter with { Order = order, IsDescending = true }, first, cancellation));
        }

        var narrow = filter with
        {
            EndsWithin = 600,
            Text = "a",
            Category = "MESIN",
            Division = "PST",
            Department = "UMUM",
            Status = AssetStatus.InUse,
            Year = 2026,
        };
        Assert.NotEmpty(await service.ListAsync(Viewer, companyId, narrow, first, cancellation));
        Assert.NotEqual(0, (await service.SumAsync(Viewer, companyId, narrow, cancellation)).Assets);
        await service.SumAsync(Viewer, companyId, narrow with { Division = CodeFilter.Without, Department = CodeFilter.Without }, cancellation);
        Assert.NotEmpty(await service.ListLabelsAsync(Viewer, companyId, narrow, 5, cancellation));
        Assert.NotEmpty(await service.ListLabelsAsync(Viewer, companyId, ["A0000001", "A0000003"], cancellation));
        Assert.Null(await new ReportExport(database).WriteCsvAsync(
            Viewer, new AssetListRequest { CompanyId = companyId, Filter = narrow }, ReportFixture.Form("id"), TextWriter.Null, cancellation));
    }

    private static async Task ReadMastersAsync(Database database, long companyId, CancellationToken cancellation)
    {
        var service = new MasterService(database);
        Assert.NotEmpty(await service.ListCategoriesAsync(Viewer, companyId, cancellation));
        Assert.NotEmpty(await service.ListAccountsAsync(Viewer, companyId, new Period(2026, 1), cancellation));
        Assert.NotEmpty(await service.ListDepartmentsAsync(Viewer, companyId, cancellation));
        Assert.NotEmpty(await service.ListDivisionsAsync(Viewer, companyId, cancellation));
    }

    private static async Task LookOverAsync(Database database, long companyId, CancellationToken cancellation)
    {
        var service = new OverviewService(database);
        var closed = (await new CalendarService(database).ReadAsync(Viewer, companyId, cancellation)).Closed[0];
        Assert.NotEmpty(await service.ReadCategoriesAsync(Viewer, closed.RunId, cancellation));
        Assert.NotEqual(0, (await service.ListEndingAsync(Viewer, companyId, closed, 600, 5, cancellation)).TotalCount);
        await service.CountMissingAsync(Viewer, companyId, closed, cancellation);
    }

    private static async Task ListRunsAsync(Database database, long companyId, CancellationToken cancellation)
    {
        var filter = new RunFilter { Process = ClosingProcess.CommercialClosing, Status = RunStatus.Posted, Year = 2026, Month = 1 };
        Assert.NotEmpty(await new RunHistoryService(database).ListYearsAsync(Viewer, companyId, cancellation));
        Assert.NotEmpty((await new RunHistoryService(database).ListAsync(Viewer, companyId, filter, new RowRange(0, 5), cancellation)).Rows);
    }

    private static async Task ListPostingsAsync(Database database, long companyId, CancellationToken cancellation)
    {
        var first = new RowRange(0, 5);
        var filter = new AkmFilter { Period = new Period(2026, 1), Book = Book.Commercial };
        foreach (var order in Enum.GetValues<AkmOrder>())
        {
            Assert.NotEmpty((await new AkmListService(database).ListAsync(Viewer, companyId, filter with { Order = order }, first, cancellation)).Lines);
        }

        var narrow = filter with { Text = "a", Category = "MESIN", Division = "PST", Department = "UMUM", Account = "6101", IsDescending = true };
        Assert.NotEmpty((await new AkmListService(database).ListAsync(Viewer, companyId, narrow, first, cancellation)).Lines);
        await new AkmListService(database).ListAsync(
            Viewer, companyId, narrow with { Division = CodeFilter.Without, Department = CodeFilter.Without }, first, cancellation);
        foreach (var kind in Enum.GetValues<JournalKind>())
        {
            await new AkmListService(database).ListAsync(Viewer, companyId, filter with { Kind = kind }, first, cancellation);
        }

        var lines = new JournalFilter { Period = new Period(2026, 1), Text = "a", Account = "6101", Division = "PST", Department = "UMUM" };
        Assert.NotEmpty((await new JournalListService(database).ListAsync(Viewer, companyId, lines, first, cancellation)).Lines);
    }
}
