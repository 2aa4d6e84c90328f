namespace Aktiva.Core.Assets;

/// <summary>The codes of a company's masters by their ids.</summary>
internal sealed class MasterCodes(RegisterMasters masters)
{
    private readonly Dictionary<long, string> _divisions = Inverse(masters.Divisions);
    private readonly Dictionary<long, string> _departments = Inverse(masters.Departments);
    private readonly Dictionary<long, string> _splits = Inverse(masters.ExpenseSplits);

    public RegisterMasters Masters => masters;

    /// <summary>The categories by id.</summary>
    public IReadOnlyDictionary<long, CategoryDefaults> Categories { get; } =
        masters.Categories.Values.ToDictionary(category => category.CategoryId);

    public string CategoryOf(long id) => Categories[id].Code;

    public string? DivisionOf(long? id) => id is { } known ? _divisions[known] : null;

    public string? DepartmentOf(long? id) => id is { } known ? _departments[known] : null;

    /// <summary>The canonical text of an expense split.</summary>
    public string SplitOf(long id) => _splits[id];

    private static Dictionary<long, string> Inverse(IReadOnlyDictionary<string, long> ids) => ids.ToDictionary(pair => pair.Value, pair => pair.Key);
}
