namespace Aktiva.Core.Data;

/// <summary>A migration failed.</summary>
public sealed class MigrationException(string script, Exception innerException)
    : Exception($"Migration {script} failed: {innerException.Message}", innerException)
{
    /// <summary>The migration's name.</summary>
    public string Script { get; } = script;
}
