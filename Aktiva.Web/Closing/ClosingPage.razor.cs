using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Closing;

/// <summary>Closes a month and shows it happen. The run itself is outside: leaving the page does not touch it.</summary>
public sealed partial class ClosingPage : IAsyncDisposable
{
    public const string Path = "/utilitas/tutup-buku";

    private readonly CancellationTokenSource _leaving = new();
    private ClosingDesk? _desk;
    private readonly List<ClosingPreview> _previews = [];
    private BooksMark? _previewedMark;
    private ClosingSelection? _address;
    private Task _attending = Task.CompletedTask;
    private Period? _posted;
    private bool _isAsking;
    private bool _isRead;

    [SupplyParameterFromQuery(Name = "proses")]
    private string? ProcessWord { get; set; }

    [SupplyParameterFromQuery(Name = "bulan")]
    private string? MonthWord { get; set; }

    [SupplyParameterFromQuery(Name = "tahun")]
    private string? YearWord { get; set; }

    [Inject]
    private ClosingService Closings { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    [Inject]
    private CurrentPeriod CurrentPeriod { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<ClosingPage> Logger { get; set; } = null!;

    private string? RoleHint => _desk switch
    {
        null or { MayRun: true } => null,
        { Actor.Role: Core.Users.Role.Viewer } => Texts["Closing.ViewerHint"],
        var desk => Texts.Format(
            "Closing.NeedsRole",
            desk.Selection.Process is { } process ? Words.Process(process) : Texts["Process.All"],
            Words.Role(desk.Selection.RequiredRole),
            Words.Role(desk.Actor.Role)),
    };

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync(_leaving.Token);
        if (await CurrentCompany.FindAsync(_leaving.Token) is not { } company)
        {
            _isRead = true;
            return;
        }

        var desk = new ClosingDesk(Closings, Time, Logger, actor, company.CompanyId, ShowAsync);
        _address = await ReadAddressAsync(actor);
        await desk.OpenAsync(_address, _leaving.Token);
        _desk = desk;
        if (RendererInfo.IsInteractive)
        {
            desk.RunEnded += Announce;
            CurrentPeriod.Changed += FollowAsync;
            _attending = desk.AttendAsync(_leaving.Token);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_desk is { } desk && await ReadAddressAsync(desk.Actor) is { } address && address != _address)
        {
            _address = address;
            await SelectAsync(address);
        }
    }

    /// <summary>What the address asks for; null when that is nothing that the company can have.</summary>
    private async Task<ClosingSelection?> ReadAddressAsync(Actor actor) =>
        ClosingSelection.Parse(ProcessWord, MonthWord, YearWord) is { } wished
        && (wished == _address || await CurrentPeriod.IsWithinReachAsync(wished.Period, actor, _leaving.Token)) ? wished : null;

    public async ValueTask DisposeAsync()
    {
        CurrentPeriod.Changed -= FollowAsync;
        await _leaving.CancelAsync();
        await _attending;
        _leaving.Dispose();
    }

    private Task ShowAsync() => InvokeAsync(async () =>
    {
        KeepInAddress();
        RenewPreview();
        StateHasChanged();
        if (_posted is { } posted)
        {
            _posted = null;
            await CurrentPeriod.ShowAsync(posted);
        }
    });

    private async Task SelectAsync(ClosingSelection selection)
    {
        if (_desk is { IsBusy: false } desk && selection != desk.Selection)
        {
            ClosePreview();
            await desk.SelectAsync(selection, _leaving.Token);
            KeepInAddress();
            await CurrentPeriod.SetAsync(selection.Period);
        }
    }

    /// <summary>The month was changed for all pages.</summary>
    private async Task FollowAsync(Period period)
    {
        if (_desk is { } desk && period != desk.Selection.Period)
        {
            await SelectAsync(desk.Selection with { Period = period });
            await InvokeAsync(StateHasChanged);
        }
    }

    private Task TakeMonthAsync(Period period) => SelectAsync(_desk!.Selection with { Period = period });

    /// <summary>The address follows the selection, so that a reload comes back to it.</summary>
    private void KeepInAddress()
    {
        if (_desk is { } desk && desk.Selection != _address)
        {
            _address = desk.Selection;
            Navigation.NavigateTo(Path + _address.Query, replace: true);
        }
    }

    private void OpenPreview()
    {
        _previews.Clear();
        _previewedMark = _desk!.Mark;
    }

    private void ClosePreview()
    {
        _previews.Clear();
        _previewedMark = null;
    }

    /// <summary>A preview of books that have changed is computed again.</summary>
    private void RenewPreview()
    {
        if (_previewedMark is { } mark && mark != _desk?.Mark)
        {
            OpenPreview();
        }
    }

    private async Task AskAndStartAsync()
    {
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        try
        {
            await AskAndStartAsync(_desk!, _desk!.Selection);
        }
        finally
        {
            _isAsking = false;
        }
    }

    /// <summary>Asks until the books are still what the question said when it is answered.</summary>
    private async Task AskAndStartAsync(ClosingDesk desk, ClosingSelection selection)
    {
        for (var isRepeated = false; await MayAskAsync(desk, selection); isRepeated = true)
        {
            var mark = desk.Mark;
            if (!await AskAsync(desk, isRepeated))
            {
                return;
            }

            if (await MayAskAsync(desk, selection) && desk.Mark == mark)
            {
                ClosePreview();
                await desk.StartAsync(await Actors.GetAsync(_leaving.Token), desk.Request, _leaving.Token);
                return;
            }
        }
    }

    private async Task<bool> MayAskAsync(ClosingDesk desk, ClosingSelection selection) =>
        await desk.TryRefreshAsync(_leaving.Token) && desk.Selection == selection && desk is { MayRun: true, CanStart: true, IsBusy: false };

    private async Task<bool> AskAsync(ClosingDesk desk, bool isRepeated)
    {
        var parameters = new DialogParameters<ConfirmRunDialog>
        {
            { dialog => dialog.Selection, desk.Selection },
            { dialog => dialog.States, [desk.State, .. desk.FollowingStates] },
            { dialog => dialog.Request, desk.Request },
            { dialog => dialog.Actor, desk.Actor },
            { dialog => dialog.Previews, [.. _previews] },
            { dialog => dialog.HasChanged, isRepeated },
        };
        var question = await Dialogs.ShowAsync<ConfirmRunDialog>(null, parameters);
        return await question.Result is { Canceled: false };
    }

    private async Task AskAndStartWithoutAsync(ClosingRun refused, IReadOnlyList<string> codes)
    {
        var parameters = new DialogParameters<ExcludeDialog> { { dialog => dialog.Period, refused.Period }, { dialog => dialog.Codes, codes } };
        var question = await Dialogs.ShowAsync<ExcludeDialog>(null, parameters);
        if (await question.Result is { Canceled: false, Data: string reason })
        {
            ClosePreview();
            var request = ClosingSelection.Of(refused).ToRequest(refused.CompanyId) with { ExcludedAssets = codes, ExclusionReason = reason };
            await _desk!.StartAsync(await Actors.GetAsync(_leaving.Token), request, _leaving.Token);
        }
    }

    private async Task AskAndCancelAsync()
    {
        var watch = _desk!.Watch!;
        var parameters = new DialogParameters<CancelRunDialog>
        {
            { dialog => dialog.Run, watch.Run },
            { dialog => dialog.IsOneOfSeveral, _desk.Selection.Process is null },
        };
        var question = await Dialogs.ShowAsync<CancelRunDialog>(null, parameters);
        if (await question.Result is { Canceled: false }
            && await Closings.CancelAsync(await Actors.GetAsync(_leaving.Token), watch.Run.RunId, _leaving.Token) is { } refusal)
        {
            Snackbar.Add(Words.Refusal(refusal).ToString(), Severity.Info);
        }
    }

    private void Announce(ClosingRun run)
    {
        if (run.Status == RunStatus.Posted)
        {
            _posted = run.Period;
        }

        var month = Format.Month(run.Period);
        var process = Words.Process(run.Process);
        var text = run.Status switch
        {
            RunStatus.Posted => Texts.Format(
                "Result.SnackbarClosed", month, Words.Book(run.Book), Words.Assets(run.RowCount), Format.Money(run.Depreciation)),
            RunStatus.Completed => Texts.Format("Result.SnackbarCompleted", process, month),
            _ => Texts.Format("Result.SnackbarFailed", process, month, Words.Status(run.Status).ToLower(Texts.Culture)),
        };
        Snackbar.Add(text, StatusLook.SeverityOf(run.Status));
    }
}
