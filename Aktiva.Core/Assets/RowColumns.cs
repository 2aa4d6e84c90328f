namespace Aktiva.Core.Assets;

/// <summary>The columns of one kind of file.</summary>
internal abstract class RowColumns
{
    public abstract IReadOnlyList<FileColumn> Columns { get; }

    /// <summary>Whether a file may have columns that are not known; they are ignored.</summary>
    public abstract bool AllowsOtherColumns { get; }

    /// <summary>What the file calls a column, for problems found later.</summary>
    public abstract string NameOf(string column);
}
