namespace Aktiva.Core.Data;

/// <summary>A database cannot be copied as things are. Nothing was written.</summary>
public sealed class CopyRefusedException(CopyRefusal reason) : Exception($"The database is not copied: {reason}.")
{
    public CopyRefusal Reason { get; } = reason;
}
