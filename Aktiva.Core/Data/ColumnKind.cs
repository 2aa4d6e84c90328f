namespace Aktiva.Core.Data;

/// <summary>What a column holds, whichever form its database gives it.</summary>
public enum ColumnKind
{
    /// <summary>A whole number: an id, a counter, a period, a member of an enumeration.</summary>
    Number,

    Text,

    /// <summary>An amount: hundredths on SQLite, DECIMAL(19,2) on SQL Server.</summary>
    Money,

    /// <summary>A percentage: ten-thousandths on SQLite, DECIMAL(9,4) on SQL Server.</summary>
    Rate,

    /// <summary>A day: yyyyMMdd on SQLite, DATE on SQL Server.</summary>
    Date,

    /// <summary>A point in time: text in UTC on SQLite, DATETIMEOFFSET on SQL Server.</summary>
    Instant,
}
