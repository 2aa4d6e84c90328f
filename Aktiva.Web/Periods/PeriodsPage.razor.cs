using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Web.Layout;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Periods;

/// <summary>The months of a year: what is closed and locked, and locking and unlocking.</summary>
public sealed partial class PeriodsPage
{
    public const string Path = "/periode";

    private const int MostEvents = 50;

    private CompanyCalendar? _calendar;
    private IReadOnlyList<PeriodEvent> _events = [];
    private IReadOnlyList<ClosingRefusal> _refusals = [];
    private int _currentYear;

    [SupplyParameterFromQuery(Name = "tahun")]
    private string? YearWord { get; set; }

    [Inject]
    private CalendarService Calendars { get; set; } = null!;

    [Inject]
    private PeriodService Locks { get; set; } = null!;

    [Inject]
    private CurrentPeriod Periods { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Settings"], null)];

    private int Year => QueryWord.Number(YearWord) is { } year && _calendar is { } calendar && IsWithinReach(year, Periods.ReachOf(calendar)) ? year : _currentYear;

    private Period? Next => _calendar?.LastClosed(Book.Commercial)?.Next;

    /// <summary>The one month that can be locked next.</summary>
    private Period? Lockable => _calendar?.Closed
        .Where(month => month.Book == Book.Commercial && _calendar.FindLock(month.Period) is null).Select(month => (Period?)month.Period).Min();

    /// <summary>The one month that can be unlocked next.</summary>
    private Period? Unlockable => _calendar?.Locked.Select(month => (Period?)month.Period).Max();

    private static bool IsWithinReach(int year, PeriodReach reach) => year >= reach.First.Year && year <= reach.Last.Year;

    private IEnumerable<int> Years
    {
        get
        {
            var first = Math.Min(Year, _calendar?.FirstClosed(Book.Commercial)?.Year ?? Year);
            var last = Math.Max(Year, (Next?.Year ?? Year) + 1);
            return Enumerable.Range(first, last - first + 1).OrderDescending();
        }
    }

    protected override async Task OpenAsync()
    {
        _currentYear = (await Periods.GetAsync(Actor, Leaving)).Year;
        Periods.Changed += FollowAsync;
        await ReadAsync();
    }

    protected override void Dispose(bool isDisposing)
    {
        Periods.Changed -= FollowAsync;
        base.Dispose(isDisposing);
    }

    private async Task ReadAsync()
    {
        _calendar = await Calendars.ReadAsync(Actor, Company!.CompanyId, Leaving);
        _events = await Calendars.ListEventsAsync(Actor, Company!.CompanyId, MostEvents, Leaving);
    }

    private async Task FollowAsync(Period period)
    {
        _currentYear = period.Year;
        await ReadAsync();
        await InvokeAsync(StateHasChanged);
    }

    private async Task AskAndLockAsync(Period period)
    {
        var parameters = new DialogParameters<LockDialog> { { dialog => dialog.Period, period } };
        var question = await Dialogs.ShowAsync<LockDialog>(null, parameters);
        if (await question.Result is { Canceled: false })
        {
            await DecideAsync(
                await Locks.LockAsync(await Actors.GetAsync(Leaving), Company!.CompanyId, period, Leaving), Texts.Format("Periods.Locked", Format.Month(period)));
        }
    }

    private async Task AskAndUnlockAsync(Period period)
    {
        var parameters = new DialogParameters<UnlockDialog> { { dialog => dialog.Period, period } };
        var question = await Dialogs.ShowAsync<UnlockDialog>(null, parameters);
        if (await question.Result is { Canceled: false, Data: string reason })
        {
            await DecideAsync(
                await Locks.UnlockAsync(await Actors.GetAsync(Leaving), Company!.CompanyId, period, reason, Leaving),
                Texts.Format("Periods.Unlocked", Format.Month(period)));
        }
    }

    private async Task DecideAsync(IReadOnlyList<ClosingRefusal> refusals, string done)
    {
        _refusals = refusals;
        if (refusals.Count == 0)
        {
            Snackbar.Add(done, Severity.Success);
        }

        await Periods.RenewAsync();
    }
}
