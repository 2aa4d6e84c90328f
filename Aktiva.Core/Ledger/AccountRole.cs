namespace Aktiva.Core.Ledger;

/// <summary>What a company's account is for in the journals of asset events. The numbers are those of the database.</summary>
public enum AccountRole
{
    /// <summary>Credited with acquisitions and additions whose event names no account.</summary>
    Acquisition = 1,

    /// <summary>Debited with what is received for an asset disposed of.</summary>
    DisposalProceeds = 2,

    /// <summary>The gain on a disposal (IAS 16.68).</summary>
    DisposalGain = 3,

    /// <summary>The loss on a disposal (IAS 16.68).</summary>
    DisposalLoss = 4,

    /// <summary>The revaluation surplus in equity (IAS 16.39).</summary>
    RevaluationSurplus = 5,

    /// <summary>Revaluation decreases in profit or loss and their reversal (IAS 16.39–40).</summary>
    RevaluationResult = 6,

    /// <summary>Impairment losses and their reversal (IAS 36.60, 36.119).</summary>
    ImpairmentLoss = 7,

    /// <summary>Takes the surplus that a disposal realises (IAS 16.41).</summary>
    RetainedEarnings = 8,
}
