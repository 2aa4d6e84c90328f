using Aktiva.Core.Depreciation;
using Aktiva.Core.Events;

namespace Aktiva.Core.Assets;

/// <summary>One thing that keeps a file from being imported: where it stands and what it is.</summary>
public sealed record ImportProblem
{
    /// <summary>The line of the file in which the row begins, the header being line 1; 0 for the file as a whole.</summary>
    public required long Line { get; init; }

    /// <summary>The column's name as the file's profile has it; empty when the row as a whole is meant.</summary>
    public required string Column { get; init; }

    public required ImportFault Fault { get; init; }

    /// <summary>What was found there, or the code of what does not exist; empty when there is nothing to show.</summary>
    public string Value { get; init; } = "";

    /// <summary>Why the asset could never be computed, with <see cref="ImportFault.NotComputable"/>.</summary>
    public RuleProblem? Rule { get; init; }

    /// <summary>Why the event cannot be recorded, with <see cref="ImportFault.EventRefused"/>.</summary>
    public AssetEventRefusal? Event { get; init; }
}
