using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Assets;

public sealed partial class ExplanationDialog
{
    private ReportOutcome<AssetExplanation>? _outcome;
    private Book _book;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The asset's code.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = "";

    /// <summary>The book that it begins with.</summary>
    [Parameter, EditorRequired]
    public Book Book { get; set; }

    [Parameter, EditorRequired]
    public Period Period { get; set; }

    /// <summary>The books between which the user may choose; with less than two there is no choice.</summary>
    [Parameter]
    public IReadOnlyList<Book> Books { get; set; } = [];

    /// <summary>Explains what is only supposed; by default what is posted or will be.</summary>
    [Parameter]
    public MonthExplaining? Explaining { get; set; }

    [Inject]
    private ExplanationService Service { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    [Inject]
    private DisplayFormat Format { get; set; } = null!;

    [Inject]
    private ClosingTexts Words { get; set; } = null!;

    private ExplanationTexts Explanations => ExplanationTexts.For(Texts.Culture);

    /// <summary>The title of a dialog stays, so that the choice names the book.</summary>
    private string Title => Books.Count > 1
        ? Texts.Format("Explanation.Month", Code, Format.Month(Period))
        : Texts.Format("Explanation.Title", Code, Format.Month(Period), Words.Book(Book));

    public static Task ShowAsync(
        IDialogService dialogs, string assetCode, Book book, Period period, MonthExplaining? explaining = null, IReadOnlyList<Book>? books = null) =>
        dialogs.ShowAsync<ExplanationDialog>(
            null,
            new DialogParameters<ExplanationDialog>
            {
                { dialog => dialog.Code, assetCode },
                { dialog => dialog.Book, book },
                { dialog => dialog.Period, period },
                { dialog => dialog.Explaining, explaining },
                { dialog => dialog.Books, books ?? [] },
            },
            new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, BackdropClick = true });

    protected override Task OnInitializedAsync() => ShowAsync(Book);

    private async Task ShowAsync(Book book)
    {
        (_book, _outcome) = (book, null);
        _outcome = await (Explaining?.Invoke(book, Period) ?? ExplainAsync(book));
    }

    private async Task<ReportOutcome<AssetExplanation>> ExplainAsync(Book book)
    {
        var company = await CurrentCompany.FindAsync(CancellationToken.None);
        return await Service.ExplainAsync(
            await Actors.GetAsync(CancellationToken.None), company!.CompanyId, Code, book, Period, CancellationToken.None);
    }
}
