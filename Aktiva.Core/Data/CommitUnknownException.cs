namespace Aktiva.Core.Data;

/// <summary>A commit failed in such a way that it may have taken effect: the caller has to look before doing anything again.</summary>
public sealed class CommitUnknownException(Exception innerException)
    : Exception("The commit failed; whether it took effect is unknown.", innerException);
