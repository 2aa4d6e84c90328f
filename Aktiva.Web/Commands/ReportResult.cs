using System.Globalization;
using Aktiva.Core.Reports;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary>What verbs do with the outcome of a report.</summary>
internal static class ReportResult
{
    /// <exception cref="CommandFailure">The report was refused; the message says why.</exception>
    public static T Require<T>(this ReportOutcome<T> outcome) => outcome switch
    {
        ReportOutcome<T>.Given given => given.Report,
        ReportOutcome<T>.Refused refused => throw new CommandFailure(
            ExplanationTexts.For(CultureInfo.CurrentUICulture).Refusal(refused.Reason)),
        _ => throw new InvalidOperationException("The report ended in an unknown way."),
    };
}
