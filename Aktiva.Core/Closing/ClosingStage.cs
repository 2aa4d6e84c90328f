namespace Aktiva.Core.Closing;

/// <summary>The stages of a run, in their order. Stored by name.</summary>
public enum ClosingStage
{
    /// <summary>Claim the run, check the period: 0–5 %.</summary>
    Initialise,

    /// <summary>Month end, expected document number: 5–15 %.</summary>
    Prepare,

    /// <summary>Rules and last balances read, leftovers cleared: 15–35 %.</summary>
    DatabaseSetup,

    /// <summary>Each asset: 35–90 %.</summary>
    Assets,

    /// <summary>Publish in one transaction, then the result: 90–100 %.</summary>
    Finalise,
}
