using System.Diagnostics;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Commands;

/// <summary>One run of the built program as a process of its own.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Aktiva.Web.dll");

    /// <summary>The lines of stdout.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs a command line, its words separated by blanks, and waits for its end.</summary>
    public static Task<ProgramRun> RunAsync(TestDatabase database, string commandLine, string input = "", string? language = null) =>
        RunAsync([.. commandLine.Split(' '), "--database", database.FilePath], input, language: language);

    public static async Task<ProgramRun> RunAsync(
        IReadOnlyList<string> arguments, string input = "", string? folder = null, string? language = null)
    {
        using var process = Start(arguments, folder, language: language);
        return await EndAsync(process, input);
    }

    public static Process Start(
        IReadOnlyList<string> arguments, string? folder = null, string environment = "Production", string? language = null)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        if (language is not null)
        {
            start.Environment["Language"] = language;
        }

        return Process.Start(start)!;
    }

    /// <summary>Gives a started program its input and waits for its end.</summary>
    public static async Task<ProgramRun> EndAsync(Process process, string input = "")
    {
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestDatabase.Cancellation);
        var error = process.StandardError.ReadToEndAsync(TestDatabase.Cancellation);
        await process.WaitForExitAsync(TestDatabase.Cancellation);
        return new ProgramRun(process.ExitCode, await output, await error);
    }
}
