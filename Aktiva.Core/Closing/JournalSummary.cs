using System.Runtime.InteropServices;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>
/// Sums what a run posts into the lines of its journal: expense accounts debited, accumulated depreciation credited, then what events
/// post, by division and department. Every asset is split by itself, so that the lines are the sums of what each asset posts.
/// </summary>
/// <param name="splits">The company's expense splits.</param>
/// <param name="accounts">The company's accounts by what they are for.</param>
/// <param name="places">Decimal places of amounts.</param>
/// <param name="keepsAssets">Whether the postings of events are kept by asset, too, for a journal of lines per asset.</param>
internal sealed class JournalSummary(
    ExpenseSplits splits, IReadOnlyDictionary<AccountRole, long> accounts, int places, bool keepsAssets = false)
{
    private readonly Dictionary<PostingKey, Group> _groups = [];
    private readonly EventPostings _eventPostings = new(accounts);
    private readonly Dictionary<AccountPosting, Money> _events = [];
    private readonly List<(long AssetId, AccountPosting Posting)> _eventsOfAssets = [];
    private readonly Dictionary<long, PostingKey> _elsewhere = [];

    /// <summary>All depreciation.</summary>
    public Money Depreciation { get; private set; }

    /// <summary>What events post, asset by asset; empty unless it is kept.</summary>
    public IReadOnlyList<(long AssetId, AccountPosting Posting)> EventsOfAssets => _eventsOfAssets;

    /// <summary>What assets posted to that transfers have moved since, by asset; empty unless it is kept.</summary>
    public IReadOnlyDictionary<long, PostingKey> Elsewhere => _elsewhere;

    /// <summary>Adds what one asset posts. Nothing is allocated once its posting key is known.</summary>
    public void Add(in AssetRow row, in AkmTransaction transaction)
    {
        AddDepreciation(row.Posting, transaction.Depreciation);
        if (keepsAssets && row.IsPlacedElsewhere)
        {
            _elsewhere.Add(row.AssetId, row.Posting);
        }

        if (row.Life is null && row.MovedFrom is null && transaction.CostChange.IsZero && transaction.AccumulatedChange.IsZero)
        {
            return;
        }

        foreach (var posting in _eventPostings.Of(row, transaction))
        {
            var side = posting.Net.IsNegative ? -1 : 1;
            CollectionsMarshal.GetValueRefOrAddDefault(_events, posting with { Net = new Money(side) }, out _) += posting.Net;
            if (keepsAssets)
            {
                _eventsOfAssets.Add((row.AssetId, posting));
            }
        }
    }

    private void AddDepreciation(in PostingKey key, Money depreciation)
    {
        if (depreciation.IsZero)
        {
            return;
        }

        Depreciation += depreciation;
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, key, out _);
        group ??= new Group(splits[key.ExpenseSplitId], places);
        group.Add(depreciation);
    }

    /// <summary>The journal entry of the month; lines in the order of accounts, divisions and departments.</summary>
    public JournalEntry ToEntry(Period period)
    {
        var debits = new Dictionary<(long Account, long Division, long Department), Money>();
        var credits = new Dictionary<(long Account, long Division, long Department), Money>();
        foreach (var (key, group) in _groups)
        {
            for (var index = 0; index < group.Sums.Length; index++)
            {
                AddTo(debits, (group.Shares.AccountIds[index], key.DivisionId, key.DepartmentId), group.Sums[index]);
            }

            AddTo(credits, (key.AccumulatedAccountId, key.DivisionId, key.DepartmentId), group.Total);
        }

        return new JournalEntry(
            period,
            JournalKind.Depreciation,
            [
                .. debits.OrderBy(line => line.Key).Select(line => Line(line.Key, line.Value)).OfType<JournalLine>(),
                .. credits.OrderBy(line => line.Key).Select(line => Line(line.Key, -line.Value)).OfType<JournalLine>(),
                .. _events
                    .OrderBy(line => (line.Key.Kind, line.Value.IsNegative, line.Key.AccountId, line.Key.DivisionId, line.Key.DepartmentId))
                    .Select(line => Line((line.Key.AccountId, line.Key.DivisionId, line.Key.DepartmentId), line.Value)! with { Kind = line.Key.Kind }),
            ]);
    }

    private static void AddTo(Dictionary<(long Account, long Division, long Department), Money> sums, (long, long, long) key, Money amount) =>
        CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _) += amount;

    /// <param name="key">Where the line posts.</param>
    /// <param name="net">What is debited; negative is credited, zero makes no line.</param>
    private static JournalLine? Line((long Account, long Division, long Department) key, Money net) => net.Minor switch
    {
        0 => null,
        > 0 => new JournalLine(key.Account, key.Division, key.Department, net, Money.Zero),
        _ => new JournalLine(key.Account, key.Division, key.Department, Money.Zero, -net),
    };

    private sealed class Group(ExpenseSplits.Shares shares, int places)
    {
        private readonly Money[] _parts = new Money[shares.Rates.Length];

        public ExpenseSplits.Shares Shares { get; } = shares;

        public Money[] Sums { get; } = new Money[shares.Rates.Length];

        public Money Total { get; private set; }

        public void Add(Money depreciation)
        {
            Total += depreciation;
            if (Sums.Length == 1)
            {
                Sums[0] += depreciation;
                return;
            }

            ExpenseSplit.LargestRemainder(depreciation, Shares.Rates, _parts, places);
            for (var index = 0; index < _parts.Length; index++)
            {
                Sums[index] += _parts[index];
            }
        }
    }
}
