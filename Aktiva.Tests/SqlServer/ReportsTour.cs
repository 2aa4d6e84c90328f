using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer;

/// <summary>Every report, on screen and as a file.</summary>
internal static class ReportsTour
{
    private static readonly Actor Viewer = new("rudi", Role.Viewer);

    private static readonly Period January = new(2026, 1);

    public static async Task TravelAsync(Database database, long companyId, CancellationToken cancellation)
    {
        var first = new RowRange(0, 5);
        foreach (var (movement, category) in Enum.GetValues<RollForwardMovement>().SelectMany(movement => ((RollForwardMovement, string?)[])[(movement, null), (movement, "MESIN")]))
        {
            var filter = new RollForwardFilter { Book = Book.Commercial, First = January, Last = January, Movement = movement, Category = category };
            await new RollForwardService(database).ListAssetsAsync(Viewer, companyId, filter, first, cancellation);
            var request = new ReportRequest
            {
                CompanyId = companyId,
                Kind = ReportKind.RollForward,
                First = January,
                Last = January,
                Movement = movement,
                Category = category,
            };
            Assert.Null(await new ReportExport(database).WriteCsvAsync(Viewer, request, ReportFixture.Form("id"), TextWriter.Null, cancellation));
        }

        foreach (var order in Enum.GetValues<RollForwardAssetOrder>())
        {
            var filter = new RollForwardFilter { Book = Book.Commercial, First = January, Last = January, Order = order, IsDescending = true };
            await new RollForwardService(database).ListAssetsAsync(Viewer, companyId, filter, first, cancellation);
        }

        foreach (var group in Enum.GetValues<FiscalGroup>())
        {
            foreach (var order in Enum.GetValues<FiscalGroupOrder>())
            {
                var filter = new FiscalGroupFilter { Period = January, Group = group, Order = order };
                await new DeferredTaxService(database).ListGroupAsync(Viewer, companyId, filter, first, cancellation);
            }
        }

        var register = new AkmFilter { Period = January, Book = Book.Commercial, IsRegister = true };
        Assert.NotEmpty((await new AkmListService(database).ListAsync(Viewer, companyId, register, first, cancellation)).Lines);
        foreach (var order in Enum.GetValues<AkmOrder>())
        {
            var request = new ReportRequest { CompanyId = companyId, Kind = ReportKind.Register, First = January, Last = January, Order = order.ToString() };
            Assert.Null(await new ReportExport(database).WriteCsvAsync(Viewer, request, ReportFixture.Form("id"), TextWriter.Null, cancellation));
        }

        FileRequest[] postings =
        [
            new AkmRequest { CompanyId = companyId, Filter = new AkmFilter { Period = January, Book = Book.Commercial, Account = "6101" }, Note = _ => "" },
            new JournalRequest { CompanyId = companyId, Filter = new JournalFilter { Period = January, Text = "a", Account = "6101" }, Describe = _ => "" },
        ];
        foreach (var request in postings)
        {
            Assert.Null(await new ReportExport(database).WriteCsvAsync(Viewer, request, ReportFixture.Form("id"), TextWriter.Null, cancellation));
        }

        foreach (var order in Enum.GetValues<FiscalGroupOrder>())
        {
            var request = new ReportRequest { CompanyId = companyId, Kind = ReportKind.FiscalList, First = January, Last = January, Order = order.ToString(), IsDescending = true };
            Assert.Null(await new ReportExport(database).WriteCsvAsync(Viewer, request, ReportFixture.Form("id"), TextWriter.Null, cancellation));
        }

        foreach (var kind in Enum.GetValues<ReportKind>().Except([ReportKind.Comparison]))
        {
            var request = new ReportRequest { CompanyId = companyId, Kind = kind, First = January, Last = January };
            Assert.Null(await new ReportExport(database).WriteCsvAsync(Viewer, request, ReportFixture.Form("id"), TextWriter.Null, cancellation));
        }
    }

    /// <summary>The reports that compare: January with February, and a ledger that something was put into with its register.</summary>
    public static async Task CompareAsync(ClosingBooks books)
    {
        var (database, companyId, cancellation) = (books.Test.Database, books.Company.CompanyId, ClosingBooks.Cancellation);
        var service = new ComparisonService(database);
        var filter = new ComparisonFilter { Book = Book.Commercial, Earlier = January, Later = January.Next, Reason = ComparisonReason.Left };
        Assert.NotEmpty(ReportBooks.Given(await service.ReadAsync(Viewer, companyId, Book.Commercial, January, January.Next, cancellation)).Reasons);
        Assert.NotEmpty((await service.ListAsync(Viewer, companyId, filter, new RowRange(0, 5), cancellation)).Rows);
        foreach (var order in Enum.GetValues<ComparisonOrder>())
        {
            Assert.NotEmpty((await service.ListAsync(Viewer, companyId, filter with { Reason = null, Order = order, IsDescending = true }, new RowRange(0, 5), cancellation)).Rows);
        }

        var request = new ReportRequest { CompanyId = companyId, Kind = ReportKind.Comparison, First = January, Last = January.Next };
        Assert.Null(await new ReportExport(database).WritePaperAsync(Viewer, request, ReportFixture.Paper("id"), TextWriter.Null, cancellation));
        await books.Test.ExecuteAsync("UPDATE account_opening SET debit = debit + {m:1} WHERE account_id = 1");
        Assert.NotEmpty(ReportBooks.Given(await new ReconciliationService(database).ReadAsync(Viewer, companyId, January, cancellation)).Findings);
    }
}
