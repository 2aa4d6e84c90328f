using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Ledger;

public sealed class JournalEntryTests
{
    private static readonly Period Month = new(2026, 1);

    [Fact]
    public void Construction_OfABalancedEntry_HasTheTotalOfOneSide()
    {
        var entry = new JournalEntry(Month, JournalKind.Depreciation, [Line(debit: 70), Line(debit: 30), Line(credit: 100)]);

        Assert.Equal((new Money(100), 3), (entry.Total, entry.Lines.Count));
    }

    [Fact]
    public void Construction_OfAnUnbalancedEntry_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new JournalEntry(Month, JournalKind.Depreciation, [Line(debit: 70), Line(credit: 71)]));

    [Fact]
    public void Construction_WithANegativeAmount_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new JournalEntry(Month, JournalKind.Depreciation, [Line(debit: -70), Line(credit: -70)]));

    private static JournalLine Line(long debit = 0, long credit = 0) => new(1, 0, 0, new Money(debit), new Money(credit));
}
