namespace Aktiva.Core.Assets;

/// <summary>Which columns a register file has.</summary>
public enum RegisterProfile
{
    /// <summary>Aktiva's own columns, as exports write them.</summary>
    Standard,

    /// <summary>The register of the older SQL Server system that Aktiva replaces.</summary>
    Legacy,
}
