using Microsoft.AspNetCore.Http.Extensions;

namespace Aktiva.Web.Layout;

/// <summary>Filters and orders of lists as the query of a download's address.</summary>
public static class DownloadQuery
{
    /// <summary>An address with the parts that have a value.</summary>
    public static string AddressOf(string path, IEnumerable<(string Name, string? Value)> parts)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parts)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return path + query.ToString();
    }

    /// <summary>The order of a list as its page's address has it; nothing for the list's own.</summary>
    public static (string Name, string? Value) Order<T>(T order, bool isDescending)
        where T : struct, Enum =>
        (GridPlace.SortQuery, new GridPlace(0, GridPlace.UsualRows, Equals(order, default(T)) && !isDescending ? null : order.ToString(), isDescending)
            .Queries[GridPlace.SortQuery]?.ToString());

    /// <summary>Such an order; what the list does not know counts as its own.</summary>
    public static T OrderOf<T>(IQueryCollection query, out bool isDescending)
        where T : struct, Enum
    {
        var place = GridPlace.Read(null, null, query[GridPlace.SortQuery]);
        isDescending = place.IsDescending;
        return QueryWord.Named<T>(place.SortBy) ?? default;
    }
}
