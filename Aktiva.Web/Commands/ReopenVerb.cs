using System.CommandLine;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary><c>reopen PERIOD --reason TEXT</c>: takes the last closed month of a book back.</summary>
internal sealed class ReopenVerb : PeriodVerb
{
    private readonly Option<string> _reason = ReasonOption();
    private readonly Option<Book> _book = BookOption.One();

    public ReopenVerb(CommonOptions common)
        : base("reopen", CommandTexts.Get("Reopen"), common)
    {
        Options.Add(_reason);
        Options.Add(_book);
    }

    protected override string DoneText => "PeriodReopened";

    protected override Task<IReadOnlyList<ClosingRefusal>> ChangeAsync(
        CommandContext context, Company company, Period period, CancellationToken cancellationToken) =>
        context.Get<ClosingService>().ReopenAsync(
            context.Actor, company.CompanyId, context.Value(_book), period, context.Value(_reason)!, cancellationToken);
}
