using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Closing;

/// <summary>Where a month's AKM transactions are downloaded as CSV.</summary>
public static class ClosingExport
{
    public const string Route = "/ekspor/akm/{period}";

    public static string Address(Period period, Book book) => $"/ekspor/akm/{period}?book={(book == Book.Fiscal ? "fiscal" : "commercial")}";
}
