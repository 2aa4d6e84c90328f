using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Closing;

/// <summary>The accounts that the journal of an event needs besides the asset's own.</summary>
internal static class EventAccounts
{
    private static readonly AccountRole[] OfAddition = [AccountRole.Acquisition];

    private static readonly AccountRole[] OfDisposal =
        [AccountRole.DisposalProceeds, AccountRole.DisposalGain, AccountRole.DisposalLoss, AccountRole.RevaluationSurplus, AccountRole.RetainedEarnings];

    private static readonly AccountRole[] OfRevaluation = [AccountRole.RevaluationSurplus, AccountRole.RevaluationResult];

    private static readonly AccountRole[] OfImpairment = [AccountRole.ImpairmentLoss, AccountRole.RevaluationSurplus];

    /// <summary>The first account that is needed and that the company has not named; null when none is missing.</summary>
    public static AccountRole? FindMissing(AssetChangeType type, ChangeBooking booking, IReadOnlyDictionary<AccountRole, long> accounts)
    {
        var needed = type switch
        {
            AssetChangeType.Addition => OfAddition,
            AssetChangeType.Disposal or AssetChangeType.PartialDisposal => OfDisposal,
            AssetChangeType.Revaluation => OfRevaluation,
            AssetChangeType.Impairment or AssetChangeType.ImpairmentReversal => OfImpairment,
            _ => [],
        };
        foreach (var role in needed)
        {
            if (!accounts.ContainsKey(role) && !IsGiven(role, booking))
            {
                return role;
            }
        }

        return null;
    }

    private static bool IsGiven(AccountRole role, ChangeBooking booking) => role switch
    {
        AccountRole.Acquisition => booking.AccountId != 0,
        AccountRole.DisposalProceeds => booking.AccountId != 0 || booking.Proceeds.IsZero,
        _ => false,
    };
}
