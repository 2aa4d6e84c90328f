using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary><c>export register|events|akm|journal|rollforward|fiscal-list|components</c>: to stdout as CSV, or to a .csv or .xlsx file.</summary>
internal sealed class ExportVerb : Verb
{
    private const string CsvExtension = ".csv";
    private const string WorkbookExtension = ".xlsx";

    private readonly Argument<ExportKind> _kind = ChoiceOption.CreateArgument(
        "WHAT", CommandTexts.Get("ArgumentExport"), ("register", ExportKind.Register),
        ("events", ExportKind.Events), ("akm", ExportKind.Akm), ("journal", ExportKind.Journal),
        ("fiscal-list", ExportKind.FiscalList), ("rollforward", ExportKind.RollForward),
        ("components", ExportKind.Components));
    private readonly Argument<Period?> _period = PeriodValue.OptionalArgument(CommandTexts.Get("ArgumentExportPeriod"));
    private readonly Option<Period?> _through = PeriodValue.Option("--through", CommandTexts.Get("OptionExportThrough"));
    private readonly Option<Book[]> _books = BookOption.OneOrAll();
    private readonly Option<string?> _output = new("--output") { Description = CommandTexts.Get("OptionOutput"), HelpName = "FILE" };

    public ExportVerb(CommonOptions common)
        : base("export", CommandTexts.Get("Export"), common)
    {
        Arguments.Add(_kind);
        Arguments.Add(_period);
        Options.Add(_through);
        Options.Add(_books);
        Options.Add(_output);
        Validators.Add(CheckUse);
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var first = context.Value(_period) ?? default;
        var request = new ExportRequest
        {
            CompanyId = company.CompanyId,
            Kind = context.Value(_kind),
            First = first,
            Last = context.Value(_through) ?? first,
            Books = context.Value(_books)!,
            DescribeJournal = JournalTexts.For(CultureInfo.CurrentUICulture).Describe,
        };
        if (context.Value(_output) is not { } path)
        {
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return Check(await context.Get<ExportService>().WriteCsvAsync(context.Actor, request, output, cancellationToken));
        }

        await WriteFileAsync(context, request, path, cancellationToken);
        await context.Error.WriteLineAsync(CommandTexts.Get("ExportWritten", path));
        return ExitCode.Done;
    }

    /// <summary>Whatever stood in the file before is replaced only once the export is complete.</summary>
    private static async Task WriteFileAsync(CommandContext context, ExportRequest request, string path, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew))
            {
                Check(await WriteAsync(context, request, file, HasExtension(path, WorkbookExtension), cancellationToken));
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(CommandTexts.Get("FileUnwritable", path, FailureWording.OfFile(exception)));
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    private static async Task<ExportOutcome> WriteAsync(
        CommandContext context, ExportRequest request, FileStream file, bool isWorkbook, CancellationToken cancellationToken)
    {
        var exports = context.Get<ExportService>();
        if (isWorkbook)
        {
            return await exports.WriteWorkbookAsync(context.Actor, request, file, cancellationToken);
        }

        await using var output = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return await exports.WriteCsvAsync(context.Actor, request, output, cancellationToken);
    }

    private static int Check(ExportOutcome outcome) => outcome switch
    {
        ExportOutcome.Written => ExitCode.Done,
        ExportOutcome.NothingClosed => throw new CommandFailure(CommandTexts.Get("ExportNothingClosed")),
        ExportOutcome.NotClosedInBothBooks => throw new CommandFailure(ExplanationTexts.For(CultureInfo.CurrentUICulture).Refusal(
            new ReportRefusal.NotClosedInBothBooks())),
        ExportOutcome.TooLongForWorkbook => throw new CommandFailure(CommandTexts.Get("ExportTooLong")),
        _ => throw new InvalidOperationException("The export ended in an unknown way."),
    };

    private void CheckUse(CommandResult result)
    {
        if (!result.TryGet(_kind, out var kind) || !result.TryGet(_period, out var period) || !result.TryGet(_through, out var through))
        {
            return;
        }

        var hasBook = result.GetResult(_books) is { Implicit: false };
        if (kind is ExportKind.Register or ExportKind.Events && (period is not null || through is not null || hasBook))
        {
            result.AddError(CommandTexts.Get("ExportPeriodNotUsed"));
        }

        if (kind == ExportKind.FiscalList && (through is not null || hasBook))
        {
            result.AddError(CommandTexts.Get("ExportFiscalListOnePeriod"));
        }

        if (kind == ExportKind.Components && through is not null)
        {
            result.AddError(CommandTexts.Get("ExportComponentsOnePeriod"));
        }

        if (kind == ExportKind.Journal && hasBook)
        {
            result.AddError(CommandTexts.Get("ExportBookNotUsed"));
        }

        if (kind is not (ExportKind.Register or ExportKind.Events or ExportKind.FiscalList or ExportKind.Components) && period is null)
        {
            result.AddError(CommandTexts.Get("ExportPeriodMissing"));
        }

        if (through < period)
        {
            result.AddError(CommandTexts.Get("ThroughBeforePeriod"));
        }

        if (result.GetValue(_output) is { } path && !HasExtension(path, CsvExtension) && !HasExtension(path, WorkbookExtension))
        {
            result.AddError(CommandTexts.Get("ExportOutputUnknown"));
        }
    }

    private static bool HasExtension(string path, string extension) =>
        Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
