using System.CommandLine;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary><c>unlock PERIOD --reason TEXT</c>: takes the lock of the latest locked month away.</summary>
internal sealed class UnlockVerb : PeriodVerb
{
    private readonly Option<string> _reason = ReasonOption();

    public UnlockVerb(CommonOptions common)
        : base("unlock", CommandTexts.Get("Unlock"), common) => Options.Add(_reason);

    protected override string DoneText => "PeriodUnlocked";

    protected override Task<IReadOnlyList<ClosingRefusal>> ChangeAsync(
        CommandContext context, Company company, Period period, CancellationToken cancellationToken) =>
        context.Get<PeriodService>().UnlockAsync(context.Actor, company.CompanyId, period, context.Value(_reason)!, cancellationToken);
}
