using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Closing;

/// <summary>Which assets are computed, for which month, on which run's balances.</summary>
/// <param name="CompanyId">The company.</param>
/// <param name="Book">The book.</param>
/// <param name="Period">The month computed.</param>
/// <param name="BaseRunId">The posted run built upon; 0 when there is none.</param>
/// <param name="BasePeriod">Its month; the default value when there is none.</param>
/// <param name="FirstPeriod">The book's first period: the first closed one, or the month computed when nothing is closed.</param>
/// <param name="Policy">What the company decided, or had decided when the month was posted.</param>
internal sealed record AssetScope(
    long CompanyId, Book Book, Period Period, long BaseRunId, Period BasePeriod, Period FirstPeriod, ClosingPolicy Policy)
{
    /// <summary>The company's accounts by what they are for, as they are or as they were when the month was posted.</summary>
    public required IReadOnlyDictionary<AccountRole, long> Accounts { get; init; }

    /// <summary>What a posted run was computed with.</summary>
    public static async Task<AssetScope> OfPostedAsync(DbConnection connection, ClosingRun run, DbTransaction? transaction = null)
    {
        var facts = await PeriodStore.ReadFactsAsync(connection, run.CompanyId, run.Book, run.Period, transaction);
        var policy = await CompanySettingsStore.ReadOfRunAsync(connection, run.RunId, transaction);
        return new AssetScope(run.CompanyId, run.Book, run.Period, run.BaseRunId ?? 0, facts.BasePeriod, facts.FirstClosed, policy)
        {
            Accounts = await CompanySettingsStore.ReadAccountsOfRunAsync(connection, run.RunId, transaction),
        };
    }

    /// <summary>What decides about events in the book.</summary>
    /// <param name="first">The rules with which an asset began.</param>
    /// <param name="changes">Its changes.</param>
    public LifecyclePolicy PolicyOf(in DepreciationRules first, ReadOnlySpan<AssetChange> changes) => new()
    {
        DisposalMonthCounts = Policy.DisposalMonthCounts,
        IsFiscal = Book == Book.Fiscal,
        GroupLifeMonths = Book == Book.Fiscal ? GroupLifeOf(first, changes) : 0,
    };

    /// <summary>The fiscal life is that of the group: from the beginning, or since the asset was put in service.</summary>
    private static int GroupLifeOf(in DepreciationRules first, ReadOnlySpan<AssetChange> changes)
    {
        foreach (ref readonly var change in changes)
        {
            if (change.Type == AssetChangeType.PutInService && change.LifeMonths is { } life)
            {
                return life;
            }
        }

        return first.LifeMonths;
    }
}
