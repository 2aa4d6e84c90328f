using System.CommandLine;
using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Events;

namespace Aktiva.Web.Commands;

/// <summary><c>events FILE</c>: what happened to assets, all rows or none, every bad row listed.</summary>
internal sealed class EventsVerb : Verb
{
    private readonly Argument<string> _file = new("FILE") { Description = CommandTexts.Get("ArgumentEventsFile") };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = CommandTexts.Get("OptionDryRun") };

    public EventsVerb(CommonOptions common)
        : base("events", CommandTexts.Get("Events"), common)
    {
        Arguments.Add(_file);
        Options.Add(_dryRun);
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var dryRun = context.Value(_dryRun);
        await using var file = await InputFile.OpenAsync(context.Value(_file)!, cancellationToken);
        var outcome = await context.Get<EventsImport>().ImportAsync(context.Actor, company.CompanyId, file, dryRun, cancellationToken);
        if (outcome is ImportOutcome.Imported imported)
        {
            await context.Output.WriteLineAsync(CommandTexts.Get(
                dryRun ? "EventsChecked" : "EventsDone", imported.RowCount.ToString("N0", CultureInfo.CurrentCulture)));
            return ExitCode.Done;
        }

        await InputFile.RefuseAsync(context, ((ImportOutcome.Refused)outcome).Problems);
        return ExitCode.Failed;
    }
}
