using System.CommandLine;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary><c>recalculate PERIOD</c>: verifies the month's AKM transactions, rebuilds account balances and reports drift.</summary>
internal sealed class RecalculateVerb : ClosingVerb
{
    private readonly Argument<Period> _period = PeriodValue.Argument();

    public RecalculateVerb(CommonOptions common)
        : base("recalculate", CommandTexts.Get("Recalculate"), common) => Arguments.Add(_period);

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var request = new ClosingRequest
        {
            CompanyId = company.CompanyId,
            Processes = [ClosingProcess.VerifyAssets, ClosingProcess.RebuildBalances],
            Period = context.Value(_period),
        };
        ClosingReport report = Console.IsErrorRedirected ? new TextReport(context) : new BarReport(context);
        return await RunAsync(context, report, [request], cancellationToken);
    }
}
