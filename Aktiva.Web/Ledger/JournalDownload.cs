using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Ledger;

/// <summary>Where journal lines that a filter lets through are downloaded.</summary>
public static class JournalDownload
{
    private const string Path = "/ekspor/jurnal";

    /// <param name="filter">Which lines.</param>
    /// <param name="form"><c>csv</c> or <c>xlsx</c>.</param>
    public static string Address(JournalFilter filter, string form) => DownloadQuery.AddressOf(
        $"{Path}.{form}",
        [
            ("periode", filter.Period.ToString()), ("cari", filter.Text), ("akun", filter.Account), ("divisi", filter.Division), ("departemen", filter.Department),
        ]);

    /// <summary>Streams the file, however long it is. 404 when the month is none.</summary>
    public static IEndpointConventionBuilder MapJournalDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{Path}.{FileDownload.Extensions}", SendAsync);

    private static Task SendAsync(HttpContext context, string extension, FileDownload files, Texts texts) => files.SendListAsync(
        context,
        Read(context.Request.Query),
        texts["JournalList.Title"],
        (companyId, filter) => new JournalRequest { CompanyId = companyId, Filter = filter, Describe = JournalTexts.For(texts.Culture).Describe },
        (names, filter) => names.FileName("Journal", null, filter.Period, filter.Period, extension));

    private static JournalFilter? Read(IQueryCollection query) => Period.TryParse(query["periode"], out var period)
        ? new JournalFilter
        {
            Period = period,
            Text = QueryWord.Filled(query["cari"]),
            Account = QueryWord.Filled(query["akun"]),
            Division = QueryWord.Filled(query["divisi"]),
            Department = QueryWord.Filled(query["departemen"]),
        }
        : null;
}
