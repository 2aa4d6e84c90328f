using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
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

    private static async Task SendAsync(
        HttpContext context, string extension, FileDownload files, ActorProvider actors, CurrentCompany companies, Texts texts)
    {
        var cancellation = context.RequestAborted;
        var actor = await actors.GetAsync(context.User, cancellation);
        if (Read(context.Request.Query) is not { } filter || await companies.FindAsync(cancellation) is not { } company)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var request = new AssetListRequest { CompanyId = company.CompanyId, Filter = filter };
        if (context.Request.Query.TryGetValue("kolom", out var columns))
        {
            request = request with { Columns = [.. columns.ToString().Split(',').Select(QueryWord.Named<AssetColumn>).OfType<AssetColumn>()] };
        }

        var name = ReportTexts.For(texts.Culture).FileName("Assets", filter.Book, filter.Period, filter.Period, extension);
        await files.SendAsync(context, actor, request, texts["Nav.AssetList"], name);
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
