using Aktiva.Core.Assets;
using Aktiva.Web.Assets;
using Aktiva.Web.Forms;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Register;

/// <summary>An asset typed in: a new one, like another one or not, or one that is changed.</summary>
public sealed partial class AssetFormPage
{
    public const string NewPath = "/aktiva-baru";

    private AssetSheet? _sheet;
    private AssetForm? _form;
    private MasterNames _names = MasterNames.None;
    private IReadOnlyList<CategoryLine> _categories = [];
    private Dictionary<string, string> _errors = [];
    private IReadOnlyList<AssetRefusal> _refusals = [];
    private bool _isChecked;
    private bool _isRead;
    private bool _isSaving;
    private MudAlert? _alert;
    private UnsavedInput? _input;

    /// <summary>The code of the asset to be changed; null for a new one.</summary>
    [Parameter]
    public string? Code { get; set; }

    /// <summary>The asset that a new one is like.</summary>
    [SupplyParameterFromQuery(Name = "dari")]
    private string? Model { get; set; }

    [Inject]
    private AssetService Service { get; set; } = null!;

    [Inject]
    private MasterService Masters { get; set; } = null!;

    [Inject]
    private RegisterTexts RegisterWords { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private bool IsNew => Code is null;

    private bool IsFixed => !IsNew && _sheet is { IsFixed: true };

    private string? SourceCode => Code ?? Filled(Model);

    private string Title => Code is not null ? RegisterWords.Format("Form.Change", Code)
        : SourceCode is { } model ? RegisterWords.Format("Form.Copy", model)
        : RegisterWords["Form.New"];

    private string Back => Code is null ? AssetsPage.Path : AssetPage.AddressOf(Code);

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Assets"], null), (Texts["Nav.AssetList"], AssetsPage.Path)];

    public static string AddressOf(string code) => $"{AssetPage.AddressOf(code)}/ubah";

    public static string AddressOfCopy(string code) => $"{NewPath}?dari={Uri.EscapeDataString(code)}";

    protected override async Task OpenAsync()
    {
        var company = Company!.CompanyId;
        _names = await Masters.ReadNamesAsync(Actor, company, Leaving);
        _categories = await Masters.ListCategoriesAsync(Actor, company, Leaving);
        if (SourceCode is not { } source)
        {
            _form = AssetForm.New(Texts.Culture);
        }
        else if (await Service.FindAsync(Actor, company, source, Leaving) is { } sheet)
        {
            _sheet = sheet;
            _form = AssetForm.Of(IsNew ? CopyOf(sheet.Entry) : sheet.Entry, Texts.Culture);
        }

        _isRead = true;
    }

    /// <summary>A duplicate is another thing of the same kind: it has a code, a serial number and balances of its own.</summary>
    private static RegisterEntry CopyOf(RegisterEntry entry) => entry with { Code = "", SerialNumber = null };

    /// <summary>Once something was found wrong, it is checked again with every change.</summary>
    private Task CheckAsync()
    {
        _input!.Touch();
        if (_isChecked)
        {
            Validate();
        }

        return Task.CompletedTask;
    }

    private bool Validate()
    {
        _isChecked = true;
        _refusals = [];
        _errors = new AssetFormValidator(RegisterWords).Validate(_form!).Errors
            .GroupBy(error => error.PropertyName).ToDictionary(errors => errors.Key, errors => errors.First().ErrorMessage);
        return _errors.Count == 0;
    }

    private async Task SaveAsync()
    {
        if (_isSaving || !Validate() || _form!.Read(out _) is not { } entry)
        {
            return;
        }

        _isSaving = true;
        try
        {
            Show(await SaveAsync(entry));
        }
        finally
        {
            _isSaving = false;
        }
    }

    private async Task<AssetOutcome> SaveAsync(RegisterEntry entry)
    {
        var (actor, company) = (await Actors.GetAsync(Leaving), Company!.CompanyId);
        if (IsNew)
        {
            return await Service.RegisterAsync(actor, company, entry, Leaving);
        }

        return IsFixed
            ? await Service.DescribeAsync(actor, company, _sheet!, AssetDescription.Of(entry), Leaving)
            : await Service.ChangeAsync(actor, company, _sheet!, entry, Leaving);
    }

    private void Show(AssetOutcome outcome)
    {
        if (outcome is AssetOutcome.Refused refused)
        {
            _errors = refused.Refusals.OfType<AssetRefusal.FieldWrong>().GroupBy(wrong => wrong.Problem.Column)
                .ToDictionary(wrong => wrong.Key, wrong => RegisterWords.Problem(wrong.First().Problem));
            _refusals = [.. refused.Refusals.Where(refusal => refusal is not AssetRefusal.FieldWrong)];
            return;
        }

        var code = ((AssetOutcome.Saved)outcome).Code;
        _input!.Settle();
        Snackbar.Add(RegisterWords.Format("Form.Saved", code), Severity.Success);
        Navigation.NavigateTo(AssetPage.AddressOf(code));
    }
}
