using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;

namespace Aktiva.Web.Closing;

/// <summary>Where a closed month's AKM transactions are downloaded as CSV, in the format that integrators rely on.</summary>
public static class ClosingExport
{
    private const string Path = "/ekspor/akm";

    public static string Address(Period period, Book book) => $"{Path}/{period}?book={FileWord.Of(book)}";

    /// <summary>Streams the file, however long it is. 404 when the month or book is none, or the month is not closed.</summary>
    public static IEndpointConventionBuilder MapClosingExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path + "/{period}", SendAsync);

    private static async Task SendAsync(
        HttpContext context, string period, string? book, ExportService exports, ActorProvider actors, CurrentCompany companies)
    {
        var cancellation = context.RequestAborted;
        var actor = await actors.GetAsync(context.User, cancellation);
        if (!Period.TryParse(period, out var month) || !FileWord.TryRead(book ?? "", out Book? wanted)
            || await companies.FindAsync(cancellation) is not { } company)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var request = new ExportRequest { CompanyId = company.CompanyId, Kind = ExportKind.Akm, First = month, Last = month, Books = [wanted.Value] };
        await FileAnswer.SendCsvAsync(
            context,
            $"akm-{FileWord.Of(wanted.Value)}-{month}.csv",
            async output => await exports.WriteCsvAsync(actor, request, output, cancellation) == ExportOutcome.NothingClosed
                ? new FileRefusal(StatusCodes.Status404NotFound)
                : null);
    }
}
