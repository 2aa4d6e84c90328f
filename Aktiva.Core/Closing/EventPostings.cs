using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Closing;

/// <summary>
/// What a month posts for an asset besides its depreciation: its acquisition, corrections, transfers, and its events (IAS 16.39–41, 16.67–72,
/// IAS 36.60–61, 36.119–120). Debits and credits of an asset balance, but for splits and merges, where two assets balance each other.
/// </summary>
/// <param name="accounts">The company's accounts by what they are for.</param>
internal sealed class EventPostings(IReadOnlyDictionary<AccountRole, long> accounts)
{
    private readonly List<AccountPosting> _postings = [];
    private JournalKind _kind;
    private long _divisionId;
    private long _departmentId;

    /// <summary>The postings of one asset; valid until the next call.</summary>
    public IReadOnlyList<AccountPosting> Of(in AssetRow row, in AkmTransaction transaction)
    {
        _postings.Clear();
        (_divisionId, _departmentId) = (row.Posting.DivisionId, row.Posting.DepartmentId);
        if (row.MovedFrom is { } from)
        {
            AddTransfer(row, from, transaction);
        }

        var movements = row.Life?.Month.Movements ?? default;
        AddOtherCost(row, transaction, transaction.CostChange - movements.CostChange);
        AddOtherAccumulated(row, transaction.AccumulatedChange - movements.AccumulatedChange);
        for (var index = 0; row.Life is { } life && index < life.Changes.Length; index++)
        {
            if (life.Effects[index] is var effect && effect != default)
            {
                AddChange(row, life.Changes[index].Type, life.Bookings[index], effect);
            }
        }

        return _postings;
    }

    /// <summary>What one change of a computed asset posts.</summary>
    public IReadOnlyList<AccountPosting> OfChange(in AssetRow row, int index)
    {
        _postings.Clear();
        (_divisionId, _departmentId) = (row.Posting.DivisionId, row.Posting.DepartmentId);
        var life = row.Life!;
        if (life.Effects[index] is var effect && effect != default)
        {
            AddChange(row, life.Changes[index].Type, life.Bookings[index], effect);
        }

        return _postings;
    }

    /// <summary>What the transfers of the month post.</summary>
    public IReadOnlyList<AccountPosting> OfTransfer(in AssetRow row, in AkmTransaction transaction)
    {
        _postings.Clear();
        (_divisionId, _departmentId) = (row.Posting.DivisionId, row.Posting.DepartmentId);
        if (row.MovedFrom is { } from)
        {
            AddTransfer(row, from, transaction);
        }

        return _postings;
    }

    /// <summary>What the asset brings into the month moves; of a new one the cost that the opening balances of accounts have of it.</summary>
    private void AddTransfer(in AssetRow row, AssetPlace from, in AkmTransaction transaction)
    {
        _kind = JournalKind.Transfer;
        var (to, accumulated) = (row.Posting, transaction.OpeningAccumulated);
        var cost = transaction.OpeningCost + (IsNew(row, transaction) && !row.PostsAcquisition ? row.Rules.Cost : Money.Zero);
        var isSamePlace = from.Posting.DivisionId == to.DivisionId && from.Posting.DepartmentId == to.DepartmentId;
        if (!isSamePlace || from.AssetAccountId != row.AssetAccountId)
        {
            Add(row.AssetAccountId, cost);
            AddAt(from.AssetAccountId, from.Posting.DivisionId, from.Posting.DepartmentId, -cost);
        }

        if (!isSamePlace || from.Posting.AccumulatedAccountId != to.AccumulatedAccountId)
        {
            AddAt(from.Posting.AccumulatedAccountId, from.Posting.DivisionId, from.Posting.DepartmentId, accumulated);
            Add(to.AccumulatedAccountId, -accumulated);
        }
    }

    private static bool IsNew(in AssetRow row, in AkmTransaction transaction) => !row.HasBase && transaction.OpeningCost.IsZero;

