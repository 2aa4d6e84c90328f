using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Aktiva.Core.Companies;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Commands;

/// <summary><c>demo</c>: fills an empty company with sample assets and closes its first months.</summary>
internal sealed class DemoVerb : ClosingVerb
{
    private static readonly DemoOptions Defaults = new();

    private readonly Option<int> _assets = NumberOption.Create(
        "--assets",
        CommandTexts.Get("OptionAssets", Defaults.AssetCount.ToString("N0", CultureInfo.CurrentCulture)),
        "N",
        lowest: 1,
        byDefault: Defaults.AssetCount);

    private readonly Option<int> _seed = NumberOption.Create(
        "--seed", CommandTexts.Get("OptionSeed"), "S", lowest: 0, byDefault: Defaults.Seed);

    private readonly Option<Period?> _through = PeriodValue.Option("--through", CommandTexts.Get("OptionThrough"));

    public DemoVerb(CommonOptions common)
        : base("demo", CommandTexts.Get("Demo"), common)
    {
        Options.Add(_assets);
        Options.Add(_seed);
        Options.Add(_through);
        Validators.Add(CheckThrough);
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var options = new DemoOptions { AssetCount = context.Value(_assets), Seed = context.Value(_seed) };
        if (!await context.Get<DemoCompany>().TryFillAsync(context.Actor, company.CompanyId, options, cancellationToken))
        {
            throw new CommandFailure(CommandTexts.Get("DemoNotEmpty", company.Code));
        }

        await context.Error.WriteLineAsync(
            CommandTexts.Get("DemoFilled", options.AssetCount.ToString("N0", CultureInfo.CurrentCulture), company.Code));
        if (context.Value(_through) is not { } through)
        {
            return ExitCode.Done;
        }

        ClosingReport report = Console.IsErrorRedirected ? new TextReport(context) : new BarReport(context);
        return await RunAsync(context, report, DemoCompany.ClosingsThrough(company.CompanyId, through), cancellationToken);
    }

    private void CheckThrough(CommandResult result)
    {
        if (result.TryGet(_through, out var through) && through < DemoCompany.FirstOpenPeriod)
        {
            result.AddError(CommandTexts.Get("DemoThroughTooEarly", DemoCompany.FirstOpenPeriod));
        }
    }
}
