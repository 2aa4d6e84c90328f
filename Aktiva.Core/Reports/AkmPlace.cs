namespace Aktiva.Core.Reports;

/// <summary>Where an asset was, by ids; 0 for no division or department.</summary>
internal readonly record struct AkmPlace(long CategoryId, long DivisionId, long DepartmentId, long ExpenseSplitId);
