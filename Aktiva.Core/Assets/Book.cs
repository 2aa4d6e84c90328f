namespace Aktiva.Core.Assets;

/// <summary>One set of depreciation rules over the same assets. The numbers are those of the database.</summary>
public enum Book
{
    /// <summary>The commercial book: posts to the ledger.</summary>
    Commercial = 1,

    /// <summary>The fiscal book: for tax, posts no journal.</summary>
    Fiscal = 2,
}
