using System.CommandLine;
using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Web.Resources;

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
        await using var file = await OpenAsync(context.Value(_file)!, cancellationToken);
        switch (await ImportAsync(context, company.CompanyId, file, options, cancellationToken))
        {
            case ImportOutcome.Imported imported:
                await context.Output.WriteLineAsync(CommandTexts.Get(options.DryRun ? "ImportChecked" : "ImportDone", Count(imported.AssetCount)));
                return ExitCode.Done;
            case ImportOutcome.Refused refused:
                await WriteAsync(context, refused.Problems, options);
                return ExitCode.Failed;
            default:
                throw new InvalidOperationException("The import ended in an unknown way.");
        }
    }

    /// <summary>The file is read more than once, so what comes through a pipe is kept aside first.</summary>
    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = File.OpenRead(path);
            if (file.CanSeek)
            {
                return file;
            }

            await using (file)
            {
                var aside = new FileStream(
                    Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
                await file.CopyToAsync(aside, cancellationToken);
                return aside;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(CommandTexts.Get("FileUnreadable", path, exception.Message));
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
        var texts = new ImportTexts(ClosingTexts.For(CultureInfo.CurrentUICulture));
        foreach (var problem in problems)
        {
            await context.Error.WriteLineAsync(texts.Problem(problem));
        }

        await context.Error.WriteLineAsync(CommandTexts.Get("ImportRefused", Count(problems.Count)));
        if (!options.CreateMissing && problems.Any(problem => problem.Fault
            is ImportFault.CategoryUnknown or ImportFault.AccountUnknown or ImportFault.DivisionUnknown or ImportFault.DepartmentUnknown))
        {
            await context.Error.WriteLineAsync(CommandTexts.Get("ImportCreateHint"));
        }
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
