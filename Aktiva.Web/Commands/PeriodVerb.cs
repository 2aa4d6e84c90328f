using System.CommandLine;
using System.Globalization;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Periods;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary>What the verbs that change a month's state have in common: every reason why not, or one line that it is done.</summary>
internal abstract class PeriodVerb : Verb
{
    private readonly Argument<Period> _period = PeriodValue.Argument();

    protected PeriodVerb(string name, string description, CommonOptions common)
        : base(name, description, common) => Arguments.Add(_period);

    /// <summary>The key of the line that says that it is done, with the month as its placeholder.</summary>
    protected abstract string DoneText { get; }

    protected static Option<string> ReasonOption() =>
        new("--reason") { Description = CommandTexts.Get("OptionReason"), HelpName = "TEXT", Required = true };

    protected abstract Task<IReadOnlyList<ClosingRefusal>> ChangeAsync(
        CommandContext context, Company company, Period period, CancellationToken cancellationToken);

    protected sealed override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var period = context.Value(_period);
        var company = await context.FindCompanyAsync(cancellationToken);
        var refusals = await ChangeAsync(context, company, period, cancellationToken);
        var texts = ClosingTexts.For(CultureInfo.CurrentUICulture);
        if (refusals.Count > 0)
        {
            throw new CommandFailure(string.Join(Environment.NewLine, refusals.Select(texts.Refusal)));
        }

        var month = new DisplayFormat(CultureInfo.CurrentUICulture, () => DisplayFormat.DefaultTimeZone).Month(period);
        await context.Error.WriteLineAsync(CommandTexts.Get(DoneText, month));
        return ExitCode.Done;
    }
}
