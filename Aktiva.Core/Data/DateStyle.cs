namespace Aktiva.Core.Data;

/// <summary>How dates are written in a text.</summary>
public enum DateStyle
{
    /// <summary><c>yyyy-MM-dd</c>.</summary>
    Iso,

    /// <summary><c>dd/MM/yyyy</c>.</summary>
    DayMonthYear,
}
