namespace Aktiva.Core.Data;

/// <summary>How numbers are written in a text.</summary>
public enum NumberStyle
{
    /// <summary><c>1234567.89</c>: a decimal point and no grouping.</summary>
    Point,

    /// <summary><c>1.234.567,89</c> or <c>1234567,89</c>: a decimal comma; points group thousands or are absent.</summary>
    Indonesian,

    /// <summary><c>1,234,567.89</c> or <c>1234567.89</c>: a decimal point; commas group thousands or are absent. Typed, or said of a file; never recognised in one.</summary>
    English,
}
