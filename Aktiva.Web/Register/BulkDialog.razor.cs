using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Web.Account;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Register;

public sealed partial class BulkDialog
{
    private AssetForm _form = null!;
    private Dictionary<string, string> _errors = [];
    private IReadOnlyList<AssetEventEntry> _entries = [];
    private ManyEventsPreview? _preview;
    private string? _problem;
    private bool _isBusy;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public long CompanyId { get; set; }

    /// <summary>The assets.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Codes { get; set; } = [];

    /// <summary>What to choose from.</summary>
    [Parameter, EditorRequired]
    public MasterNames Names { get; set; } = MasterNames.None;

    /// <summary>The day that is proposed.</summary>
    [Parameter, EditorRequired]
    public DateOnly Date { get; set; }

    [Inject]
    private AssetEventService Events { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    protected override void OnInitialized() => _form = new AssetForm(Texts.Culture) { [RegisterColumns.AcquisitionDate] = DateText.Format(Date) };

    private static List<(string Value, string Text)> Choices(IReadOnlyList<NamedCode> masters) =>
        [.. masters.Select(master => (master.Code, $"{master.Code} · {master.Name}"))];

    /// <summary>What was shown is no longer what would be done.</summary>
    private void ForgetPreview() => _preview = null;

    private async Task PreviewAsync()
    {
        if (_isBusy || ReadEntries() is not { } entries)
        {
            return;
        }

        _entries = entries;
        await WorkAsync(async () => _preview = await Events.PreviewManyAsync(await Actors.GetAsync(default), CompanyId, entries, default));
    }

    /// <summary>Records those that can be; should something have changed meanwhile, it is shown anew.</summary>
    private Task RecordAsync() => WorkAsync(async () =>
    {
        var refused = _preview!.Refused.Select(one => one.AssetCode).ToHashSet(StringComparer.Ordinal);
        AssetEventEntry[] entries = [.. _entries.Where(entry => !refused.Contains(entry.AssetCode))];
        var actor = await Actors.GetAsync(default);
        if (await Events.RecordManyAsync(actor, CompanyId, entries, default) is ManyEventsOutcome.Recorded recorded)
        {
            Dialog.Close(recorded.Count);
            return;
        }

        _preview = await Events.PreviewManyAsync(actor, CompanyId, _entries, default);
    });

    private async Task WorkAsync(Func<Task> work)
    {
        _isBusy = true;
        try
        {
            await work();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private List<AssetEventEntry>? ReadEntries()
    {
        _errors = [];
        _preview = null;
        _problem = Codes.Count > AssetEventService.MostEvents ? Words.Format("Bulk.TooMany", Closing.Assets(AssetEventService.MostEvents)) : null;
        if (!DateText.TryParse(_form[RegisterColumns.AcquisitionDate], DateStyle.Iso, out var date))
        {
            _errors[RegisterColumns.AcquisitionDate] = Words["Fault.DateMalformed"];
        }

        ExpenseAccounts? split = null;
        var text = _form[RegisterColumns.ExpenseAccounts];
        if (text.Length > 0 && ExpenseAccounts.TryRead(text, _form.Numbers, out split) is { } fault)
        {
            _errors[RegisterColumns.ExpenseAccounts] = Words.Problem(new ImportProblem { Line = 1, Column = RegisterColumns.ExpenseAccounts, Fault = fault });
        }

        if (_form[RegisterColumns.Location].Length > TextLimits.Name)
        {
            _errors[RegisterColumns.Location] = Words["Fault.ValueTooLong"];
        }

        var model = new AssetEventEntry
        {
            AssetCode = "",
            Date = date,
            Type = AssetEventType.Transfer,
            Division = Given(RegisterColumns.Division),
            Department = Given(RegisterColumns.Department),
            Location = Given(RegisterColumns.Location),
            ExpenseAccounts = split,
        };
        if (_errors.Count == 0 && AssetEventFields.Check(model).Any())
        {
            _problem ??= Words["Bulk.GiveSomething"];
        }

        return _problem is null && _errors.Count == 0 ? [.. Codes.Select(code => model with { AssetCode = code })] : null;
    }

    private string? Given(string column) => _form[column] is { Length: > 0 } text ? text : null;
}
