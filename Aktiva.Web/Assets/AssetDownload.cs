using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Assets;

/// <summary>Where the assets that a filter lets through are downloaded.</summary>
public static class AssetDownload
{
    private const string Path = "/ekspor/aktiva";

    /// <param name="filter">Which assets, in which order.</param>
    /// <param name="columns">Which columns besides code and name.</param>
    /// <param name="form"><c>csv</c> or <c>xlsx</c>.</param>
    public static string Address(AssetFilter filter, IEnumerable<AssetColumn> columns, string form) =>
        AddressOf($"{Path}.{form}", filter, ("kolom", string.Join(',', columns.Order())));

    /// <summary>An address with a filter.</summary>
    public static string AddressOf(string path, AssetFilter filter, params IEnumerable<(string Name, string? Value)> others) => DownloadQuery.AddressOf(
        path,
        [
            ("buku", FileWord.Of(filter.Book)), ("periode", filter.Period.ToString()), ("cari", filter.Text), ("kategori", filter.Category),
            ("divisi", filter.Division), ("departemen", filter.Department), ("status", filter.Status?.ToString()),
            ("tahun", filter.Year?.ToString(CultureInfo.InvariantCulture)), ("habis", filter.EndsWithin?.ToString(CultureInfo.InvariantCulture)),
            DownloadQuery.Order(filter.Order, filter.IsDescending), .. others,
        ]);

    /// <summary>Streams the file, however long it is. 404 when book or month is none.</summary>
    public static IEndpointConventionBuilder MapAssetDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{Path}.{FileDownload.Extensions}", SendAsync);

    private static Task SendAsync(HttpContext context, string extension, FileDownload files, Texts texts)
    {
        var query = context.Request.Query;
        return files.SendListAsync(context, Read(query), texts["Nav.AssetList"], RequestOf, (names, filter) =>
            names.FileName("Assets", filter.Book, filter.Period, filter.Period, extension));

        AssetListRequest RequestOf(long companyId, AssetFilter filter)
        {
            var request = new AssetListRequest { CompanyId = companyId, Filter = filter };
            return query.TryGetValue("kolom", out var columns)
                ? request with { Columns = [.. columns.ToString().Split(',').Select(QueryWord.Named<AssetColumn>).OfType<AssetColumn>()] }
                : request;
        }
    }

    /// <summary>The filter of such a query; null when book or month is none.</summary>
    public static AssetFilter? Read(IQueryCollection query) =>
        FileWord.TryRead(query["buku"].ToString(), out Book? book) && Period.TryParse(query["periode"], out var period)
            ? new AssetFilter
            {
                Book = book.Value,
                Period = period,
                Text = QueryWord.Filled(query["cari"]),
                Category = QueryWord.Filled(query["kategori"]),
                Division = QueryWord.Filled(query["divisi"]),
                Department = QueryWord.Filled(query["departemen"]),
                Status = QueryWord.Named<AssetStatus>(query["status"]),
                Year = QueryWord.Year(query["tahun"]),
                EndsWithin = QueryWord.Months(query["habis"]),
                Order = DownloadQuery.OrderOf<AssetOrder>(query, out var isDescending),
                IsDescending = isDescending,
            }
            : null;
}
