using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>May this period be closed, verified, taken back? Pure.</summary>
public static class ClosingRules
{
    /// <summary>Every reason why the process may not run for the period; none when it may.</summary>
    public static IReadOnlyList<ClosingRefusal> Check(ClosingProcess process, Period period, PeriodFacts facts) => process switch
    {
        ClosingProcess.CommercialClosing or ClosingProcess.FiscalClosing => CheckClosing(process, period, facts),
        ClosingProcess.VerifyAssets when !facts.IsClosedInAnyBook =>
            [new ClosingRefusal.PeriodNotClosed(period, process.BookOf())],
        _ => [],
    };

    /// <summary>Why nothing can be run at all at the moment.</summary>
    /// <param name="isRunner">Whether this process executes the runs of the database.</param>
    /// <param name="active">The company's active run.</param>
    public static IEnumerable<ClosingRefusal> CheckRunner(bool isRunner, ClosingRun? active)
    {
        if (!isRunner)
        {
            yield return new ClosingRefusal.AnotherProcessRuns();
        }

        if (active is not null)
        {
            yield return new ClosingRefusal.RunAlreadyActive(active);
        }
    }

    /// <summary>The assets to be excluded that do not exist.</summary>
    /// <param name="codes">Their codes.</param>
    /// <param name="found">The assets that exist, by code.</param>
    public static IEnumerable<ClosingRefusal> CheckExclusions(IEnumerable<string> codes, IReadOnlyDictionary<string, long> found) =>
        codes.Where(code => !found.ContainsKey(code)).Distinct().Select(code => new ClosingRefusal.UnknownAsset(code));

    /// <summary>What is wrong with the reason for something that cannot be done without one.</summary>
    public static IEnumerable<ClosingRefusal> CheckReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            yield return new ClosingRefusal.ReasonMissing();
        }

        if (reason.Length > TextLimits.Reason)
        {
            yield return new ClosingRefusal.ReasonTooLong(TextLimits.Reason);
        }
    }

    /// <summary>The period that would be closed next; null when nothing says which.</summary>
    public static Period? Suggest(PeriodFacts facts)
    {
        if (facts.LastClosed != default)
        {
            return facts.LastClosed.Next;
        }

        return facts.LatestOpening == default ? null : facts.LatestOpening.Next;
    }

    private static List<ClosingRefusal> CheckClosing(ClosingProcess process, Period period, PeriodFacts facts)
    {
        var book = process.BookOf();
        List<ClosingRefusal> refusals = [];
        if (!facts.HasAssets)
        {
            refusals.Add(new ClosingRefusal.NoAssets(book));
        }

        if (facts.IsLocked)
        {
            refusals.Add(new ClosingRefusal.PeriodLocked(period));
        }

        if (facts.LastClosed == default)
        {
            if (facts.LatestOpening != default && period <= facts.LatestOpening)
            {
                refusals.Add(new ClosingRefusal.PeriodNotAfterOpening(period, book, facts.LatestOpening));
            }
        }
        else if (period != facts.LastClosed && period != facts.LastClosed.Next)
        {
            refusals.Add(new ClosingRefusal.PeriodOutOfOrder(period, book, facts.LastClosed));
        }

        return refusals;
    }
}
