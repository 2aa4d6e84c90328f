namespace Aktiva.Core.Assets;

/// <summary>How the rows of one kind of file are read.</summary>
/// <typeparam name="T">What a row is read into.</typeparam>
internal abstract class RowReader<T> : RowColumns
    where T : class
{
    /// <summary>Reads a row; where it reported a problem the result is of no use.</summary>
    public abstract T Read(FileRow row);
}
