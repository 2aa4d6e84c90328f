using System.Data.Common;

namespace Aktiva.Core.Reports;

/// <summary>The reconciliation as a table: accounts, each followed by what explains its difference.</summary>
internal static class ReconciliationTable
{
    private static readonly (string Name, Func<(ReconciledAccount? Account, ReconciliationFinding? Finding), object?> Value)[] Columns =
    [
        ("LedgerAccount", row => row.Account?.Code ?? row.Finding!.Account),
        ("AccountName", row => row.Account?.Name),
        ("Movement.Opening", row => row.Account?.Opening),
        ("Posted", row => row.Account?.Posted),
        ("Ledger", row => row.Account?.Ledger),
        ("Register", row => row.Account?.Register),
        ("Difference", row => row.Account?.Difference),
        ("Cause", row => row.Finding?.Cause),
        ("Subject", row => row.Finding?.Subject),
        ("Month", row => row.Finding?.Month),
        ("Explained", row => row.Finding?.Amount),
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
