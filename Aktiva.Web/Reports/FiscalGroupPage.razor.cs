using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>The assets of a group of the fiscal list.</summary>
public sealed partial class FiscalGroupPage
{
    [SupplyParameterFromQuery(Name = "kelompok")]
    private string? GroupWord { get; set; }

    [Inject]
    private DeferredTaxService Service { get; set; } = null!;

    private ReportTexts Labels => ReportTexts.For(Texts.Culture);

    private IReadOnlyList<(string Text, string? Address)> Trail =>
        [(Labels["Index.Title"], ReportsPage.Path), (Labels.Title(ReportKind.FiscalList), ReportAddress.Of(ReportKind.FiscalList))];

    private FiscalGroup Group => FileWord.TryRead(GroupWord ?? "", out FiscalGroup? group) ? group.Value : FiscalGroup.None;

    private string Heading => Period == default ? Labels["Fiscal.Assets"] : Labels.Format("Report.Heading", Labels.Word(Group), Format.Month(Period));

    protected override FiscalGroupFilter Filter => new(Period, Group);

    public static string AddressOf(Period period, FiscalGroup group) =>
        $"{ReportAddress.Of(ReportKind.FiscalList)}/aktiva?periode={period}&kelompok={FileWord.Of(group)}";

    protected override Task<RowPage<FiscalListLine>> ReadPageAsync(FiscalGroupFilter filter, GridQuery query, CancellationToken cancellationToken) =>
        Service.ListGroupAsync(Actor, Company!.CompanyId, filter.Period, filter.Group, query.Range, cancellationToken);

    /// <summary>The fiscal method, and the commercial one where it is another.</summary>
    private string Methods(FiscalListLine line) => (line.FiscalMethod, line.CommercialMethod) switch
    {
        ({ } fiscal, { } commercial) when fiscal != commercial => Labels.Format("Fiscal.Methods", Labels.Word(fiscal), Labels.Word(commercial)),
        ({ } fiscal, _) => Labels.Word(fiscal),
        (null, { } commercial) => Labels.Word(commercial),
        _ => "",
    };
}
