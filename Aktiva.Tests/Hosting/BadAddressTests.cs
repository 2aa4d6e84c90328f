using System.Net;
using Aktiva.Tests.Data;
using Aktiva.Web.Layout;

namespace Aktiva.Tests.Hosting;

/// <summary>What somebody types into the address bar does not break a page, and does not stay.</summary>
public sealed class BadAddressTests(VisitedBooks books) : IClassFixture<VisitedBooks>
{
    [Fact]
    public async Task Get_AddressThatMeansNothing_ShowsThePageAsIfItWereNotGiven()
    {
        var visitor = books.Visitor;

        foreach (var address in (string[])
            [
                "/jurnal?periode=9999-12", "/transaksi-akm?periode=9999-12", "/transaksi-akm?periode=1900-01", "/laporan/perbandingan?periode=9999-12",
                "/laporan/perbandingan?dengan=9999-12", "/laporan/perbandingan?dengan=1900-01", "/laporan/mutasi-aktiva?rentang=9999-12", "/aktiva?tahun=abc",
                "/aktiva?tahun=99999999999", "/aktiva?halaman=-1", "/periode?tahun=abc", "/periode?tahun=9999", "/utilitas/tutup-buku?proses=komersial&bulan=abc",
                "/utilitas/tutup-buku?proses=komersial&bulan=12&tahun=9999", "/proyeksi?bulan=abc",
            ])
        {
            var answer = await visitor.GetAsync(address);
            var page = await answer.Content.ReadAsStringAsync(TestDatabase.Cancellation);

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} gives {answer.StatusCode}.");
            Assert.False(page.Contains("class=\"notice\"", StringComparison.Ordinal), $"{address} shows an error.");
        }
    }

    [Fact]
    public async Task Get_RememberedMonthThatTheCompanyCannotHave_ShowsTheOneLastClosed()
    {
        var visitor = books.Visitor;
        visitor.Add(new Cookie(CurrentPeriod.Cookie, "9999-12"));

        var page = await visitor.GetTextAsync("/");

        Assert.Contains("Februari 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("9999", page, StringComparison.Ordinal);
    }
}
