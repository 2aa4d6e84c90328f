using System.CommandLine;
using System.CommandLine.Parsing;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary><c>close PERIOD</c>: closes months, or shows what closing one would give.</summary>
internal sealed class CloseVerb : ClosingVerb
{
    private readonly Argument<Period> _period = PeriodValue.Argument();
    private readonly Option<Period?> _through = PeriodValue.Option("--through", CommandTexts.Get("OptionThrough"));
    private readonly Option<Book[]> _books = BookOption.OneOrAll();
    private readonly Option<bool> _preview = new("--preview") { Description = CommandTexts.Get("OptionPreview") };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = CommandTexts.Get("OptionExclude"), HelpName = "CODE,…" };
    private readonly Option<string?> _reason = new("--reason") { Description = CommandTexts.Get("OptionExclusionReason"), HelpName = "TEXT" };
    private readonly Option<bool> _json = new("--json") { Description = CommandTexts.Get("OptionJson") };

    public CloseVerb(CommonOptions common)
        : base("close", CommandTexts.Get("Close"), common)
    {
        _exclude.CustomParser = result => result.Tokens[0].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Arguments.Add(_period);
        foreach (Option option in (Option[])[_through, _books, _preview, _exclude, _reason, _json])
        {
            Options.Add(option);
        }

        Validators.Add(CheckRange);
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var requests = RequestsOf(context, company.CompanyId);
        return context.Value(_preview)
            ? await PreviewAsync(context, requests, cancellationToken)
            : await RunAsync(context, ReportOf(context), requests, cancellationToken);
    }

    /// <summary>Month by month, and within a month book by book: one request each.</summary>
    private List<ClosingRequest> RequestsOf(CommandContext context, long companyId)
    {
        List<ClosingRequest> requests = [];
        var first = context.Value(_period);
        for (var period = first; period <= (context.Value(_through) ?? first); period = period.Next)
        {
            requests.AddRange(context.Value(_books)!.Select(book => new ClosingRequest
            {
                CompanyId = companyId,
                Processes = [book == Book.Fiscal ? ClosingProcess.FiscalClosing : ClosingProcess.CommercialClosing],
                Period = period,
                ExcludedAssets = context.Value(_exclude) ?? [],
                ExclusionReason = context.Value(_reason) ?? CommandTexts.Get("ExclusionReasonNotGiven"),
            }));
        }

        return requests;
    }

    /// <summary>Takes the right to execute runs, when it is free, so that a preview tells whether a closing could run now.</summary>
    private async Task<int> PreviewAsync(CommandContext context, List<ClosingRequest> requests, CancellationToken cancellationToken)
    {
        context.Get<RunnerLease>().TryAcquire();
        foreach (var request in requests)
        {
            await (context.Value(_json)
                ? new PreviewJson(context).RunAsync(request, cancellationToken)
                : new PreviewReport(context).RunAsync(request, cancellationToken));
        }

        return ExitCode.Done;
    }

    private ClosingReport ReportOf(CommandContext context) => (context.Value(_json), Console.IsErrorRedirected) switch
    {
        (true, _) => new JsonReport(context),
        (_, true) => new TextReport(context),
        _ => new BarReport(context),
    };

    private void CheckRange(CommandResult result)
    {
        if (!result.TryGet(_through, out var through) || through is null)
        {
            return;
        }

        if (result.TryGet(_period, out var period) && through < period)
        {
            result.AddError(CommandTexts.Get("ThroughBeforePeriod"));
        }

        if (result.GetValue(_preview) || result.GetValue(_exclude) is { Length: > 0 })
        {
            result.AddError(CommandTexts.Get("ThroughNotWith"));
        }
    }
}
