namespace Aktiva.Core.Assets;

/// <summary>The code and the name of a master: a category, division, department or account.</summary>
public sealed record NamedCode
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";
}
