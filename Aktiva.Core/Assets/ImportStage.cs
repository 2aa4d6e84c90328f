namespace Aktiva.Core.Assets;

/// <summary>What an import is at. A dry run ends with checking.</summary>
public enum ImportStage
{
    /// <summary>The header, the way of writing, and how many rows there are.</summary>
    Reading,

    /// <summary>Every row by itself and against the others and the books.</summary>
    Checking,

    /// <summary>Every row into the register, in one transaction.</summary>
    Writing,

    /// <summary>The opening balances of accounts, and the commit.</summary>
    Finishing,
}
