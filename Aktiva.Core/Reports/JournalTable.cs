using System.Data.Common;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Reports;

/// <summary>Journal lines of a month as a table, in the order of their documents.</summary>
internal static class JournalTable
{
    public static async Task<ReportOutcome<ExportSource>> OpenAsync(DbTransaction snapshot, JournalRequest request, ReportForm form)
    {
        var (count, lines) = await JournalListService.OpenAsync(snapshot, request.CompanyId, request.Filter);
        return new ReportOutcome<ExportSource>.Given(new ExportSource(count, ExportTable.Of(Columns(request.Describe), lines, form)));
    }

    private static ReportColumn<JournalListLine>[] Columns(Func<JournalText, string> describe) =>
    [
        new("EntryDate", line => line.Date),
        new("DocumentNumber", line => line.DocumentNumber),
        new("Line", line => line.Line),
        new("LedgerAccount", line => line.Account),
        new("AccountName", line => line.AccountName),
        new("Division", line => line.Division),
        new("Department", line => line.Department),
        new("AssetCode", line => line.AssetCode),
        new("Description", line => describe(line.Text)),
        new("Debit", line => line.Debit),
        new("Credit", line => line.Credit),
    ];
}
