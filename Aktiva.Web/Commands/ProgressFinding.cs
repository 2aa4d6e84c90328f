using Aktiva.Core.Closing;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary>One finding in the JSON of a run that is over, or of a preview.</summary>
internal sealed record ProgressFinding(string Subject, string Finding, string Message)
{
    public static ProgressFinding Of(RunFinding finding, ClosingTexts texts) =>
        new(finding.Subject, finding.Finding, texts.Finding(finding.Finding));
}
