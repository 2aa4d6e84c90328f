using System.CommandLine;
using Aktiva.Core.Data;

namespace Aktiva.Web.Commands;

/// <summary>A verb of the command line: one class says what it accepts and what it does.</summary>
internal abstract class Verb : Command
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
            if (NeedsSchema)
            {
                await context.RequireSchemaAsync(cancellationToken);
            }

            return await RunAsync(context, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await context.Error.WriteLineAsync(CommandTexts.Get("Cancelled"));
            return ExitCode.Cancelled;
        }
        catch (CommandFailure failure)
        {
            await context.Error.WriteLineAsync(failure.Message);
            return ExitCode.Failed;
        }
        catch (MigrationException failure)
        {
            await context.Error.WriteLineAsync(CommandTexts.Get("MigrationFailed", failure.Script, failure.InnerException!.Message));
            return ExitCode.Failed;
        }
    }
}
