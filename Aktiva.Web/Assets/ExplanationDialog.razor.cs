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

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The asset's code.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = "";

    [Parameter, EditorRequired]
    public Book Book { get; set; }

    [Parameter, EditorRequired]
    public Period Period { get; set; }

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

    private string Title => Texts.Format("Explanation.Title", Code, Format.Month(Period), Words.Book(Book));

    public static Task ShowAsync(IDialogService dialogs, string assetCode, Book book, Period period) => dialogs.ShowAsync<ExplanationDialog>(
        null,
        new DialogParameters<ExplanationDialog>
        {
            { dialog => dialog.Code, assetCode },
            { dialog => dialog.Book, book },
            { dialog => dialog.Period, period },
        },
        new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, BackdropClick = true });

    protected override async Task OnInitializedAsync()
    {
        var company = await CurrentCompany.FindAsync(CancellationToken.None);
        _outcome = await Service.ExplainAsync(
            await Actors.GetAsync(CancellationToken.None), company!.CompanyId, Code, Book, Period, CancellationToken.None);
    }
}
