namespace Aktiva.Tests.Closing;

/// <summary>What can happen to books, in any order.</summary>
internal enum BooksStep
{
    CloseNext,
    CloseAgain,
    CloseExcluding,
    Reopen,
    Add,
    Edit,
    FailInABatch,
    FailInPublishing,
    Cancel,
    Lock,
    Unlock,
    Decide,
}