    /// <summary>Cost that no event explains: of an asset new in the books, or corrected in the register.</summary>
    private void AddOtherCost(in AssetRow row, in AkmTransaction transaction, Money cost)
    {
        var isNew = IsNew(row, transaction);
        if (cost.IsZero || !(isNew ? row.PostsAcquisition : accounts.ContainsKey(AccountRole.Acquisition)))
        {
            return;
        }

        _kind = isNew ? JournalKind.Acquisition : JournalKind.Correction;
        Add(row.AssetAccountId, cost);
        Add(AccountRole.Acquisition, -cost);
    }

    private void AddOtherAccumulated(in AssetRow row, Money accumulated)
    {
        if (accumulated.IsZero || !accounts.ContainsKey(AccountRole.Acquisition))
        {
            return;
        }

        _kind = JournalKind.Correction;
        Add(AccountRole.Acquisition, accumulated);
        Add(row.Posting.AccumulatedAccountId, -accumulated);
    }

    private void AddChange(in AssetRow row, AssetChangeType type, ChangeBooking booking, in ChangeEffect effect)
    {
        _kind = KindOf(type);
        Add(row.AssetAccountId, effect.Cost);
        Add(row.Posting.AccumulatedAccountId, -effect.Accumulated);
        switch (type)
        {
            case AssetChangeType.Addition:
                AddGiven(booking.AccountId, AccountRole.Acquisition, -effect.Cost);
                break;
            case AssetChangeType.Disposal or AssetChangeType.PartialDisposal:
                AddDisposal(booking, effect);
                break;
            case AssetChangeType.Revaluation:
                Add(AccountRole.RevaluationSurplus, -effect.Surplus);
                Add(AccountRole.RevaluationResult, -effect.ProfitOrLoss);
                break;
            case AssetChangeType.Impairment or AssetChangeType.ImpairmentReversal:
                Add(AccountRole.RevaluationSurplus, -effect.Surplus);
                Add(AccountRole.ImpairmentLoss, -effect.ProfitOrLoss);
                break;
        }
    }

    private void AddDisposal(ChangeBooking booking, in ChangeEffect effect)
    {
        AddGiven(booking.AccountId, AccountRole.DisposalProceeds, booking.Proceeds);
        var gain = booking.Proceeds + effect.CarryingAmount;
        Add(gain.IsNegative ? AccountRole.DisposalLoss : AccountRole.DisposalGain, -gain);
        Add(AccountRole.RevaluationSurplus, effect.SurplusRealised);
        Add(AccountRole.RetainedEarnings, -effect.SurplusRealised);
    }

    private static JournalKind KindOf(AssetChangeType type) => type switch
    {
        AssetChangeType.Addition => JournalKind.Addition,
        AssetChangeType.Disposal or AssetChangeType.PartialDisposal => JournalKind.Disposal,
        AssetChangeType.Revaluation => JournalKind.Revaluation,
        AssetChangeType.Impairment => JournalKind.Impairment,
        AssetChangeType.ImpairmentReversal => JournalKind.ImpairmentReversal,
        AssetChangeType.SplitIn or AssetChangeType.SplitOut => JournalKind.Split,
        AssetChangeType.MergeIn or AssetChangeType.MergeOut => JournalKind.Merge,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The change moves no amounts."),
    };

    private void AddGiven(long accountId, AccountRole role, Money net) => Add(accountId != 0 || net.IsZero ? accountId : accounts[role], net);

    private void Add(AccountRole role, Money net)
    {
        if (!net.IsZero)
        {
            Add(accounts[role], net);
        }
    }

    private void Add(long accountId, Money net) => AddAt(accountId, _divisionId, _departmentId, net);

    private void AddAt(long accountId, long divisionId, long departmentId, Money net)
    {
        if (!net.IsZero)
        {
            _postings.Add(new AccountPosting(_kind, accountId, divisionId, departmentId, net));
        }
    }
}
