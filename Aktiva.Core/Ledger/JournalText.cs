using Aktiva.Core.Periods;

namespace Aktiva.Core.Ledger;

/// <summary>What the books say of a journal line, in no language: readers word it in theirs.</summary>
/// <param name="Entry">The name of a <see cref="JournalKind"/>, or a text that somebody wrote.</param>
/// <param name="Period">The month of the entry.</param>
/// <param name="Line">What the line is about, code and name of an asset; empty when it is about many.</param>
public readonly record struct JournalText(string Entry, Period Period, string Line)
{
    /// <summary>The kind of the entry; null when its text is somebody's own.</summary>
    public JournalKind? Kind => Enum.TryParse<JournalKind>(Entry, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
