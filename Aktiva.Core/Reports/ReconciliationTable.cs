using System.Data.Common;

namespace Aktiva.Core.Reports;

/// <summary>The reconciliation as a table: accounts, each followed by what explains its difference.</summary>
internal static class ReconciliationTable
{
    private static readonly ReportColumn<(ReconciledAccount? Account, ReconciliationFinding? Finding)>[] Columns =
    [
        new("LedgerAccount", row => row.Account?.Code ?? row.Finding!.Account),
        new("AccountName", row => row.Account?.Name),
        new("Movement.Opening", row => row.Account?.Opening),
        new("Posted", row => row.Account?.Posted),
        new("Ledger", row => row.Account?.Ledger),
        new("Register", row => row.Account?.Register),
        new("Difference", row => row.Account?.Difference),
        new("Cause", row => row.Finding?.Cause),
        new("Subject", row => row.Finding?.Subject),
        new("Month", row => row.Finding?.Month),
        new("Explained", row => row.Finding?.Amount),
    ];

    public static async Task<ReportOutcome<ExportSource>> OpenAsync(DbTransaction snapshot, ReportRequest request, ReportForm form) =>
        (await ReconciliationService.ReadAsync(snapshot, request.CompanyId, request.Last)).Select(report => new ExportSource(
            report.Accounts.Count + report.Findings.Count, ExportTable.Of(Columns, Rows(report), form)));

    private static IEnumerable<(ReconciledAccount? Account, ReconciliationFinding? Finding)> Rows(Reconciliation report)
    {
        foreach (var account in report.Accounts)
        {
            yield return (account, null);
            foreach (var finding in report.Findings.Where(finding => finding.Account == account.Code))
            {
                yield return (null, finding);
            }
        }
    }
}
