using System.CommandLine;
using System.Globalization;
using Aktiva.Web.Hosting;

namespace Aktiva.Web.Commands;

/// <summary>The program's start: with a verb a command, without one the web app.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        UseLanguage(ProgramConfiguration.Load()["Language"]);
        var parsed = BuildRoot().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(UsageErrors.Word(error.Message));
            }

            await Console.Error.WriteLineAsync(CommandTexts.Get("SeeHelp"));
            return ExitCode.WrongUsage;
        }

        using var signals = new TerminationSignals();
        return await parsed.InvokeAsync(
            new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false },
            signals.Token);
    }

    private static void UseLanguage(string? language)
    {
        var culture = CultureInfo.GetCultureInfo(language ?? "id");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }

    private static ServeCommand BuildRoot()
    {
        var common = new CommonOptions();
        var root = new ServeCommand(common)
        {
            new MigrateVerb(common),
            new CopyVerb(common),
            new UserCommand(common),
            new SettingsVerb(common),
            new DemoVerb(common),
            new ImportVerb(common),
            new UsageVerb(common),
            new EventsVerb(common),
            new ExportVerb(common),
            new CloseVerb(common),
            new RecalculateVerb(common),
            new ReopenVerb(common),
            new LockVerb(common),
            new UnlockVerb(common),
            new ExplainVerb(common),
            new ScheduleVerb(common),
            new ForecastVerb(common),
        };
        HelpPage.Use(root);
        return root;
    }
}
