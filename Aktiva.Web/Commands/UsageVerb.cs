using System.CommandLine;
using System.Globalization;
using Aktiva.Core.Assets;

namespace Aktiva.Web.Commands;

/// <summary><c>usage FILE</c>: units of production by asset and month, all rows or none, every bad row listed.</summary>
internal sealed class UsageVerb : Verb
{
    private readonly Argument<string> _file = new("FILE") { Description = CommandTexts.Get("ArgumentUsageFile") };

    public UsageVerb(CommonOptions common)
        : base("usage", CommandTexts.Get("Usage"), common) => Arguments.Add(_file);

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        await using var file = await InputFile.OpenAsync(context.Value(_file)!, cancellationToken);
        var outcome = await context.Get<UsageImport>().ImportAsync(context.Actor, company.CompanyId, file, cancellationToken);
        if (outcome is ImportOutcome.Imported imported)
        {
            await context.Output.WriteLineAsync(
                CommandTexts.Get("UsageDone", imported.RowCount.ToString("N0", CultureInfo.CurrentCulture)));
            return ExitCode.Done;
        }

        await InputFile.RefuseAsync(context, ((ImportOutcome.Refused)outcome).Problems);
        return ExitCode.Failed;
    }
}
