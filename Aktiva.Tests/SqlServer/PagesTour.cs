using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;

namespace Aktiva.Tests.SqlServer;

/// <summary>What the pages around the closing read, with every filter and every order.</summary>
internal static class PagesTour
{
    private static readonly Actor Viewer = new("rudi", Role.Viewer);

    public static async Task TravelAsync(Database database, long companyId, CancellationToken cancellation)
    {
        await new CalendarService(database).ReadAsync(Viewer, companyId, cancellation);
        Assert.NotEmpty(await new CalendarService(database).ListEventsAsync(Viewer, companyId, 10, cancellation));
        Assert.NotEmpty(await new AssetSearch(database).FindAsync(Viewer, companyId, "a0000001", 5, cancellation));
        Assert.NotNull(await new AssetCardService(database).FindAsync(Viewer, companyId, "A0000001", cancellation));
    }
}
