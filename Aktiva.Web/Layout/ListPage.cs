using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Layout;

/// <summary>A page with a grid of rows about a month: filtered by what its address says, read again whenever that changes.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <typeparam name="TFilter">Which rows.</typeparam>
public abstract class ListPage<TRow, TFilter> : PeriodPage
    where TFilter : class
{
    [SupplyParameterFromQuery(Name = "cari")]
    protected string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "divisi")]
    protected string? Division { get; set; }

    [SupplyParameterFromQuery(Name = "departemen")]
    protected string? Department { get; set; }

    [Inject]
    protected MasterService Masters { get; set; } = null!;

    /// <summary>What can be filtered by.</summary>
    protected MasterNames Names { get; private set; } = MasterNames.None;

    /// <summary>The grid, once it is drawn.</summary>
    protected FigureGrid<TRow>? Grid { get; set; }

    /// <summary>What the grid shows; null before it shows anything.</summary>
    protected TFilter? Shown { get; private set; }

    /// <summary>What the address wants.</summary>
    protected abstract TFilter Filter { get; }

    protected sealed override async Task BeginAsync() => Names = await Masters.ReadNamesAsync(Actor, Company!.CompanyId, Leaving);

    protected sealed override Task ReadAsync() => Grid?.ReloadAsync() ?? Task.CompletedTask;

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Grid is not null && !Equals(Shown, Filter))
        {
            await Grid.ReloadAsync();
        }
    }

    /// <summary>Reads the rows that the grid wants.</summary>
    protected async Task<RowPage<TRow>> ListAsync(GridQuery query, CancellationToken cancellationToken)
    {
        var filter = Filter;
        Shown = filter;
        var page = await ReadPageAsync(filter, query, cancellationToken);
        StateHasChanged();
        return page;
    }

    /// <summary>Reads rows, and what the page shows of all that the filter lets through.</summary>
    protected abstract Task<RowPage<TRow>> ReadPageAsync(TFilter filter, GridQuery query, CancellationToken cancellationToken);
}
