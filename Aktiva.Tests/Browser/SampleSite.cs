using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using Aktiva.Tests.Events;
using Aktiva.Tests.Hosting;

namespace Aktiva.Tests.Browser;

/// <summary>
/// The program over a small sample company: January to March 2026 closed in both books, January locked, and users called siti (operator),
/// sari (supervisor), rudi (viewer) and adi (administrator).
/// </summary>
public sealed class SampleSite : IAsyncLifetime
{
    public static readonly Period LastClosed = new(2026, 3);

    private TestDatabase _database = null!;

    public TestServer Server { get; private set; } = null!;

    public ClosingBooks Books { get; private set; } = null!;

    /// <summary>The code of an asset of the sample.</summary>
    public string AssetCode { get; private set; } = "";

    /// <summary>The code of one that is sold in April.</summary>
    public string LeavingAssetCode { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var company = await new CompanyStore(_database.Database).CreateAsync("UTAMA", "PT Contoh Nusantara", CancellationToken.None);
        await new DemoCompany(_database.Database).TryFillAsync(
            ClosingBooks.Administrator, company.CompanyId, new DemoOptions { AssetCount = 150 }, CancellationToken.None);
        Books = ClosingBooks.Open(_database, company);
        for (var period = new Period(2026, 1); period <= LastClosed; period = period.Next)
        {
            await Books.CloseAsync(period, ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing);
        }

        Assert.Empty(await Books.LockAsync(new Period(2026, 1)));
        AssetCode = (await _database.ScalarAsync<string>("SELECT MIN(a.code) FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = 1 WHERE b.method = 1"))!;
        LeavingAssetCode = (await _database.ScalarAsync<string>(
            "SELECT MIN(a.code) FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = 1 WHERE b.method = 1 AND a.code > @AssetCode", new { AssetCode }))!;
        await EventBooksFixture.RecordAsync(
            Books, EventBooksFixture.Event(LeavingAssetCode, 4, AssetEventType.DisposalSale) with { Proceeds = EventBooksFixture.Rupiah(300_000_000) });
        Books.Lease.Dispose();
        Server = await TestServer.StartAsync(_database);
        await Server.AddUserAsync("siti", Role.Operator);
        await Server.AddUserAsync("sari", Role.Supervisor);
        await Server.AddUserAsync("rudi", Role.Viewer);
        await Server.AddUserAsync("adi", Role.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _database.DisposeAsync();
    }
}
