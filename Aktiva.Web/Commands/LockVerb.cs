using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary><c>lock PERIOD</c>: nothing in the month can change any more.</summary>
internal sealed class LockVerb(CommonOptions common) : PeriodVerb("lock", CommandTexts.Get("Lock"), common)
{
    protected override string DoneText => "PeriodLocked";

    protected override Task<IReadOnlyList<ClosingRefusal>> ChangeAsync(
        CommandContext context, Company company, Period period, CancellationToken cancellationToken) =>
        context.Get<PeriodService>().LockAsync(context.Actor, company.CompanyId, period, cancellationToken);
}
