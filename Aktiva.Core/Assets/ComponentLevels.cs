namespace Aktiva.Core.Assets;

/// <summary>How deep components can lie: an asset without a parent is on level 1, its components on level 2.</summary>
public static class ComponentLevels
{
    /// <summary>The deepest level; far more than a register needs, and as many as a database follows in one statement.</summary>
    public const int Most = 20;
}
