namespace Aktiva.Core.Assets;

/// <summary>A column that a file of rows may have.</summary>
/// <param name="Name">Its name in the header, in any letter case.</param>
/// <param name="Content">What its values are, for finding out how the file is written.</param>
/// <param name="IsRequired">Whether a file must have it.</param>
internal sealed record FileColumn(string Name, ColumnContent Content = ColumnContent.Text, bool IsRequired = false);
