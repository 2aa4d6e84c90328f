using System.CommandLine;
using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary><c>explain CODE PERIOD</c>: how the month's amount came about, or would come about.</summary>
internal sealed class ExplainVerb : Verb
{
    private readonly Argument<string> _code = AssetCode.Argument();
    private readonly Argument<Period> _period = PeriodValue.Argument();
    private readonly Option<Book> _book = BookOption.One();

    public ExplainVerb(CommonOptions common)
        : base("explain", CommandTexts.Get("Explain"), common)
    {
        Arguments.Add(_code);
        Arguments.Add(_period);
        Options.Add(_book);
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var outcome = await context.Get<ExplanationService>().ExplainAsync(
            context.Actor, company.CompanyId, context.Value(_code)!, context.Value(_book), context.Value(_period), cancellationToken);
        foreach (var line in ExplanationTexts.For(CultureInfo.CurrentUICulture).Lines(outcome.Require()))
        {
            await context.Output.WriteLineAsync(line);
        }

        return ExitCode.Done;
    }
}
