namespace Aktiva.Core.Reports;

/// <summary>What the values of a column are: it decides how a spreadsheet shows them.</summary>
internal enum ValueKind
{
    Text,
    Count,
    Amount,
    Rate,
    Date,
}
