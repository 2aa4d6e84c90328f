using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Web.Ledger;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>Depreciation by department and account. A month's amount leads to the AKM transactions behind it, an amount of several months to the months.</summary>
public sealed partial class DepartmentDepreciationPage
{
    private MasterNames _names = MasterNames.None;

    [SupplyParameterFromQuery(Name = "departemen")]
    private string? Department { get; set; }

    [SupplyParameterFromQuery(Name = "akun")]
    private string? Account { get; set; }

    [Inject]
    private DepartmentDepreciationService Service { get; set; } = null!;

    [Inject]
    private MasterService Masters { get; set; } = null!;

    private string? Heading => Report is { } report
        ? Labels.Format("Report.Heading", Labels.Title(ReportKind.DepreciationByDepartment), Labels.Span(report.First, report.Last))
        : null;

    /// <summary>Whether one charge is shown month by month.</summary>
    private bool IsByMonth => Filled(Account) is not null;

    private IEnumerable<DepartmentDepreciation> Lines => Report?.Of(Filled(Account), Filled(Department)) ?? [];

    private (string Name, string? Value)[] Only =>
        Filled(Account) is { } account ? [("akun", account), ("departemen", Filled(Department) ?? CodeFilter.Without)] : [];

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        _names = await Masters.ReadNamesAsync(Actor, Company!.CompanyId, Leaving);
    }

    protected override Task<ReportOutcome<DepreciationByDepartment>> ReadReportAsync() =>
        Service.ReadAsync(Actor, Company!.CompanyId, Book, First, Period, Leaving);

    /// <summary>A department's accounts, over all months and divisions; of one chosen account the months.</summary>
    private IReadOnlyList<DepartmentDepreciation> Charges(IEnumerable<DepartmentDepreciation> department) =>
    [
        .. department.GroupBy(line => (line.Account, Period: IsByMonth ? line.Period : default))
            .OrderBy(charge => charge.Key.Account, StringComparer.Ordinal).ThenBy(charge => charge.Key.Period)
            .Select(charge => charge.First() with { Depreciation = SumOf(charge), Period = IsByMonth ? charge.Key.Period : Period }),
    ];

    private static Money SumOf(IEnumerable<DepartmentDepreciation> lines) => lines.Aggregate(Money.Zero, (sum, line) => sum + line.Depreciation);

    private string DepartmentName(DepartmentDepreciation line) => line.DepartmentName ?? Labels["Department.None"];

    private string ChosenName(string account) =>
        Lines.FirstOrDefault() is { } line ? Labels.Format("Department.Chosen", account, line.AccountName, DepartmentName(line)) : account;

    private string OriginOf(DepartmentDepreciation charge)
    {
        var department = charge.Department ?? CodeFilter.Without;
        return IsByMonth || Report!.First == Report.Last
            ? $"{AkmPage.AddressOf(charge.Period, Book)}&akun={Uri.EscapeDataString(charge.Account)}&departemen={Uri.EscapeDataString(department)}"
            : Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["akun"] = charge.Account, ["departemen"] = department });
    }
}
