using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>Two months side by side: the reasons with their sums, and the assets behind all of them or one.</summary>
public sealed partial class ComparisonPage
{
    private FigureGrid<ComparisonLine>? _grid;
    private ComparisonReason? _shown;

    [SupplyParameterFromQuery(Name = "dengan")]
    private string? EarlierWord { get; set; }

    [SupplyParameterFromQuery(Name = "alasan")]
    private string? ReasonWord { get; set; }

    [Inject]
    private ComparisonService Service { get; set; } = null!;

    private Period Earlier => Period == default ? default : Period.TryParse(EarlierWord, out var earlier) ? earlier : Period.Previous;

    private ComparisonReason? Reason => QueryWord.Named<ComparisonReason>(ReasonWord);

    private string? Heading => Report is { } report ? Labels.ComparisonHeading(report.Earlier, report.Later) : null;

    private (string Name, string? Value)[] Only => [("alasan", Reason?.ToString())];

    protected override object Wish => (Book, Earlier, Period);

    protected override Task<ReportOutcome<Comparison>> ReadReportAsync() =>
        Service.ReadAsync(Actor, Company!.CompanyId, Book, Earlier, Period, Leaving);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (_grid is not null && _shown != Reason)
        {
            await _grid.ReloadAsync();
        }
    }

    private Task<RowPage<ComparisonLine>> ListAsync(GridQuery query, CancellationToken cancellationToken)
    {
        _shown = Reason;
        var filter = new ComparisonFilter
        {
            Book = Book,
            Earlier = Earlier,
            Later = Period,
            Reason = Reason,
            Order = QueryWord.Named<ComparisonOrder>(query.SortBy) ?? ComparisonOrder.Code,
            IsDescending = query.IsDescending,
        };
        return Service.ListAsync(Actor, Company!.CompanyId, filter, query.Range, cancellationToken);
    }

    /// <summary>The assets behind a movement of balances; null when the months are further apart than a range can be.</summary>
    private string? AddressOf(RollForwardMovement movement) => Period.MonthsSince(Earlier) <= ReportRange.MostMonths
        ? RollForwardAssetsPage.AddressOf(new RollForwardFilter { Book = Book, First = Earlier.Next, Last = Period, Movement = movement })
        : null;

    private string AddressOf(ComparisonReason reason) => Navigation.GetUriWithQueryParameter("alasan", reason.ToString());

    private string ReasonOf(ComparisonLine line) => line.Change is { } change
        ? Labels.Format("Comparison.WithChange", Labels.Word(line.Reason), Labels.Word(change))
        : Labels.Word(line.Reason);
}
