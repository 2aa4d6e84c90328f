using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Assets;
using Aktiva.Web.Ledger;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>The ledger against the register, what explains the differences, and what the last verification of the month found.</summary>
public sealed partial class ReconciliationPage
{
    private ClosingRun? _verification;
    private IReadOnlyList<RunFinding> _findings = [];

    [Inject]
    private ReconciliationService Service { get; set; } = null!;

    [Inject]
    private ClosingService Closings { get; set; } = null!;

    private string? Heading => Period == default ? null
        : Labels.Format("Report.Heading", Labels["Reconciliation.Heading"], Format.Date(Period.LastDay));

    private Money Sum(Func<ReconciledAccount, Money> amount) => Report!.Accounts.Aggregate(Money.Zero, (sum, account) => sum + amount(account));

    private string Verdict => Report!.Ties ? Labels["Reconciliation.Ties"]
        : Labels.Format("Reconciliation.Differs", Format.Count(Report.Accounts.Count(account => !account.Difference.IsZero)));

    protected override object Wish => Period;

    protected override async Task<ReportOutcome<Reconciliation>> ReadReportAsync()
    {
        var period = Period;
        var outcome = await Service.ReadAsync(Actor, Company!.CompanyId, period, Leaving);
        var run = await Closings.FindLatestRunAsync(Actor, Company.CompanyId, ClosingProcess.VerifyAssets, period, Leaving);
        _findings = run is null ? [] : await Closings.ReadFindingsAsync(Actor, run.RunId, Leaving);
        _verification = run;
        return outcome;
    }

    /// <summary>Where a finding comes from: the asset, the journal of its month, or the process that corrects it.</summary>
    private static string? OriginOf(ReconciliationFinding finding) => finding switch
    {
        { Cause: ReconciliationCause.AssetGone or ReconciliationCause.CorrectionNotPosted } => AssetPage.AddressOf(finding.Subject),
        { Cause: ReconciliationCause.OtherJournal, Month: { } month } => JournalPage.AddressOf(month, finding.Account),
        _ => null,
    };
}
