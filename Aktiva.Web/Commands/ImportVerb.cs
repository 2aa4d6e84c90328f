using System.CommandLine;
using System.Globalization;
using Aktiva.Core.Assets;

namespace Aktiva.Web.Commands;

/// <summary><c>import FILE</c>: an asset register, all rows or none, every bad row listed.</summary>
internal sealed class ImportVerb : Verb
{
    private readonly Argument<string> _file = new("FILE") { Description = CommandTexts.Get("ArgumentImportFile") };
    private readonly Option<RegisterProfile> _profile = ChoiceOption.Create(
        "--profile", CommandTexts.Get("OptionProfile"), ("standard", RegisterProfile.Standard), ("legacy", RegisterProfile.Legacy));
    private readonly Option<bool> _createMissing = new("--create-missing") { Description = CommandTexts.Get("OptionCreateMissing") };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = CommandTexts.Get("OptionDryRun") };

    public ImportVerb(CommonOptions common)
        : base("import", CommandTexts.Get("Import"), common)
    {
        Arguments.Add(_file);
        Options.Add(_profile);
        Options.Add(_createMissing);
        Options.Add(_dryRun);
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var options = new RegisterImportOptions
        {
            Profile = context.Value(_profile),
            CreateMissing = context.Value(_createMissing),
            DryRun = context.Value(_dryRun),
        };
        await using var file = await InputFile.OpenAsync(context.Value(_file)!, cancellationToken);
        switch (await ImportAsync(context, company.CompanyId, file, options, cancellationToken))
        {
            case ImportOutcome.Imported imported:
                await context.Output.WriteLineAsync(CommandTexts.Get(options.DryRun ? "ImportChecked" : "ImportDone", Count(imported.RowCount)));
                return ExitCode.Done;
            case ImportOutcome.Refused refused:
                await WriteAsync(context, refused.Problems, options);
                return ExitCode.Failed;
            default:
                throw new InvalidOperationException("The import ended in an unknown way.");
        }
    }

    private static async Task<ImportOutcome> ImportAsync(
        CommandContext context, long companyId, FileStream file, RegisterImportOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Get<RegisterImport>().ImportAsync(context.Actor, companyId, file, options, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new CommandFailure(CommandTexts.Get("ImportFileChanged"));
        }
    }

    private static async Task WriteAsync(CommandContext context, IReadOnlyList<ImportProblem> problems, RegisterImportOptions options)
    {
        await InputFile.RefuseAsync(context, problems);
        if (!options.CreateMissing && problems.Any(problem => ImportOutcome.CanBeCreated(problem.Fault)))
        {
            await context.Error.WriteLineAsync(CommandTexts.Get("ImportCreateHint"));
        }
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
