using Aktiva.Web.Layout;

namespace Aktiva.Tests.Browser;

/// <summary>Every page of the program, by a name that can be a file's; <c>{asset}</c> stands for the code of an asset, <c>{leaving}</c> for that of one with an event, and <c>{run}</c> for a run.</summary>
internal static class SitePages
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["beranda"] = "/",
        ["kategori"] = "/kategori",
        ["akun"] = "/akun",
        ["departemen"] = "/departemen",
        ["perusahaan"] = "/perusahaan",
        ["tutup-buku"] = "/utilitas/tutup-buku",
        ["impor"] = "/utilitas/impor-aktiva",
        ["proses"] = "/proses",
        ["proses-satu"] = "/proses/{run}",
        ["proses-tidak-ada"] = "/proses/1",
        ["transaksi-akm"] = "/transaksi-akm",
        ["transaksi-akm-akun"] = "/transaksi-akm?periode=2026-03&akun=6101",
        ["jurnal"] = "/jurnal",
        ["jurnal-kosong"] = "/jurnal?periode=2026-04",
        ["periode"] = "/periode",
        ["aktiva"] = "/aktiva",
        ["aktiva-kosong"] = "/aktiva?cari=tidak-ada-yang-begini",
        ["proyeksi"] = "/proyeksi",
        ["aktiva-satu"] = "/aktiva/{asset}",
        ["aktiva-mutasi"] = "/aktiva/{leaving}",
        ["aktiva-baru"] = "/aktiva-baru",
        ["aktiva-duplikat"] = "/aktiva-baru?dari={asset}",
        ["aktiva-label"] = "/aktiva-label?kode={asset}",
        ["aktiva-label-kosong"] = "/aktiva-label",
        ["aktiva-ubah"] = "/aktiva/{asset}/ubah",
        ["aktiva-tidak-ada"] = "/aktiva/TIDAK-ADA",
        ["laporan"] = "/laporan",
        ["laporan-mutasi"] = "/laporan/mutasi-aktiva?rentang=tahun",
        ["laporan-mutasi-aktiva"] = "/laporan/mutasi-aktiva/aktiva?gerak=Depreciation",
        ["laporan-mutasi-kosong"] = "/laporan/mutasi-aktiva?periode=2026-04",
        ["laporan-fiskal"] = "/laporan/daftar-fiskal?periode=2026-03",
        ["laporan-fiskal-aktiva"] = "/laporan/daftar-fiskal/aktiva?kelompok=1",
        ["laporan-daftar"] = "/laporan/daftar-aktiva",
        ["laporan-departemen"] = "/laporan/penyusutan-departemen?rentang=tahun",
        ["laporan-rekonsiliasi"] = "/laporan/rekonsiliasi",
        ["laporan-perbandingan"] = "/laporan/perbandingan",
        ["tidak-ditemukan"] = "/tidak-ditemukan",
        ["kesalahan"] = "/kesalahan",
        ["masuk"] = "/masuk",
    };

    /// <summary>Whether a page stands alone, without menu and circuit, and is shown to those who are signed out, too.</summary>
    public static bool IsPlain(string name) => name is "tidak-ditemukan" or "kesalahan" or "masuk";

    /// <summary>Opens a page in a wide window, in the month that its address names or else the last one closed, and waits until it shows what it has.</summary>
    public static async Task OpenAsync(SampleSite site, BrowserWindow window, string name)
    {
        await window.Context.ClearCookiesAsync(new() { Name = CurrentPeriod.Cookie });
        await window.Page.SetViewportSizeAsync(PageLooks.Widths[0], 900);
        await window.Page.GotoAsync(await AddressAsync(site, name));
        await PageStates.ShowAsync(window.Page);
    }

    public static async Task<string> AddressAsync(SampleSite site, string name)
    {
        var run = await site.Books.Test.ScalarAsync<long>("SELECT MAX(run_id) FROM closing_run WHERE status = 'posted' AND book = 1");
        return All[name]
            .Replace("{asset}", Uri.EscapeDataString(site.AssetCode), StringComparison.Ordinal)
            .Replace("{leaving}", Uri.EscapeDataString(site.LeavingAssetCode), StringComparison.Ordinal)
            .Replace("{run}", run.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
