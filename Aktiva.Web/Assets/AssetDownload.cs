using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Http.Extensions;

namespace Aktiva.Web.Assets;

/// <summary>Where the assets that a filter lets through are downloaded.</summary>
public static class AssetDownload
{
    private const string Path = "/ekspor/aktiva";

    public static string Address(AssetFilter filter, string form) => $"{Path}.{form}{QueryOf(filter)}";

    /// <summary>A filter as the query of an address.</summary>
    public static string QueryOf(AssetFilter filter)
    {
        var query = new QueryBuilder { { "buku", FileWord.Of(filter.Book) }, { "periode", filter.Period.ToString() } };
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)
            [
                ("cari", filter.Text), ("kategori", filter.Category), ("divisi", filter.Division), ("departemen", filter.Department),
                ("status", filter.Status?.ToString()), ("tahun", filter.Year?.ToString(CultureInfo.InvariantCulture)),
            ])
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return query.ToString();
    }

    /// <summary>Streams the file, however long it is. 404 when book or month is none.</summary>
    public static IEndpointConventionBuilder MapAssetDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path + ".{form:regex(^(csv|xlsx)$)}", SendAsync);

    private static async Task SendAsync(
        HttpContext context, string form, AssetListExport export, ActorProvider actors, CurrentCompany companies, Texts texts)
    {
        var cancellation = context.RequestAborted;
        var actor = await actors.GetAsync(context.User, cancellation);
        if (Read(context.Request.Query) is not { } filter || await companies.FindAsync(cancellation) is not { } company)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var name = $"aktiva-{FileWord.Of(filter.Book)}-{filter.Period}.{form}";
        await (form == "csv"
            ? FileAnswer.SendCsvAsync(context, name, async output =>
            {
                await export.WriteCsvAsync(actor, company.CompanyId, filter, output, cancellation);
                return null;
            })
            : FileAnswer.SendWorkbookAsync(context, name, async file =>
            {
                await export.WriteWorkbookAsync(actor, company.CompanyId, filter, key => texts[$"AssetExport.{key}"], file, cancellation);
                return null;
            }));
    }

    /// <summary>The filter of such a query; null when book or month is none.</summary>
    public static AssetFilter? Read(IQueryCollection query) =>
        FileWord.TryRead(query["buku"].ToString(), out Book? book) && Period.TryParse(query["periode"], out var period)
            ? new AssetFilter
            {
                Book = book.Value,
                Period = period,
                Text = Filled(query["cari"]),
                Category = Filled(query["kategori"]),
                Division = Filled(query["divisi"]),
                Department = Filled(query["departemen"]),
                Status = QueryWord.Named<AssetStatus>(query["status"]),
                Year = QueryWord.Year(query["tahun"]),
            }
            : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
