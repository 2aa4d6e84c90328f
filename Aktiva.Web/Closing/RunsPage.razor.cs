using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Closing;

/// <summary>All runs of the company.</summary>
public sealed partial class RunsPage
{
    public const string Path = "/proses";

    private FigureGrid<ClosingRun>? _grid;
    private RunFilter? _shown;
    private IReadOnlyList<int> _years = [];

    [SupplyParameterFromQuery(Name = "proses")]
    private string? ProcessWord { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? StatusWord { get; set; }

    [SupplyParameterFromQuery(Name = "bulan")]
    private string? MonthWord { get; set; }

    [SupplyParameterFromQuery(Name = "tahun")]
    private string? YearWord { get; set; }

    [Inject]
    private RunHistoryService History { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Utilities"], null)];

    private RunFilter Filter => new()
    {
        Process = QueryWord.Named<ClosingProcess>(ProcessWord),
        Status = QueryWord.Named<RunStatus>(StatusWord),
        Year = QueryWord.Year(YearWord),
        Month = QueryWord.Number(MonthWord) is { } month and >= 1 and <= 12 ? month : null,
    };

    protected override async Task OpenAsync() => _years = await History.ListYearsAsync(Actor, Company!.CompanyId, Leaving);

    protected override async Task OnParametersSetAsync()
    {
        if (_grid is not null && _shown != Filter)
        {
            await _grid.ReloadAsync();
        }
    }

    private Task<RowPage<ClosingRun>> ListAsync(GridQuery query, CancellationToken cancellationToken)
    {
        _shown = Filter;
        return History.ListAsync(Actor, Company!.CompanyId, _shown, query.Range, cancellationToken);
    }
}
