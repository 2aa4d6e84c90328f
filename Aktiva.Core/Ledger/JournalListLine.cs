using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Ledger;

/// <summary>A journal line in a list.</summary>
public sealed record JournalListLine
{
    public string DocumentNumber { get; init; } = "";

    /// <summary>Counted from 1 within the entry.</summary>
    public long Line { get; init; }

    public DateOnly Date { get; init; }

    public Period Period { get; init; }

    public string Account { get; init; } = "";

    public string AccountName { get; init; } = "";

    public string? Division { get; init; }

    public string? Department { get; init; }

    public string EntryText { get; init; } = "";

    public string LineText { get; init; } = "";

    /// <summary>The name of the line's <see cref="JournalKind"/>; empty when it records what the entry does.</summary>
    public string LineKind { get; init; } = "";

    public Money Debit { get; init; }

    public Money Credit { get; init; }

    public LedgerSide Side => Debit.IsZero ? LedgerSide.Credit : LedgerSide.Debit;

    /// <summary>The run whose journal it is; null when somebody entered it otherwise.</summary>
    public long? RunId { get; init; }

    /// <summary>The asset, in a journal of one pair of lines for each.</summary>
    public string? AssetCode { get; init; }

    public JournalText Text => new(EntryText, Period, LineText, LineKind);
}
