using System.Data;
using System.Globalization;
using Aktiva.Core.Periods;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Aktiva.Core.Data;

/// <summary>How the program's value types travel through Dapper, on both databases.</summary>
/// <remarks>
/// Amounts and rates are boxed as what they are: the common type of a long and a decimal is decimal, which SQLite would get as text,
/// and what it computes with that is floating point.
/// </remarks>
internal static class TypeHandlers
{
    internal static void Register()
    {
        SqlMapper.AddTypeHandler(new MoneyHandler());
        SqlMapper.AddTypeHandler(new RateHandler());
        SqlMapper.AddTypeHandler(new PeriodHandler());
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.AddTypeHandler(new DateHandler());
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    /// <summary>Says what the column holds: by the value alone, every number of digits would be a statement of its own to the server.</summary>
    private static void SetDecimal(IDbDataParameter parameter, decimal value, byte precision, byte scale)
    {
        parameter.DbType = DbType.Decimal;
        parameter.Precision = precision;
        parameter.Scale = scale;
        parameter.Value = value;
    }

    private sealed class MoneyHandler : SqlMapper.TypeHandler<Money>
    {
        public override void SetValue(IDbDataParameter parameter, Money value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = value.Minor;
            }
            else
            {
                SetDecimal(parameter, value.Amount, precision: 19, scale: 2);
            }
        }

        public override Money Parse(object value) =>
            value is decimal amount ? Money.Exact(amount) : new Money(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }

    private sealed class RateHandler : SqlMapper.TypeHandler<Rate>
    {
        public override void SetValue(IDbDataParameter parameter, Rate value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = value.TenThousandths;
            }
            else
            {
                SetDecimal(parameter, value.Percent, precision: 9, scale: 4);
            }
        }

        public override Rate Parse(object value) =>
            value is decimal percent ? Rate.FromPercent(percent) : new Rate(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }

    private sealed class PeriodHandler : SqlMapper.TypeHandler<Period>
    {
        public override void SetValue(IDbDataParameter parameter, Period value) => parameter.Value = value.Number;

        public override Period Parse(object value)
        {
            var number = Convert.ToInt32(value, CultureInfo.InvariantCulture);
            return number == 0 ? default : Period.FromNumber(number);
        }
    }

    private sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = DateNumber.FromDate(value);
            }
            else
            {
                parameter.DbType = DbType.Date;
                parameter.Value = value.ToDateTime(TimeOnly.MinValue);
            }
        }

        public override DateOnly Parse(object value) =>
            value is DateTime date ? DateOnly.FromDateTime(date) : DateNumber.ToDate(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }

    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = InstantText.FromInstant(value);
            }
            else
            {
                parameter.DbType = DbType.DateTimeOffset;
                parameter.Value = new DateTimeOffset(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
            }
        }

        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTimeOffset instant => instant,
            DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
            _ => InstantText.ToInstant((string)value),
        };
    }
}
