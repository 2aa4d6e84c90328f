using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Reports;

/// <summary>Answers with a report as a document to print: all rows of a list, of which the screen has a page, in the language of whoever asks.</summary>
public sealed class ReportPaper(FileDownload files, MasterService masters, PaperHead head, Texts texts, ClosingTexts words, DisplayFormat format)
{
    private readonly ReportTexts _labels = ReportTexts.For(texts.Culture);

    /// <param name="context">The request, whose query has the choices that <see cref="PaperHead"/> names.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">Which report.</param>
    /// <param name="company">Of whom.</param>
    public async Task SendAsync(HttpContext context, Actor actor, ReportRequest request, Company company)
    {
        var names = await masters.ReadNamesAsync(actor, company.CompanyId, context.RequestAborted);
        var choices = context.Request.Query.Select(part => (part.Key, (string?)part.Value.ToString()));
        Book? book = ReportAddress.IsOfBothBooks(request.Kind) ? null : request.Book;
        await files.SendPaperAsync(context, actor, request, new PaperForm
        {
            Form = _labels.Form(_labels.Title(request.Kind)),
            Language = texts.Culture.TwoLetterISOLanguageName,
            Company = company.Name,
            Heading = HeadingOf(request),
            Lines = head.Lines(book, request.First, request.Last, choices, names, actor.Name),
            Show = Show,
            Count = words.Assets,
            StyleSheet = "/paper.css",
            Script = "/paper.js",
        });
    }

    /// <summary>Whether the screen shows a page of it; other reports are on the screen as a whole.</summary>
    public static bool IsListOfAssets(ReportRequest request) =>
        request is { Kind: ReportKind.Register or ReportKind.Comparison } or { Kind: ReportKind.RollForward, Movement: not null } or { Kind: ReportKind.FiscalList, Group: not null };

    private string HeadingOf(ReportRequest request) => request switch
    {
        { Kind: ReportKind.Register } => _labels.RegisterHeading(request.Last),
        { Kind: ReportKind.Comparison } => _labels.ComparisonHeading(request.First, request.Last),
        { Kind: ReportKind.RollForward, Movement: { } movement } => _labels.AssetsHeading(movement, request.First, request.Last),
        { Kind: ReportKind.FiscalList, Group: { } group } => _labels.GroupHeading(group, request.Last),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "It is no list of assets."),
    };

    private string Show(object value) => value switch
    {
        Money amount => format.Money(amount),
        Rate rate => format.Rate(rate),
        long number => format.Count(number),
        DateOnly date => format.Date(date),
        Period month => format.ShortMonth(month),
        _ => value.ToString()!,
    };
}
