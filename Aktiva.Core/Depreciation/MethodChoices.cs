namespace Aktiva.Core.Depreciation;

/// <summary>Choices of a method that stay once made. The numbers are those of the database.</summary>
[Flags]
public enum MethodChoices
{
    None = 0,

    /// <summary>Double-declining has switched to straight line.</summary>
    StraightLine = 1,
}
