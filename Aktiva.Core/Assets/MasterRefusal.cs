namespace Aktiva.Core.Assets;

/// <summary>Why a master cannot be added, changed or deleted. A closed set; texts belong to the user interface.</summary>
public abstract record MasterRefusal
{
    private MasterRefusal()
    {
    }

    /// <summary>The column that the refusal is about (<see cref="RegisterColumns"/>); null when the master as a whole is meant.</summary>
    public virtual string? Field => null;

    /// <summary>There is no code, it is too long, holds control characters or, of an account, separates those of an expense split.</summary>
    public sealed record CodeUnusable(string Code, bool IsAccount) : MasterRefusal
    {
        public override string? Field => RegisterColumns.Code;
    }

    public sealed record CodeTaken(string Code) : MasterRefusal
    {
        public override string? Field => RegisterColumns.Code;
    }

    /// <summary>There is no name, it is too long or holds control characters.</summary>
    public sealed record NameUnusable(string Name) : MasterRefusal
    {
        public override string? Field => RegisterColumns.Name;
    }

    /// <summary>The company has no account with the code.</summary>
    /// <param name="Of">Where it was named.</param>
    /// <param name="Code">The code.</param>
    public sealed record AccountUnknown(string Of, string Code) : MasterRefusal
    {
        public override string? Field => Of;
    }

    /// <summary>Events moved assets into or out of the category: where its assets post follows from its accounts, so that they stand.</summary>
    public sealed record AccountsStand : MasterRefusal;

    /// <summary>Somebody deleted it.</summary>
    public sealed record Gone(string Code) : MasterRefusal;

    /// <summary>It is used and cannot be deleted.</summary>
    public sealed record InUse(string Code, MasterUse By) : MasterRefusal;

    /// <summary>Somebody else changed it after it was read.</summary>
    /// <param name="ChangedBy">Who, empty when that was not recorded.</param>
    /// <param name="ChangedAt">When; the default value when that was not recorded.</param>
    public sealed record ChangedMeanwhile(string ChangedBy, DateTimeOffset ChangedAt) : MasterRefusal;
}
