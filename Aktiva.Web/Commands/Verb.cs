using System.CommandLine;
using Aktiva.Core.Data;
using Aktiva.Web.Hosting;

namespace Aktiva.Web.Commands;

/// <summary>A verb of the command line: one class says what it accepts and what it does.</summary>
internal abstract partial class Verb : Command
{
    private readonly CommonOptions _common;

    protected Verb(string name, string description, CommonOptions common)
        : base(name, description)
    {
        _common = common;
        SetAction(InvokeAsync);
    }

    /// <summary>False for the verb that brings the schema up to date.</summary>
    protected virtual bool NeedsSchema => true;

    /// <returns>The exit code.</returns>
    /// <exception cref="CommandFailure">The work failed or was refused: its message is shown, the exit code is 1.</exception>
    protected abstract Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken);

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var context = new CommandContext(parsed, _common);
        try
        {
            SchemaCheck.RequireConnectionString(context.Get<DatabaseOptions>());
            if (NeedsSchema)
            {
                await SchemaCheck.RequireCurrentAsync(context.Get<DatabaseOptions>(), context.Get<Migrator>(), cancellationToken);
            }

            return await RunAsync(context, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await context.Error.WriteLineAsync(CommandTexts.Get("Cancelled"));
            return ExitCode.Cancelled;
        }
        catch (Exception failure) when (FailureWording.Of(failure) is not null)
        {
            await context.Error.WriteLineAsync(FailureWording.Of(failure));
            return ExitCode.Failed;
        }
        catch (Exception failure)
        {
            LogUnexpected(context.Get<ILogger<Verb>>(), failure, Name);
            // The console's log is written in the background: what stands in it comes before the sentence.
            await context.DisposeAsync();
            await context.Error.WriteLineAsync(CommandTexts.Get("Unexpected"));
            return ExitCode.Failed;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The verb {Verb} failed.")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string verb);
}
