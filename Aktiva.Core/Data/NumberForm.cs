namespace Aktiva.Core.Data;

/// <summary>What the writing of a number says about its style.</summary>
public enum NumberForm
{
    /// <summary>No number in any style.</summary>
    NoNumber,

    /// <summary>The same number in both styles, such as <c>1250000</c>.</summary>
    Either,

    /// <summary>A number only with a decimal point, such as <c>12.5</c>.</summary>
    Point,

    /// <summary>A number only in the Indonesian style, such as <c>1.250.000</c> or <c>12,5</c>.</summary>
    Indonesian,

    /// <summary>Two different numbers, such as <c>1.234</c>.</summary>
    Ambiguous,
}
