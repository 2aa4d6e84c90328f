using Aktiva.Core.Reports;

namespace Aktiva.Web.Reports;

/// <summary>Where each report is.</summary>
public static class ReportAddress
{
    private static readonly Dictionary<ReportKind, string> Words = new()
    {
        [ReportKind.RollForward] = "mutasi-aktiva",
        [ReportKind.FiscalList] = "daftar-fiskal",
        [ReportKind.Register] = "daftar-aktiva",
        [ReportKind.DepreciationByDepartment] = "penyusutan-departemen",
        [ReportKind.Reconciliation] = "rekonsiliasi",
        [ReportKind.Comparison] = "perbandingan",
    };

    /// <summary>The last part of the page's address.</summary>
    public static string WordOf(ReportKind kind) => Words[kind];

    /// <summary>The report with this word; null for none.</summary>
    public static ReportKind? Find(string word) => Words.Where(report => report.Value == word).Select(report => (ReportKind?)report.Key).FirstOrDefault();

    /// <summary>Whether the report sets both books side by side.</summary>
    public static bool IsOfBothBooks(ReportKind kind) => kind == ReportKind.FiscalList;

    public static string Of(ReportKind kind) => $"{ReportsPage.Path}/{WordOf(kind)}";
}
