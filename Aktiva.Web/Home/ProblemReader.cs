using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Web.Assets;
using Aktiva.Web.Closing;
using Aktiva.Web.Periods;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Home;

/// <summary>Finds what waits for somebody: runs that did not succeed, a book that lags behind, assets that were left out.</summary>
public sealed class ProblemReader(RunHistoryService history, OverviewService overview, Texts texts, ClosingTexts words, DisplayFormat format)
{
    private const int RunsLookedAt = 50;

    public async Task<IReadOnlyList<OpenProblem>> ListAsync(
        Actor actor, long companyId, CompanyCalendar calendar, CancellationToken cancellationToken)
    {
        var runs = await history.ListAsync(actor, companyId, new RunFilter(), new RowRange(0, RunsLookedAt), cancellationToken);
        List<OpenProblem> problems = [.. Unsuccessful(runs.Rows), .. LaggingBook(actor, calendar)];
        foreach (var book in Enum.GetValues<Book>())
        {
            if (calendar.LastClosed(book) is { } last
                && await overview.CountMissingAsync(actor, companyId, calendar.Find(last, book)!, cancellationToken) is > 0 and var missing)
            {
                problems.Add(new OpenProblem(
                    texts.Count("Home.Missing", missing, format.Count(missing), format.Month(last), words.Book(book)),
                    $"{AssetsPage.Path}?status={AssetStatus.New}&buku={FileWord.Of(book)}",
                    texts["Home.SeeAssets"]));
            }
        }

        return problems;
    }

    /// <summary>The latest run of a process and month counts; earlier ones were answered by it.</summary>
    private IEnumerable<OpenProblem> Unsuccessful(IReadOnlyList<ClosingRun> runs) => runs
        .Where(run => run.Status.IsOver())
        .DistinctBy(run => (run.Process, run.Period))
        .Where(run => run.Status is RunStatus.Refused or RunStatus.Failed or RunStatus.Interrupted)
        .Select(run => new OpenProblem(
            texts.Format("Home.RunEnded", words.Process(run.Process), format.Month(run.Period), words.Status(run.Status).ToLower(texts.Culture)),
            RunPage.AddressOf(run.RunId),
            texts["Home.SeeRun"]));

    private IEnumerable<OpenProblem> LaggingBook(Actor actor, CompanyCalendar calendar)
    {
        if (calendar.LastClosed(Book.Fiscal) is { } fiscal && calendar.LastClosed(Book.Commercial) is { } commercial && fiscal < commercial)
        {
            var (address, action) = actor.Is(ClosingProcess.FiscalClosing.RequiredRole())
                ? (ClosingPage.Path + new ClosingSelection(ClosingProcess.FiscalClosing, fiscal.Next).Query, texts.Format("NotClosed.Close", format.Month(fiscal.Next)))
                : (PeriodsPage.Path, texts["Home.SeeMonths"]);
            yield return new OpenProblem(texts.Format("Home.FiscalLags", format.Month(fiscal), format.Month(commercial)), address, action);
        }
    }
}
