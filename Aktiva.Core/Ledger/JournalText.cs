using Aktiva.Core.Periods;

namespace Aktiva.Core.Ledger;

/// <summary>What the books say of a journal line, in no language: readers word it in theirs.</summary>
/// <param name="Entry">The name of a <see cref="JournalKind"/>, or a text that somebody wrote.</param>
/// <param name="Period">The month of the entry.</param>
/// <param name="Line">What the line is about, code and name of an asset; empty when it is about many.</param>
/// <param name="LineKind">The name of the line's <see cref="JournalKind"/>; empty when it records what the entry does.</param>
public readonly record struct JournalText(string Entry, Period Period, string Line, string LineKind = "")
{
    /// <summary>What the line records; null when the text is somebody's own.</summary>
    public JournalKind? Kind => Enum.TryParse<JournalKind>(Words, out var kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>The stored words that say what the line records.</summary>
    public string Words => LineKind.Length > 0 ? LineKind : Entry;
}
