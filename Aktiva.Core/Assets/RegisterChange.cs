namespace Aktiva.Core.Assets;

/// <summary>One value of an asset or a master that somebody changed.</summary>
public sealed record RegisterChange
{
    /// <summary>The same for everything that was changed together.</summary>
    public long ChangeId { get; init; }

    public RegisterSubject Subject { get; init; }

    /// <summary>The code of the asset or master at that time.</summary>
    public string Code { get; init; } = "";

    /// <summary>The column of the register file (<see cref="RegisterColumns"/>), of masters the one that assets have for the same.</summary>
    public string Field { get; init; } = "";

    /// <summary>The value as files have it; empty for none. A code without one before was added, a code without one after was deleted.</summary>
    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public string ChangedBy { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }
}
