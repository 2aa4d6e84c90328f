namespace Aktiva.Core.Closing;

/// <summary>What a summarised journal groups by. Ids of 0 mean none.</summary>
internal readonly record struct PostingKey(long ExpenseSplitId, long AccumulatedAccountId, long DivisionId, long DepartmentId);
