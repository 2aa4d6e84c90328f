using Aktiva.Core.Reports;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>The fiscal list by group: a group leads to its assets.</summary>
public sealed partial class FiscalListPage
{
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
