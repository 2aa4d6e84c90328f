using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>The sums of AKM transactions.</summary>
public sealed record AkmTotals
{
    /// <summary>The number of AKM transactions.</summary>
    public long Lines { get; init; }

    public Money ClosingCost { get; init; }

    public Money OpeningAccumulated { get; init; }

    public Money Depreciation { get; init; }

    public Money ClosingAccumulated { get; init; }

    public Money NetBookValue => ClosingCost - ClosingAccumulated;

    /// <summary>What of the depreciation went to the filter's account; all of it without one. Of <see cref="AkmFilter.IsOfPostings"/>: what was posted.</summary>
    public Money Share { get; init; }

    internal static AkmTotals Of(IReadOnlyCollection<AkmTransaction> transactions, IEnumerable<Money> shares)
    {
        Money Sum(Func<AkmTransaction, Money> amount) => new(transactions.Sum(transaction => amount(transaction).Minor));
        return new AkmTotals
        {
            Lines = transactions.Count,
            ClosingCost = Sum(transaction => transaction.OpeningCost + transaction.CostChange),
            OpeningAccumulated = Sum(transaction => transaction.OpeningAccumulated),
            Depreciation = Sum(transaction => transaction.Depreciation),
            ClosingAccumulated = Sum(transaction => transaction.OpeningAccumulated + transaction.Depreciation + transaction.AccumulatedChange),
            Share = new Money(shares.Sum(share => share.Minor)),
        };
    }
}
