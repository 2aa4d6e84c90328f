using System.CommandLine;
using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Web.Hosting;

namespace Aktiva.Web.Commands;

/// <summary><c>copy</c>: moves all data from one database into another, empty one.</summary>
internal sealed class CopyVerb : Verb
{
    private readonly Option<string> _from = new("--from") { Description = CommandTexts.Get("OptionFrom"), Required = true };
    private readonly Option<string> _to = new("--to") { Description = CommandTexts.Get("OptionTo"), Required = true };

    public CopyVerb(CommonOptions common)
        : base("copy", CommandTexts.Get("Copy"), common)
    {
        Options.Add(_from);
        Options.Add(_to);
    }

    /// <summary>It is about the databases that it is told, not about the configured one.</summary>
    protected override bool NeedsSchema => false;

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (from, to) = (DatabaseSettings.Of(context.Value(_from)!), DatabaseSettings.Of(context.Value(_to)!));
        SchemaCheck.RequireConnectionString(from);
        SchemaCheck.RequireConnectionString(to);
        if (DatabaseSettings.FileOf(from) is { } file && !File.Exists(file))
        {
            throw new CommandFailure(CommandTexts.Get("DatabaseMissing", file));
        }

        try
        {
            var copy = new DatabaseCopy(Database.Create(from, TimeProvider.System), Database.Create(to, TimeProvider.System));
            foreach (var table in await copy.CopyAsync(cancellationToken))
            {
                await context.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table.Name} {table.RowCount}"));
            }
        }
        catch (CopyRefusedException refused)
        {
            throw new CommandFailure(CommandTexts.Get($"Copy{refused.Reason}"));
        }

        await context.Error.WriteLineAsync(CommandTexts.Get("CopyDone"));
        return ExitCode.Done;
    }
}
