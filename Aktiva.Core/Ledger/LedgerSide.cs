namespace Aktiva.Core.Ledger;

/// <summary>The side of an account.</summary>
public enum LedgerSide
{
    Debit,
    Credit,
}
