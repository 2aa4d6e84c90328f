namespace Aktiva.Core.Assets;

/// <summary>What the values of a column are.</summary>
internal enum ColumnContent
{
    Text,
    Number,
    Date,

    /// <summary>Accounts with percents: <c>6101:60;6102:40</c>.</summary>
    ExpenseAccounts,
}
