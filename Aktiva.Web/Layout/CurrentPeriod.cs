using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Web.Layout;

/// <summary>
/// The month that the pages are about, one for all of them: what the user chose in this session of the browser, else the last closed month of
/// the commercial book, else the one to be closed first.
/// </summary>
public sealed class CurrentPeriod(CurrentCompany companies, CalendarService calendars, ClosingService closings, TimeProvider time)
{
    /// <summary>Holds the chosen month as <c>yyyy-MM</c>.</summary>
    public const string Cookie = "aktiva-period";

    private Period? _period;

    private Period ThisMonth => Period.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    /// <summary>Somebody chose another month, or what is known of it may be old.</summary>
    public event Func<Period, Task>? Changed;

    /// <summary>What the browser remembers.</summary>
    public string? Remembered { get; set; }

    public async Task<Period> GetAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (_period is null)
        {
            _period = await FindAsync(Remembered, actor, cancellationToken) ?? await SuggestAsync(actor, cancellationToken);
        }

        return _period.Value;
    }

    /// <summary>The month that a word names; null when it names none, or one that the company cannot have.</summary>
    public async Task<Period?> FindAsync(string? word, Actor actor, CancellationToken cancellationToken) =>
        Period.TryParse(word, out var period) && await IsWithinReachAsync(period, actor, cancellationToken) ? period : null;

    /// <summary>False for a month that the company cannot have.</summary>
    public async Task<bool> IsWithinReachAsync(Period period, Actor actor, CancellationToken cancellationToken) =>
        await companies.FindAsync(cancellationToken) is { } company
        && ReachOf(await calendars.ReadAsync(actor, company.CompanyId, cancellationToken)).Contains(period);

    public PeriodReach ReachOf(CompanyCalendar calendar) => PeriodReach.Of(calendar, ThisMonth);

    public async Task SetAsync(Period period)
    {
        if (_period != period)
        {
            _period = period;
            await RenewAsync();
        }
    }

    /// <summary>Turns to a month that has changed.</summary>
    public Task ShowAsync(Period period) => _period == period ? RenewAsync() : SetAsync(period);

    /// <summary>Makes everybody read the month again: it was closed, locked or unlocked.</summary>
    public async Task RenewAsync()
    {
        if (_period is not { } period)
        {
            return;
        }

        foreach (var listener in Changed?.GetInvocationList().Cast<Func<Period, Task>>() ?? [])
        {
            await listener(period);
        }
    }

    private async Task<Period> SuggestAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (await companies.FindAsync(cancellationToken) is not { } company)
        {
            return ThisMonth;
        }

        var calendar = await calendars.ReadAsync(actor, company.CompanyId, cancellationToken);
        return calendar.LastClosed(Book.Commercial)
            ?? (await closings.GetPeriodStateAsync(actor, company.CompanyId, ClosingProcess.CommercialClosing, ThisMonth, cancellationToken)).Suggested
            ?? ThisMonth;
    }
}
