using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>The fiscal list by group: a group leads to its assets.</summary>
public sealed partial class FiscalListPage
{
    private static readonly (string Key, Func<FiscalListLine, Money> Of)[] Columns =
    [
        ("cost", line => line.Cost),
        ("fiscal_value_at_year_start", line => line.FiscalValueAtYearStart),
        ("fiscal_depreciation_year", line => line.FiscalYear),
        ("commercial_depreciation_year", line => line.CommercialYear),
        ("depreciation_difference_year", line => line.YearDifference),
        ("fiscal_net_book_value", line => line.FiscalCarryingAmount),
        ("commercial_net_book_value", line => line.CommercialCarryingAmount),
        ("temporary_difference", line => line.TemporaryDifference),
    ];

    [Inject]
    private DeferredTaxService Service { get; set; } = null!;

    private string? Heading => Report is { } report
        ? Labels.Format("Report.Heading", Labels.Title(ReportKind.FiscalList), Format.Month(report.Period))
        : null;

    private string Lead => Report is { } report
        ? Labels.Format("Fiscal.Lead", Format.Month(report.YearStart), Format.Month(report.Period))
        : Labels.About(ReportKind.FiscalList);

    protected override object Wish => Period;

    protected override Task<ReportOutcome<DeferredTax>> ReadReportAsync() =>
        Service.ReadAsync(Actor, Company!.CompanyId, Period, _ => { }, Leaving);
}
