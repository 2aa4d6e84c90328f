using Aktiva.Core.Assets;

namespace Aktiva.Web.Assets;

/// <summary>Which column of the profile each column of a file is: what was recognised, until somebody decides otherwise.</summary>
public sealed class ColumnChoices
{
    private readonly string?[] _names;

    public ColumnChoices(RegisterLook look)
    {
        Columns = RegisterFile.ColumnsOf(look.Profile);
        _names = new string?[look.Header.Count];
        foreach (var (name, place) in look.Columns)
        {
            _names[place] = name;
        }
    }

    /// <summary>The columns of the profile.</summary>
    public IReadOnlyList<(string Name, bool IsRequired)> Columns { get; }

    /// <summary>The columns that the profile must have and that the file has not, as far as is known.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Columns.Where(column => column.IsRequired && !_names.Contains(column.Name)).Select(column => column.Name)];

    /// <summary>The columns of the file by what they are; those that are not read are left out.</summary>
    public IReadOnlyDictionary<string, int> Places =>
        _names.Index().Where(choice => choice.Item is not null).ToDictionary(choice => choice.Item!, choice => choice.Index);

    /// <summary>What a column of the file is; null when it is not read.</summary>
    public string? this[int place] => _names[place];

    /// <summary>Decides what a column of the file is; the one that was it before is not read any more.</summary>
    public void Choose(int place, string? name)
    {
        if (name is not null && Array.IndexOf(_names, name) is >= 0 and var before)
        {
            _names[before] = null;
        }

        _names[place] = name;
    }
}
