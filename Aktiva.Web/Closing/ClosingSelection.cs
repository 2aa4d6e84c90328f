using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Web.Layout;

namespace Aktiva.Web.Closing;

/// <summary>What the closing page is set to. It is kept in the address, so that it survives a reload and can be sent to a colleague.</summary>
/// <param name="Process">One process; null for all of them, one after the other.</param>
/// <param name="Period">The month.</param>
public sealed record ClosingSelection(ClosingProcess? Process, Period Period)
{
    private static readonly (ClosingProcess? Process, string Word)[] Words =
    [
        (ClosingProcess.CommercialClosing, "komersial"),
        (ClosingProcess.FiscalClosing, "fiskal"),
        (ClosingProcess.VerifyAssets, "hitung-ulang-aktiva"),
        (ClosingProcess.RebuildBalances, "hitung-ulang-neraca"),
        (null, "semua"),
    ];

    /// <summary>The choices, in the order in which the page offers them.</summary>
    public static IEnumerable<ClosingProcess?> Choices => Words.Select(word => word.Process);

    public IReadOnlyList<ClosingProcess> Processes => Process is { } one ? [one] : ClosingRequest.AllProcesses;

    /// <summary>The role that may start all of it.</summary>
    public Role RequiredRole => Processes.Max(process => process.RequiredRole());

    /// <summary>The query of the page's address: <c>?proses=komersial&amp;bulan=10&amp;tahun=2026</c>.</summary>
    public string Query => string.Create(
        CultureInfo.InvariantCulture,
        $"?proses={Words.Single(word => word.Process == Process).Word}&bulan={Period.Month}&tahun={Period.Year}");

    public static ClosingSelection Of(ClosingRun run) => new(run.Process, run.Period);

    /// <summary>What a page shows for a run: the whole sequence when that is what it is set to, else the run's own process.</summary>
    public static ClosingSelection For(ClosingRun run, ClosingSelection? wished) =>
        wished is { Process: null } && wished.Period == run.Period ? wished : Of(run);

    /// <returns>Null when the query does not name a process, a month and a year.</returns>
    public static ClosingSelection? Parse(string? process, string? month, string? year)
    {
        var known = Words.Where(word => word.Word == process).ToArray();
        return known is [var word] && QueryWord.Number(month) is { } number and >= 1 and <= 12 && QueryWord.Year(year) is { } calendarYear
            ? new ClosingSelection(word.Process, new Period(calendarYear, number))
            : null;
    }

    public ClosingRequest ToRequest(long companyId) =>
        new() { CompanyId = companyId, Processes = Processes, Period = Period };
}
