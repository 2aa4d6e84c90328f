namespace Aktiva.Core.Assets;

/// <summary>How the rows of one profile become register entries.</summary>
internal abstract class RegisterReader
{
    public abstract IReadOnlyList<RegisterColumn> Columns { get; }

    /// <summary>Whether a file may have columns that the profile does not know; they are ignored.</summary>
    public abstract bool AllowsOtherColumns { get; }

    public static RegisterReader Of(RegisterProfile profile) => profile switch
    {
        RegisterProfile.Legacy => new LegacyRegisterReader(),
        _ => new StandardRegisterReader(),
    };

    /// <summary>Reads a row; where it reported a problem the entry is of no use.</summary>
    public abstract RegisterEntry Read(RegisterRow row);

    /// <summary>What the profile calls a column of <see cref="RegisterColumns"/>, for problems found later.</summary>
    public abstract string NameOf(string column);
}
