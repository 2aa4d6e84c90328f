using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Ledger;
using Dapper;

namespace Aktiva.Core.Closing;

/// <summary>
/// What assets gave to one line of a posted month's journal that records something besides depreciation. Nothing keeps that by asset: the assets are
/// read again as the run read them, and their events computed again, by what the closing posted them with.
/// </summary>
internal sealed class EventShares
{
    /// <summary>Small, since assets with events are few among the others, and large enough to take several where they are many.</summary>
    private const int BatchSize = 64;

    private readonly Dictionary<long, Money> _shares = [];
    private readonly AssetScope _scope;
    private readonly EventPostings _postings;
    private readonly Func<AccountPosting, bool> _isWanted;

    private EventShares(AssetScope scope, Func<AccountPosting, bool> isWanted)
    {
        (_scope, _isWanted) = (scope, isWanted);
        _postings = new EventPostings(scope.Accounts);
    }

    /// <summary>The shares that are not zero, by asset. The sum is not negative: what goes against it has a minus.</summary>
    /// <param name="snapshot">What is read from.</param>
    /// <param name="dialect">Its database.</param>
    /// <param name="run">The posted run, of the commercial book.</param>
    /// <param name="filter">Names kind, account, side and place of the postings.</param>
    /// <param name="candidates">AKM transactions of the run, in any order.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyDictionary<long, Money>> ReadAsync(
        DbTransaction snapshot, Dialect dialect, ClosingRun run, AkmFilter filter, IEnumerable<AkmTransaction> candidates, CancellationToken cancellationToken)
    {
        var scope = await AssetScope.OfPostedAsync(snapshot.Connection!, run, snapshot);
        var shares = new EventShares(scope, await WantedAsync(snapshot, run.CompanyId, filter));
        shares.Read(snapshot.Connection!, dialect, candidates.ToDictionary(candidate => candidate.AssetId), cancellationToken);
        return shares.OnTheSideOfTheSum();
    }

    private static async Task<Func<AccountPosting, bool>> WantedAsync(DbTransaction snapshot, long companyId, AkmFilter filter)
    {
        var (accountId, divisionId, departmentId) = await snapshot.Connection!.QuerySingleAsync<(long?, long?, long?)>(
            """
            SELECT (SELECT account_id FROM account WHERE company_id = @companyId AND code = @Account),
                   (SELECT division_id FROM division WHERE company_id = @companyId AND code = @Division),
                   (SELECT department_id FROM department WHERE company_id = @companyId AND code = @Department)
            """,
            new { companyId, filter.Account, filter.Division, filter.Department },
            snapshot);
        return posting => posting.Kind == filter.Kind
            && posting.AccountId == accountId
            && IsAt(filter.Division, divisionId, posting.DivisionId)
            && IsAt(filter.Department, departmentId, posting.DepartmentId)
            && (filter.Side is not { } side || side == (posting.Net.IsNegative ? LedgerSide.Credit : LedgerSide.Debit));
    }

    private static bool IsAt(string? wanted, long? wantedId, long id) => wanted switch
    {
        null => true,
        CodeFilter.Without => id == 0,
        _ => id == wantedId,
    };

    private void Read(
        DbConnection connection, Dialect dialect, IReadOnlyDictionary<long, AkmTransaction> candidates, CancellationToken cancellationToken)
    {
        var batch = new AssetBatch(BatchSize);
        foreach (var next in candidates.Keys.Order().Where(assetId => assetId > batch.LastAssetId))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AssetReader.ReadBatch(connection, dialect, _scope, next - 1, batch);
            foreach (ref readonly var row in batch.Rows.AsSpan(0, batch.Count))
            {
                if (candidates.TryGetValue(row.AssetId, out var posted))
                {
                    Add(row, posted);
                }
            }
        }
    }

    /// <summary>Events move what they are computed to; what nothing but the register explains was posted as its AKM transaction has it.</summary>
    private void Add(in AssetRow row, in AkmTransaction posted)
    {
        if ((posted.Notes & MonthNotes.Excluded) != 0)
        {
            AssetComputer.Exclude(row);
        }
        else if (row.Life is not null && AssetComputer.Check(row, _scope).Count > 0)
        {
            return;
        }

        var share = Money.Zero;
        foreach (var posting in _postings.Of(row, posted))
        {
            share += _isWanted(posting) ? posting.Net : Money.Zero;
        }

        if (!share.IsZero)
        {
            _shares.Add(row.AssetId, share);
        }
    }

    private Dictionary<long, Money> OnTheSideOfTheSum() => _shares.Values.Sum(share => share.Minor) >= 0
        ? _shares
        : _shares.ToDictionary(share => share.Key, share => -share.Value);
}
