using Aktiva.Core.Ledger;

namespace Aktiva.Core.Reports;

/// <summary>Journal lines of a month are wanted as a file.</summary>
public sealed record JournalRequest : FileRequest
{
    /// <summary>Which lines.</summary>
    public required JournalFilter Filter { get; init; }

    /// <summary>Words what a line records.</summary>
    public required Func<JournalText, string> Describe { get; init; }
}
