namespace Aktiva.Core.Users;

/// <summary>What a user may do; each role may do all that the ones before it may.</summary>
public enum Role
{
    /// <summary>Reads, watches, exports.</summary>
    Viewer = 1,

    /// <summary>Edits, imports, previews, closes and closes again, cancels own runs.</summary>
    Operator = 2,

    /// <summary>Reopens, excludes assets, recalculates, locks and unlocks, cancels any run.</summary>
    Supervisor = 3,

    /// <summary>Users, settings, masters.</summary>
    Administrator = 4,
}
