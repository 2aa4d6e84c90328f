using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>The assets of a group of the fiscal list.</summary>
public sealed partial class FiscalGroupPage
{
    private FiscalGroupFilter? _summed;
    private FiscalListLine? _sum;
    private ReportRefusal? _refusal;
    private bool _isRead;

    [SupplyParameterFromQuery(Name = "kelompok")]
    private string? GroupWord { get; set; }

    [Inject]
    private DeferredTaxService Service { get; set; } = null!;

    private ReportTexts Labels => ReportTexts.For(Texts.Culture);

    /// <summary>Null when the address names one that does not exist.</summary>
    private FiscalGroup? Group => Filled(GroupWord) is not { } word ? FiscalGroup.None : FileWord.TryRead(word, out FiscalGroup? group) ? group : null;

    private ReportRefusal? UnknownGroup => Group is null ? new ReportRefusal.UnknownFiscalGroup(GroupWord!) : null;

    private string Heading => Period == default || Group is not { } group ? Labels["Fiscal.Assets"]
        : Labels.GroupHeading(group, Period);

    private (string Name, string? Value)[] Only => [("kelompok", Group is { } group ? FileWord.Of(group) : null)];

    protected override FiscalGroupFilter Filter => new() { Period = Period, Group = Group ?? FiscalGroup.None };

    public static string AddressOf(Period period, FiscalGroup group) =>
        $"{ReportAddress.Of(ReportKind.FiscalList)}/aktiva?periode={period}&kelompok={FileWord.Of(group)}";

    protected override async Task<RowPage<FiscalListLine>> ReadPageAsync(FiscalGroupFilter filter, GridQuery query, CancellationToken cancellationToken)
    {
        var order = QueryWord.Named<FiscalGroupOrder>(query.SortBy) ?? FiscalGroupOrder.AssetCode;
        var outcome = await Service.ListGroupAsync(
            Actor, Company!.CompanyId, filter with { Order = order, IsDescending = query.IsDescending }, query.Range, cancellationToken);
        _refusal = (outcome as ReportOutcome<RowPage<FiscalListLine>>.Refused)?.Reason;
        if (_summed != filter)
        {
            (_summed, _sum) = (filter, null);
            _ = SumAsync(filter);
        }

        _isRead = _refusal is null;
        return (outcome as ReportOutcome<RowPage<FiscalListLine>>.Given)?.Report ?? new RowPage<FiscalListLine>([], 0);
    }

    /// <summary>Adds the group up after its first page is shown: that takes as long as the whole report.</summary>
    private async Task SumAsync(FiscalGroupFilter filter)
    {
        var leaving = Leaving;
        try
        {
            var outcome = await Service.ReadAsync(Actor, Company!.CompanyId, filter.Period, _ => { }, leaving);
            if (_summed == filter && outcome is ReportOutcome<DeferredTax>.Given given)
            {
                _sum = given.Report.Groups.FirstOrDefault(group => group.FiscalGroup == filter.Group);
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (Exception exception) when (!leaving.IsCancellationRequested)
        {
            await DispatchExceptionAsync(exception);
        }
        catch (OperationCanceledException)
        {
            // The page is left.
        }
    }

    private string MethodOf(DepreciationMethod? method) => method is { } known ? Labels.Word(known) : "";
}
