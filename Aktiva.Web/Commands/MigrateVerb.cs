using Aktiva.Core.Data;

namespace Aktiva.Web.Commands;

/// <summary><c>migrate</c>: brings the database to the current schema.</summary>
internal sealed class MigrateVerb(CommonOptions common) : Verb("migrate", CommandTexts.Get("Migrate"), common)
{
    protected override bool NeedsSchema => false;

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var applied = await context.Get<Migrator>().MigrateAsync(cancellationToken);
        await context.Error.WriteLineAsync(
            applied.Count == 0 ? CommandTexts.Get("SchemaCurrent") : CommandTexts.Get("SchemaMigrated", applied.Count));
        return ExitCode.Done;
    }
}
