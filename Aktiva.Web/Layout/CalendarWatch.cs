using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Web.Layout;

/// <summary>Notices, for a page that nobody touches, when months are closed, reopened, locked, unlocked or computed, whoever does it and from wherever.</summary>
public sealed partial class CalendarWatch(CalendarService calendars, TimeProvider time, ILogger<CalendarWatch> logger)
{
    /// <summary>From one look to the next. A look reads the company's months, no asset.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Looks until the page is left. What cannot be read is tried again at the next look.</summary>
    /// <param name="actor">Needs <see cref="Role.Viewer"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="shown">What the page shows of it.</param>
    /// <param name="changed">Called, in the caller's context, when that is no longer so.</param>
    /// <param name="leaving">Ends the watching.</param>
    public async Task FollowAsync(Actor actor, long companyId, Func<CompanyCalendar?> shown, Func<Task> changed, CancellationToken leaving)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Interval, time, leaving);
                if (await TryReadAsync(actor, companyId, leaving) is { } calendar && !calendar.IsSameAs(shown()))
                {
                    await changed();
                }
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is left.
        }
    }

    private async Task<CompanyCalendar?> TryReadAsync(Actor actor, long companyId, CancellationToken leaving)
    {
        try
        {
            return await calendars.ReadAsync(actor, companyId, leaving);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotRead(logger, exception, companyId);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The months of company {CompanyId} could not be read; trying again")]
    private static partial void LogNotRead(ILogger logger, Exception exception, long companyId);
}
