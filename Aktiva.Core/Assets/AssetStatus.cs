namespace Aktiva.Core.Assets;

/// <summary>Where an asset stands in a book. Stored nowhere: it follows from rules and balances.</summary>
public enum AssetStatus
{
    /// <summary>Not in a closed month yet.</summary>
    New = 1,

    /// <summary>Is being depreciated.</summary>
    InUse = 2,

    /// <summary>Its carrying amount has come down to residual value or floor.</summary>
    FullyDepreciated = 3,

    /// <summary>Is not depreciated: land.</summary>
    NotDepreciated = 4,

    /// <summary>Nothing of it is left in the books.</summary>
    Disposed = 5,
}
