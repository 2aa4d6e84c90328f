namespace Aktiva.Core.Data;

/// <summary>Why a database is not copied.</summary>
public enum CopyRefusal
{
    /// <summary>The source is missing migrations.</summary>
    SourceOutdated,

    /// <summary>A run is active in the source.</summary>
    SourceIsClosing,

    /// <summary>The target has rows.</summary>
    TargetNotEmpty,
}
