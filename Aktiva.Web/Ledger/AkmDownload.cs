using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Ledger;

/// <summary>Where AKM transactions that a filter lets through are downloaded.</summary>
public static class AkmDownload
{
    private const string Path = "/ekspor/akm";

    /// <param name="filter">Which AKM transactions, in which order.</param>
    /// <param name="form"><c>csv</c> or <c>xlsx</c>.</param>
    public static string Address(AkmFilter filter, string form) => DownloadQuery.AddressOf(
        $"{Path}.{form}",
        [
            ("buku", FileWord.Of(filter.Book)), ("periode", filter.Period.ToString()), ("cari", filter.Text), ("kode", filter.AssetCode), ("kategori", filter.Category),
            ("divisi", filter.Division), ("departemen", filter.Department), ("akun", filter.Account), ("jurnal", filter.Kind?.ToString()),
            ("sisi", filter.Side?.ToString()), DownloadQuery.Order(filter.Order, filter.IsDescending),
        ]);

    /// <summary>Streams the file, however long it is. 404 when book or month is none.</summary>
    public static IEndpointConventionBuilder MapAkmDownload(this IEndpointRouteBuilder endpoints) => endpoints.MapGet($"{Path}.{FileDownload.Extensions}", SendAsync);

    private static Task SendAsync(HttpContext context, string extension, FileDownload files, Texts texts, ClosingTexts words) => files.SendListAsync(
        context,
        Read(context.Request.Query),
        texts["Akm.Title"],
        (companyId, filter) => new AkmRequest { CompanyId = companyId, Filter = filter, Note = words.Note },
        (names, filter) => names.FileName("Akm", filter.Book, filter.Period, filter.Period, extension));

    private static AkmFilter? Read(IQueryCollection query) =>
        FileWord.TryRead(query["buku"].ToString(), out Book? book) && Period.TryParse(query["periode"], out var period)
            ? new AkmFilter
            {
                Book = book.Value,
                Period = period,
                Text = QueryWord.Filled(query["cari"]),
                AssetCode = QueryWord.Filled(query["kode"]),
                Category = QueryWord.Filled(query["kategori"]),
                Division = QueryWord.Filled(query["divisi"]),
                Department = QueryWord.Filled(query["departemen"]),
                Account = QueryWord.Filled(query["akun"]),
                Kind = QueryWord.Named<JournalKind>(query["jurnal"]),
                Side = QueryWord.Named<LedgerSide>(query["sisi"]),
                Order = DownloadQuery.OrderOf<AkmOrder>(query, out var isDescending),
                IsDescending = isDescending,
            }
            : null;
}
