using System.Data.Common;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>The ids of assets that entries name as their parents. A component written before its parent gets it at the end.</summary>
internal sealed class ParentIds
{
    private readonly IReadOnlySet<string> _named;
    private readonly Dictionary<string, long> _ids;
    private readonly List<(long AssetId, string Parent)> _waiting = [];

    private ParentIds(IReadOnlySet<string> named, Dictionary<string, long> ids) => (_named, _ids) = (named, ids);

    /// <summary>Begins with those that the company has.</summary>
    public static async Task<ParentIds> ReadAsync(DbTransaction transaction, long companyId, IReadOnlySet<string> named) =>
        new(named, await AssetStore.ReadIdsAsync(transaction, companyId, named));

    /// <summary>Takes note of a new asset, if it is named as a parent.</summary>
    public void Register(string code, long assetId)
    {
        if (_named.Contains(code))
        {
            _ids.Add(code, assetId);
        }
    }

    /// <returns>The parent's id; null when the parent comes later, and the component gets it then.</returns>
    public long? FindFor(long assetId, string parent)
    {
        if (_ids.TryGetValue(parent, out var parentId))
        {
            return parentId;
        }

        _waiting.Add((assetId, parent));
        return null;
    }

    /// <summary>Gives the components that stood before their parents what they wait for. All assets have to be in the database.</summary>
    /// <exception cref="KeyNotFoundException">A parent never came.</exception>
    public Task CompleteAsync(DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        "UPDATE asset SET parent_asset_id = @parentId WHERE asset_id = @AssetId",
        _waiting.Select(component => new { component.AssetId, parentId = _ids[component.Parent] }),
        transaction);
}
