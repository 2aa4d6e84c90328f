using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Web.Forms;
using Aktiva.Web.Register;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Masters;

public sealed partial class CategoryDialog
{
    private static readonly string[] Required =
    [
        RegisterColumns.Code, RegisterColumns.Name, RegisterColumns.AssetAccount, RegisterColumns.AccumulatedAccount, RegisterColumns.ExpenseAccounts,
        RegisterColumns.FiscalGroup,
    ];

    private AssetForm _form = null!;
    private Dictionary<string, string> _errors = [];
    private IReadOnlyList<MasterRefusal> _refusals = [];
    private UnsavedInput? _input;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The accounts to choose from.</summary>
    [Parameter, EditorRequired]
    public MasterNames Names { get; set; } = MasterNames.None;

    /// <summary>The category that is changed; null for a new one.</summary>
    [Parameter]
    public CategoryLine? Read { get; set; }

    /// <summary>Saves, and says why not.</summary>
    [Parameter, EditorRequired]
    public Func<CategoryEntry, Task<IReadOnlyList<MasterRefusal>>> Save { get; set; } = null!;

    private FormChoices Choices => new(Texts);

    protected override void OnInitialized()
    {
        _form = new AssetForm(Texts.Culture)
        {
            [RegisterColumns.Convention] = FileWord.Of(Convention.FullMonth),
        };
        if (Read is { } read)
        {
            _form.Choose(read);
            _form[RegisterColumns.FiscalGroup] = FileWord.Of(read.FiscalGroup);
            _form[RegisterColumns.Code] = read.Code;
            _form[RegisterColumns.Name] = read.Name;
        }
    }

    private async Task SaveAsync()
    {
        _refusals = [];
        _errors = Required.Where(column => _form[column].Length == 0).ToDictionary(column => column, column => Wording(column, ImportFault.ValueMissing));
        var fault = ExpenseAccounts.TryRead(_form[RegisterColumns.ExpenseAccounts], _form.Numbers, out var split);
        if (fault is { } wrong)
        {
            _errors.TryAdd(RegisterColumns.ExpenseAccounts, Wording(RegisterColumns.ExpenseAccounts, wrong));
        }

        if (_errors.Count > 0)
        {
            return;
        }

        FileWord.TryRead(_form[RegisterColumns.Convention], out Convention? convention);
        FileWord.TryRead(_form[RegisterColumns.FiscalGroup], out FiscalGroup? group);
        var wanted = new CategoryEntry
        {
            Code = _form[RegisterColumns.Code],
            Name = _form[RegisterColumns.Name],
            AssetAccount = _form[RegisterColumns.AssetAccount],
            AccumulatedAccount = _form[RegisterColumns.AccumulatedAccount],
            ExpenseAccounts = split!,
            Convention = convention ?? Convention.FullMonth,
            FiscalGroup = group!.Value,
        };
        _refusals = await Save(wanted);
        _errors = _refusals.Where(refusal => refusal.Field is not null).GroupBy(refusal => refusal.Field!)
            .ToDictionary(refusals => refusals.Key, refusals => Words.Refusal(refusals.First()));
        if (_refusals.Count == 0)
        {
            Dialog.Close(wanted.Code);
        }
    }

    private string Wording(string column, ImportFault fault) => Words.Problem(new ImportProblem { Line = 1, Column = column, Fault = fault });
}
