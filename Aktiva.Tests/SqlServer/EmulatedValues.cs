using System.Data;
using System.Globalization;
using Aktiva.Core.Data;
using Microsoft.Data.SqlClient;

namespace Aktiva.Tests.SqlServer;

/// <summary>The forms of values on either side.</summary>
internal static class EmulatedValues
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>What SQL Server was to get, as SQLite keeps it.</summary>
    public static object ToSqlite(object? value, ColumnKind kind) => (value, kind) switch
    {
        (null or DBNull, _) => DBNull.Value,
        (decimal amount, ColumnKind.Money) => Money.Exact(amount).Minor,
        (decimal percent, ColumnKind.Rate) => Rate.FromPercent(percent).TenThousandths,
        (DateTime date, ColumnKind.Date) => DateNumber.FromDate(DateOnly.FromDateTime(date)),
        (DateTimeOffset instant, ColumnKind.Instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture),
        (long or int or string or bool, _) => value,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, $"A {kind} is not sent like this."),
    };

    /// <summary>What SQLite keeps, as SQL Server would give it.</summary>
    public static object FromSqlite(object value, ColumnKind kind) => (value, kind) switch
    {
        (DBNull, _) => value,
        (long minor, ColumnKind.Money) => new Money(minor).Amount,
        (long rate, ColumnKind.Rate) => new Rate(rate).Percent,
        (long date, ColumnKind.Date) => DateNumber.ToDate(date).ToDateTime(TimeOnly.MinValue),
        (string text, ColumnKind.Instant) => DateTimeOffset.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => value,
    };

    /// <summary>The T-SQL type of a column.</summary>
    public static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "BIGINT",
        ColumnKind.Text => "NVARCHAR(4000)",
        ColumnKind.Money => "DECIMAL(19,2)",
        ColumnKind.Rate => "DECIMAL(9,4)",
        ColumnKind.Date => "DATE",
        _ => "DATETIMEOFFSET(7)",
    };

    /// <summary>What a parameter holds, by its type on the wire.</summary>
    public static ColumnKind KindOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.Decimal when parameter is { Precision: 19, Scale: 2 } => ColumnKind.Money,
        SqlDbType.Decimal when parameter is { Precision: 9, Scale: 4 } => ColumnKind.Rate,
        SqlDbType.Date => ColumnKind.Date,
        SqlDbType.DateTimeOffset => ColumnKind.Instant,
        SqlDbType.BigInt or SqlDbType.Int or SqlDbType.SmallInt or SqlDbType.TinyInt or SqlDbType.Bit => ColumnKind.Number,
        SqlDbType.NVarChar => ColumnKind.Text,
        _ => throw new InvalidOperationException($"The parameter {parameter.ParameterName} travels as {parameter.SqlDbType}."),
    };
}
