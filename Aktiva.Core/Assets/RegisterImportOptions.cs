namespace Aktiva.Core.Assets;

/// <summary>How a register is imported.</summary>
public sealed record RegisterImportOptions
{
    public RegisterProfile Profile { get; init; }

    /// <summary>Whether categories, accounts, divisions and departments that do not exist yet are made, under their code as name.</summary>
    public bool CreateMissing { get; init; }

    /// <summary>What somebody decided about how the file is read; null when everything is to be found out.</summary>
    public FileReading? Reading { get; init; }

    /// <summary>Whether everything is checked and nothing written.</summary>
    public bool DryRun { get; init; }
}
