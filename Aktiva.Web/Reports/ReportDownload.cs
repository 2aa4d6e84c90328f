using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Reports;

/// <summary>Where reports are downloaded, in the language of whoever asks.</summary>
public static class ReportDownload
{
    private const string Path = "/ekspor/laporan";

    /// <param name="kind">The report.</param>
    /// <param name="book">Its book.</param>
    /// <param name="first">Its first month.</param>
    /// <param name="last">Its last month.</param>
    /// <param name="form"><c>csv</c>, <c>xlsx</c> or <see cref="FileDownload.Paper"/>.</param>
    /// <param name="only">Of a list, what of it is wanted.</param>
    public static string Address(
        ReportKind kind, Book book, Period first, Period last, string form, params IEnumerable<(string Name, string? Value)> only) =>
        DownloadQuery.AddressOf(
            $"{Path}/{ReportAddress.WordOf(kind)}.{form}", [("buku", FileWord.Of(book)), ("dari", first.ToString()), ("periode", last.ToString()), .. only]);

    /// <summary>Streams the file, however long it is. 404 when report, book or months are none, and for a document of what is no list of assets.</summary>
    public static IEndpointConventionBuilder MapReportDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{Path}/{{report}}.{FileDownload.PaperExtensions}", SendAsync);

    private static async Task SendAsync(
        HttpContext context, string report, string extension, FileDownload files, ReportPaper papers, ActorProvider actors, CurrentCompany companies, Texts texts)
    {
        var cancellation = context.RequestAborted;
        var actor = await actors.GetAsync(context.User, cancellation);
        var query = context.Request.Query;
        if (ReportAddress.Find(report) is not { } kind || !FileWord.TryRead(query["buku"].ToString(), out Book? book)
            || !Optional(query["gerak"], QueryWord.Named<RollForwardMovement>, out var movement) || !Optional(query["kelompok"], GroupOf, out var group)
            || !Optional(query["alasan"], QueryWord.Named<ComparisonReason>, out var reason)
            || !Period.TryParse(query["dari"], out var first) || !Period.TryParse(query["periode"], out var last)
            || await companies.FindAsync(cancellation) is not { } company)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var order = GridPlace.Read(null, null, query[GridPlace.SortQuery]);
        var request = new ReportRequest
        {
            CompanyId = company.CompanyId,
            Kind = kind,
            Book = book.Value,
            First = first,
            Last = last,
            Text = QueryWord.Filled(query["cari"]),
            Category = QueryWord.Filled(query["kategori"]),
            Division = QueryWord.Filled(query["divisi"]),
            Department = QueryWord.Filled(query["departemen"]),
            Movement = movement,
            Group = group,
            Reason = reason,
            Account = QueryWord.Filled(query["akun"]),
            Order = order.SortBy,
            IsDescending = order.IsDescending,
        };
        if (extension == FileDownload.Paper)
        {
            if (!ReportPaper.IsListOfAssets(request))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await papers.SendAsync(context, actor, request, company);
            return;
        }

        var words = ReportTexts.For(texts.Culture);
        var ofBook = ReportAddress.IsOfBothBooks(kind) || kind == ReportKind.Reconciliation ? null : book;
        var (title, word) = (movement, group) switch
        {
            ({ }, _) => (words["RollForward.Assets"], "RollForwardAssets"),
            (_, { }) => (words["Fiscal.Assets"], "FiscalGroup"),
            _ => (words.Title(kind), kind.ToString()),
        };
        await files.SendAsync(context, actor, request, title, words.FileName(word, ofBook, first, last, extension));
    }

    private static FiscalGroup? GroupOf(string? word) => FileWord.TryRead(word ?? "", out FiscalGroup? group) ? group : null;

    /// <summary>Whether a word means something, or is not given.</summary>
    private static bool Optional<T>(string? word, Func<string?, T?> read, out T? value)
        where T : struct => (value = read(word)) is not null || string.IsNullOrEmpty(word);
}
