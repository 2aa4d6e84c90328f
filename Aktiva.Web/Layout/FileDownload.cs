using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Web.Account;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Layout;

/// <summary>Answers requests for files for people, in the language of whoever asks: 422 with a sentence when there is no such file.</summary>
public sealed class FileDownload(ReportExport exports, ActorProvider actors, CurrentCompany companies, Texts texts)
{
    public const string Csv = "csv";

    public const string Workbook = "xlsx";

    /// <summary>A document to print.</summary>
    public const string Paper = "html";

    /// <summary>What such an address may end with.</summary>
    public const string Extensions = "{extension:regex(^(" + Csv + "|" + Workbook + ")$)}";

    /// <summary>What the address of a list may end with that can be printed.</summary>
    public const string PaperExtensions = "{extension:regex(^(" + Csv + "|" + Workbook + "|" + Paper + ")$)}";

    /// <summary>What a list of the current company lets through; 404 when its address does not say what.</summary>
    /// <param name="context">The request.</param>
    /// <param name="filter">What the address says; null when it cannot be read.</param>
    /// <param name="title">What it is.</param>
    /// <param name="requestOf">Which file of a company.</param>
    /// <param name="nameOf">Its name, which says how it is written.</param>
    public async Task SendListAsync<TFilter>(
        HttpContext context, TFilter? filter, string title, Func<long, TFilter, FileRequest> requestOf, Func<ReportTexts, TFilter, string> nameOf)
        where TFilter : class
    {
        var cancellation = context.RequestAborted;
        var actor = await actors.GetAsync(context.User, cancellation);
        if (filter is null || await companies.FindAsync(cancellation) is not { } company)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await SendAsync(context, actor, requestOf(company.CompanyId, filter), title, nameOf(ReportTexts.For(texts.Culture), filter));
    }

    /// <param name="context">The request.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">Which file.</param>
    /// <param name="title">What it is.</param>
    /// <param name="name">Its name, which says how it is written.</param>
    public Task SendAsync(HttpContext context, Actor actor, FileRequest request, string title, string name)
    {
        var form = ReportTexts.For(texts.Culture).Form(title);
        return name.EndsWith(Csv, StringComparison.Ordinal)
            ? FileAnswer.SendCsvAsync(
                context, name, async output => RefusalOf(await exports.WriteCsvAsync(actor, request, form, output, context.RequestAborted)))
            : FileAnswer.SendWorkbookAsync(
                context, name, async file => RefusalOf(await exports.WriteWorkbookAsync(actor, request, form, file, context.RequestAborted)));
    }

    /// <summary>A document to print, which the browser shows.</summary>
    /// <param name="context">The request.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">What of.</param>
    /// <param name="paper">How it is written.</param>
    public Task SendPaperAsync(HttpContext context, Actor actor, FileRequest request, PaperForm paper) => FileAnswer.SendPaperAsync(
        context, async output => RefusalOf(await exports.WritePaperAsync(actor, request, paper, output, context.RequestAborted)));

    private FileRefusal? RefusalOf(ReportRefusal? refusal) =>
        refusal is null ? null : new FileRefusal(StatusCodes.Status422UnprocessableEntity, ReportTexts.For(texts.Culture).Refusal(refusal));
}
