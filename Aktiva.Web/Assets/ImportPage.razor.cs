using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using MudBlazor;

namespace Aktiva.Web.Assets;

/// <summary>Brings a register in from a file: what was recognised, what columns mean, what is wrong with it, and then all of it or nothing.</summary>
public sealed partial class ImportPage
{
    public const string Path = "/utilitas/impor-aktiva";

    private static readonly string[] StepKeys = ["Import.File", "Import.Columns", "Import.Checked", "Import.Result"];

    private UploadedFile? _file;
    private IBrowserFile? _receiving;
    private long _received;
    private int _round;
    private string? _refusal;
    private RegisterLook? _look;
    private bool _isLooking;
    private ColumnChoices? _choices;
    private NumberStyle? _numbers;
    private bool _createMissing;
    private ImportJob? _job;
    private Task _running = Task.CompletedTask;
    private string _spoken = "";

    [Inject]
    private RegisterTexts RegisterWords { get; set; } = null!;

    [Inject]
    private RegisterImport Import { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<ImportJob> Logger { get; set; } = null!;

    private IReadOnlyList<(string Text, string? Address)> Trail => [(Texts["Nav.Utilities"], null)];

    /// <summary>False in the page's first, static rendering: a press would be lost.</summary>
    private bool IsAlive => RendererInfo.IsInteractive;

    private bool IsBusy => _receiving is not null || _isLooking || _job is { IsOn: true };

    /// <summary>Whether what is chosen now has been checked, and can be imported.</summary>
    private bool IsChecked => _job is { IsCheck: true, Outcome: ImportOutcome.Imported };

    private int Step => _job switch
    {
        { IsCheck: false, Outcome: ImportOutcome.Imported } => 4,
        { IsCheck: false } => 3,
        { IsOn: true } or { Outcome: ImportOutcome.Refused } => 2,
        { Outcome: ImportOutcome.Imported } => 3,
        _ => _look is { Problem: null } ? 1 : 0,
    };

    protected override void Dispose(bool isDisposing)
    {
        _job?.Dispose();
        _ = CloseAsync(_running, _file);
        base.Dispose(isDisposing);
    }

    private async Task ReceiveAsync(IBrowserFile? sent)
    {
        if (sent is null || IsBusy)
        {
            return;
        }

        await ForgetAsync();
        if (sent.Size > UploadedFile.MostBytes)
        {
            _refusal = Texts.Format("Import.TooLarge", sent.Name, SizeOf(sent.Size), SizeOf(UploadedFile.MostBytes));
            return;
        }

        (_receiving, _received) = (sent, 0);
        try
        {
            _file = await UploadedFile.ReceiveAsync(sent, ShowReceivedAsync, Leaving);
        }
        catch (Exception exception) when (exception is IOException or JSException)
        {
            _refusal = Texts.Format("Import.NotReceived", sent.Name);
            LogNotReceived(Logger, exception, sent.Size);
        }
        finally
        {
            _receiving = null;
        }

        if (_file is { } file && RegisterFile.Mistaken(file.Content, file.Name) is { } mistaken)
        {
            await ForgetAsync();
            _refusal = _spoken = ImportTexts.For(Texts.Culture).Problem(mistaken);
        }
        else if (_file is not null)
        {
            await LookAsync(null);
        }
    }

    private async Task ShowReceivedAsync(long bytes)
    {
        var before = Percent(_received);
        _received = bytes;
        if (Percent(bytes) != before)
        {
            await InvokeAsync(StateHasChanged);
        }

        int Percent(long received) => (int)(100 * received / Math.Max(1, _receiving!.Size));
    }

    private Task LookAsync(RegisterProfile profile) => LookAsync((RegisterProfile?)profile);

    private async Task LookAsync(RegisterProfile? profile)
    {
        Reconsider();
        var content = _file!.Content;
        _isLooking = true;
        try
        {
            var looking = Task.Run(() => RegisterFile.Look(content, profile, Leaving), Leaving);
            _running = looking;
            StateHasChanged();
            _look = await looking;
        }
        finally
        {
            _isLooking = false;
        }

        _choices = new ColumnChoices(_look);
        _refusal = _look.Problem is { } problem ? ImportTexts.For(Texts.Culture).Problem(problem) : null;
        _spoken = _refusal ?? Texts.Format("Import.Looked", Format.Count(_look.RowCount));
    }

    private void ChooseNumbers(NumberStyle? style)
    {
        _numbers = style;
        Reconsider();
    }

    private void ChooseCreation(bool creates)
    {
        _createMissing = creates;
        Reconsider();
    }

    /// <summary>What was checked is not what is chosen now.</summary>
    private void Reconsider()
    {
        _job?.Dispose();
        _job = null;
    }

    private Task CheckAsync() => RunAsync(isDryRun: true);

    private async Task ImportAsync()
    {
        await RunAsync(isDryRun: false);
        if (_job is { Outcome: ImportOutcome.Imported } && _file is { } file)
        {
            (_file, _look, _choices) = (null, null, null);
            _round++;
            await file.DisposeAsync();
        }
    }

    private async Task RunAsync(bool isDryRun)
    {
        var options = new RegisterImportOptions
        {
            Profile = _look!.Profile,
            CreateMissing = _createMissing,
            DryRun = isDryRun,
            Reading = new FileReading { Columns = _choices!.Places, Numbers = _numbers },
        };
        var actor = await Actors.GetAsync(Leaving);
        Reconsider();
        var job = new ImportJob(Import, Time, Logger, actor, Company!.CompanyId, _file!.Content, options);
        _job = job;
        var running = job.RunAsync(() => ShowAsync(job));
        _running = running;
        await running;
        _spoken = EndOf(job).Text;
    }

    private Task ShowAsync(ImportJob job)
    {
        var tenth = (int)job.Progress.Percent / 10 * 10;
        _spoken = $"{Format.Percent(tenth)}, {Texts[$"ImportStage.{job.Progress.Stage}"]}";
        return InvokeAsync(StateHasChanged);
    }

    /// <summary>How a check or an import ended.</summary>
    private (Severity Severity, string Text) EndOf(ImportJob job) => job switch
    {
        { IsUnknown: true } => (Severity.Warning, Texts["Import.Unknown"]),
        { HasFailed: true } => (Severity.Error, Texts["Import.Failed"]),
        { Outcome: ImportOutcome.Refused refused } =>
            (Severity.Error, Texts.Count("Import.Refused", refused.Problems.Count, Format.Count(refused.Problems.Count))),
        { Outcome: ImportOutcome.Imported imported } =>
            (Severity.Success, Texts.Count(job.IsCheck ? "Import.Good" : "Import.Done", imported.RowCount, Format.Count(imported.RowCount))),
        _ => (Severity.Info, Texts["Import.Stopped"]),
    };

    /// <summary>What the program calls a column; the legacy profile's have only the names that files have.</summary>
    private string ShownColumn(string name) =>
        _look is { Profile: RegisterProfile.Standard } look && RegisterFile.ColumnsOf(look.Profile).Any(column => column.Name == name) ? RegisterWords.Column(name) : name;

    private string NamedColumn(string name) => ShownColumn(name) is var shown && shown != name ? $"{shown} ({name})" : name;

    private string SizeOf(long bytes) => bytes < 1 << 20
        ? $"{Format.Count(Math.Max(1, bytes >> 10))} KB"
        : $"{(bytes / (double)(1 << 20)).ToString("N1", Texts.Culture)} MB";

    private async Task ForgetAsync()
    {
        Reconsider();
        var file = _file;
        (_file, _look, _choices, _numbers, _refusal) = (null, null, null, null, null);
        await CloseAsync(_running, file);
    }

    /// <summary>Work that still reads the file comes to its end first.</summary>
    private static async Task CloseAsync(Task running, UploadedFile? file)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (file is not null)
        {
            await file.DisposeAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file of {Size} bytes was not received")]
    private static partial void LogNotReceived(ILogger logger, Exception exception, long size);
}
