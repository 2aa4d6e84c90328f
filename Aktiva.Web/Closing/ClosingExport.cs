using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Closing;

/// <summary>Where a closed month's AKM transactions are downloaded as CSV, in the language of whoever asks.</summary>
public static class ClosingExport
{
    private const string Path = "/ekspor/akm";

    public static string Address(Period period, Book book) => $"{Path}/{period}?book={FileWord.Of(book)}";

    /// <summary>Streams the file, however long it is. 404 when the month or book is none.</summary>
    public static IEndpointConventionBuilder MapClosingExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path + "/{period}", SendAsync);

    private static async Task SendAsync(
        HttpContext context, string period, string? book, FileDownload files, ActorProvider actors, CurrentCompany companies, Texts texts, ClosingTexts words)
    {
        var cancellation = context.RequestAborted;
        var actor = await actors.GetAsync(context.User, cancellation);
        if (!Period.TryParse(period, out var month) || !FileWord.TryRead(book ?? "", out Book? wanted)
            || await companies.FindAsync(cancellation) is not { } company)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var request = new AkmRequest
        {
            CompanyId = company.CompanyId,
            Filter = new AkmFilter { Period = month, Book = wanted.Value },
            Note = words.Note,
        };
        var name = ReportTexts.For(texts.Culture).FileName("Akm", wanted, month, month, FileDownload.Csv);
        await files.SendAsync(context, actor, request, "AKM", name);
    }
}
