using System.CommandLine;
using System.Globalization;
using System.Text;
using Aktiva.Core.Assets;
using Aktiva.Core.Reports;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary><c>forecast</c>: depreciation to come by category and month, as CSV on stdout; what is left out of it on stderr.</summary>
internal sealed class ForecastVerb : Verb
{
    private const int DefaultMonths = 60;

    private readonly Option<int> _months = NumberOption.Create(
        "--months", CommandTexts.Get("OptionMonths", DefaultMonths), "N", lowest: 1, byDefault: DefaultMonths);

    private readonly Option<Book> _book = BookOption.One();

    public ForecastVerb(CommonOptions common)
        : base("forecast", CommandTexts.Get("Forecast"), common)
    {
        Options.Add(_months);
        Options.Add(_book);
        Validators.Add(result =>
        {
            if (result.TryGet(_months, out var months) && months > ForecastService.MostMonths)
            {
                result.AddError(CommandTexts.Get("ForecastTooLong", ForecastService.MostMonths));
            }
        });
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var outcome = await context.Get<ForecastService>().ForecastAsync(
            context.Actor, company.CompanyId, context.Value(_book), context.Value(_months), cancellationToken);
        var forecast = outcome.Require();
        await using (var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            await ForecastService.WriteCsvAsync(forecast, output, cancellationToken);
        }

        var texts = ExplanationTexts.For(CultureInfo.CurrentUICulture);
        foreach (var assets in forecast.NotComputed)
        {
            await context.Error.WriteLineAsync(texts.NotComputed(assets));
        }

        return ExitCode.Done;
    }
}
