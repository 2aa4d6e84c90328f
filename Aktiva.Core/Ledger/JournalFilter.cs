using Aktiva.Core.Periods;

namespace Aktiva.Core.Ledger;

/// <summary>Which journal lines of a month are wanted; what is null does not matter.</summary>
public sealed record JournalFilter
{
    public required Period Period { get; init; }

    /// <summary>Part of the document number, of the account's code or name, or of what the line is about.</summary>
    public string? Text { get; init; }

    /// <summary>The account's code.</summary>
    public string? Account { get; init; }

    /// <summary>The division's code, or <see cref="Data.CodeFilter.Without"/>.</summary>
    public string? Division { get; init; }

    /// <summary>The department's code, or <see cref="Data.CodeFilter.Without"/>.</summary>
    public string? Department { get; init; }
}
