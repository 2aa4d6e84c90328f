namespace Aktiva.Tests.SqlServer;

/// <summary>A statement as it was sent, with the types of its parameters.</summary>
/// <param name="Text">T-SQL.</param>
/// <param name="Parameters">Names without @, and T-SQL types.</param>
public sealed record SentStatement(string Text, IReadOnlyList<(string Name, string Type)> Parameters)
{
    /// <summary>Statements of the same text whose parameters have the same types are one.</summary>
    public string Identity => $"{Text}\n{string.Join(',', Parameters)}";
}
