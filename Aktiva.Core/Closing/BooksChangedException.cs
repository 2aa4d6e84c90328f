namespace Aktiva.Core.Closing;

/// <summary>What the run was computed from is not what is there when it is published: it has to start over.</summary>
/// <param name="what">What changed: a name for the log.</param>
internal sealed class BooksChangedException(string what) : Exception($"Changed while the run was on: {what}.")
{
    public string What { get; } = what;
}
