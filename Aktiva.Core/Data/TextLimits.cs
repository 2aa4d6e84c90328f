namespace Aktiva.Core.Data;

/// <summary>
/// How long texts may be, in UTF-16 characters, on both databases: SQLite would take any, SQL Server refuses what its columns do not hold.
/// Whoever takes texts from outside holds to these; a test compares them with the columns.
/// </summary>
public static class TextLimits
{
    /// <summary>Codes: of assets, categories, accounts, divisions and departments.</summary>
    public const int Code = 100;

    /// <summary>Names, places, quantities, serial numbers.</summary>
    public const int Name = 400;

    public const int Notes = 4_000;

    /// <summary>A distribution over expense accounts in its canonical form: it is the key of an index.</summary>
    public const int ExpenseAccounts = 800;

    /// <summary>Why a month was taken back or unlocked, or an asset left out: it also goes into a line of a log, behind a name.</summary>
    public const int Reason = 1_000;
}
