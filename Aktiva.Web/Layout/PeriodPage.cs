using Aktiva.Core.Periods;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Layout;

/// <summary>A page about one month: the one in its address when the company can have it, else the one that all pages are about. Either follows the other.</summary>
public abstract class PeriodPage : CompanyPage
{
    /// <summary>The query that names a month.</summary>
    public const string PeriodQuery = "periode";

    /// <summary>The month as <c>yyyy-MM</c>, from the address.</summary>
    [SupplyParameterFromQuery(Name = PeriodQuery)]
    private string? PeriodWord { get; set; }

    [Inject]
    protected CurrentPeriod Periods { get; set; } = null!;

    /// <summary>The month that is shown.</summary>
    protected Period Period { get; private set; }

    protected sealed override async Task OpenAsync()
    {
        Period = await Periods.FindAsync(PeriodWord, Actor, Leaving) ?? await Periods.GetAsync(Actor, Leaving);
        await Periods.SetAsync(Period);
        Periods.Changed += FollowAsync;
        await BeginAsync();
        await ReadAsync();
    }

    /// <summary>Reads what does not depend on the month.</summary>
    protected virtual Task BeginAsync() => Task.CompletedTask;

    /// <summary>Reads what the page shows of <see cref="Period"/>.</summary>
    protected abstract Task ReadAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (Company is not null && Period != default && PeriodWord != Period.ToString()
            && await Periods.FindAsync(PeriodWord, Actor, Leaving) is { } wished)
        {
            await Periods.SetAsync(wished);
        }
    }

    protected override void Dispose(bool isDisposing)
    {
        Periods.Changed -= FollowAsync;
        base.Dispose(isDisposing);
    }

    private async Task FollowAsync(Period period)
    {
        if (Leaving.IsCancellationRequested)
        {
            return;
        }

        Period = period;
        await ReadAsync();
        if (PeriodWord is not null && PeriodWord != period.ToString())
        {
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(PeriodQuery, period.ToString()), replace: true);
        }

        await InvokeAsync(StateHasChanged);
    }
}
