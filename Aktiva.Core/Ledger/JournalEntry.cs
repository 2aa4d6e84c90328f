using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Ledger;

/// <summary>A journal entry, balanced by construction.</summary>
public sealed class JournalEntry
{
    /// <exception cref="InvalidOperationException">Debits are not credits, or an amount is negative.</exception>
    public JournalEntry(Period period, JournalKind kind, IReadOnlyList<JournalLine> lines)
    {
        Money debit = default, credit = default;
        foreach (var line in lines)
        {
            if (line.Debit.IsNegative || line.Credit.IsNegative)
            {
                throw new InvalidOperationException("A journal line has a negative amount.");
            }

            debit += line.Debit;
            credit += line.Credit;
        }

        if (debit != credit)
        {
            throw new InvalidOperationException($"The journal is not balanced: debit {debit}, credit {credit}.");
        }

        Period = period;
        Kind = kind;
        Lines = lines;
        Total = debit;
    }

    public Period Period { get; }

    public JournalKind Kind { get; }

    public IReadOnlyList<JournalLine> Lines { get; }

    /// <summary>The sum of one side.</summary>
    public Money Total { get; }
}
