namespace Aktiva.Core.Assets;

/// <summary>What assets can be sorted into, each by code.</summary>
public sealed record MasterNames
{
    public static MasterNames None { get; } = new();

    public IReadOnlyList<NamedCode> Categories { get; init; } = [];

    public IReadOnlyList<NamedCode> Divisions { get; init; } = [];

    public IReadOnlyList<NamedCode> Departments { get; init; } = [];

    public IReadOnlyList<NamedCode> Accounts { get; init; } = [];
}
