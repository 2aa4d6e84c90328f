using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Assets;

public sealed partial class RegisteredAmountDialog
{
    private ReportOutcome<IReadOnlyList<ExplainedChange>>? _changes;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public AssetCard Card { get; set; } = null!;

    [Parameter, EditorRequired]
    public AssetCardBook Rules { get; set; } = null!;

    [Parameter, EditorRequired]
    public RegisteredAmount Amount { get; set; }

    /// <summary>What was changed of the asset in the register.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<RegisterChange> Changes { get; set; } = [];

    [Inject]
    private ExplanationService Service { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private ExplanationTexts Explanations => ExplanationTexts.For(Texts.Culture);

    private Money Value => Amount switch
    {
        RegisteredAmount.Cost => Rules.Cost,
        RegisteredAmount.Residual => Rules.ResidualValue,
        RegisteredAmount.Floor => Rules.Floor,
        _ => Rules.OpeningAccumulated,
    };

    private string Field => Amount switch
    {
        RegisteredAmount.Cost => RegisterColumns.Cost,
        RegisteredAmount.Residual => RegisterColumns.ResidualValue,
        RegisteredAmount.Floor => RegisterColumns.Floor,
        _ => Rules.Book == Book.Fiscal ? RegisterColumns.FiscalOpeningAccumulated : RegisterColumns.OpeningAccumulated,
    };

    private IEnumerable<RegisterChange> Entries =>
        Changes.Where(change => change.Field == Field || (change.Field == RegisterColumns.Code && change.Before.Length == 0)).Reverse();

    public static Task ShowAsync(IDialogService dialogs, AssetCard card, AssetCardBook rules, RegisteredAmount amount, IReadOnlyList<RegisterChange> changes) =>
        dialogs.ShowAsync<RegisteredAmountDialog>(
            null,
            new DialogParameters<RegisteredAmountDialog>
            {
                { dialog => dialog.Card, card },
                { dialog => dialog.Rules, rules },
                { dialog => dialog.Amount, amount },
                { dialog => dialog.Changes, changes },
            },
            new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, BackdropClick = true });

    protected override async Task OnInitializedAsync()
    {
        if (Amount is RegisteredAmount.Cost or RegisteredAmount.Residual)
        {
            var company = await CurrentCompany.FindAsync(CancellationToken.None);
            _changes = await Service.ListChangesAsync(
                await Actors.GetAsync(CancellationToken.None), company!.CompanyId, Card.Code, Rules.Book, CancellationToken.None);
        }
    }

    private string Entered(RegisterChange change) => change.Field == RegisterColumns.Code
        ? Texts.Format("Registered.Added", Format.DateTime(change.ChangedAt), change.ChangedBy)
        : Texts.Format("Registered.Changed", Format.DateTime(change.ChangedAt), change.ChangedBy, Shown(change.Before), Shown(change.After));

    private string Shown(string stored) => NumberText.TryParse(stored, NumberStyle.Point, out Money money) ? Format.Money(money) : Format.Money(Money.Zero);

    private Money AfterOf(ExplainedChange change) => Amount == RegisteredAmount.Cost ? change.Step.Cost : change.Step.ResidualValue;

    /// <summary>Those after which the amount is another one.</summary>
    private List<ExplainedChange> ThatMatter(IReadOnlyList<ExplainedChange> changes)
    {
        List<ExplainedChange> matter = [];
        var before = Value;
        foreach (var change in changes)
        {
            if (AfterOf(change) != before)
            {
                matter.Add(change);
            }

            before = AfterOf(change);
        }

        return matter;
    }
}
