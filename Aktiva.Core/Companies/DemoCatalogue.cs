using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Companies;

/// <summary>What sample companies own: categories with the policies usual in Indonesian companies, and the fiscal groups of PMK 72/2023.</summary>
internal static class DemoCatalogue
{
    /// <summary>The floor of assets taken over from an older system.</summary>
    private static readonly Money OneRupiah = new(Money.MinorPerUnit);

    public static IReadOnlyList<DemoCategory> Categories { get; } =
    [
        new()
        {
            Code = "TANAH", Name = "Tanah", Prefix = "TNH", AssetAccount = "1201", AccumulatedAccount = "1301", ExpenseAccount = "6101",
            Weight = 2, EarliestYear = 2008,
            Policies = [new() { Method = DepreciationMethod.None }],
            Items =
            [
                new("Tanah HGB Jl. Rungkut Industri", 4_500_000, 18_000_000), new("Tanah HGB Kawasan Industri Jababeka", 6_000_000, 24_000_000),
                new("Tanah HGB Jl. Gatot Subroto", 2_400_000, 12_500_000), new("Tanah gudang Jl. Sisingamangaraja", 1_200_000, 6_800_000),
                new("Tanah parkir Jl. Soekarno-Hatta", 850_000, 3_600_000),
            ],
        },
        new()
        {
            Code = "BGN-P", Name = "Bangunan permanen", Prefix = "BGP", AssetAccount = "1202", AccumulatedAccount = "1302", ExpenseAccount = "6101",
            Weight = 4, EarliestYear = 2008,
            Policies =
            [
                new() { Method = DepreciationMethod.StraightLine, LifeMonths = 240, FiscalGroup = FiscalGroup.BuildingPermanent },
            ],
            Items =
            [
                new("Gedung kantor", 1_800_000, 9_500_000), new("Gudang bahan baku", 950_000, 4_200_000),
                new("Gudang barang jadi", 950_000, 4_600_000), new("Gedung produksi", 2_600_000, 12_000_000),
                new("Ruko dua lantai", 850_000, 2_900_000), new("Mes karyawan", 650_000, 1_900_000), new("Gedung arsip", 450_000, 1_250_000),
            ],
        },
        new()
        {
            Code = "BGN-N", Name = "Bangunan tidak permanen", Prefix = "BGN", AssetAccount = "1203", AccumulatedAccount = "1303", ExpenseAccount = "6103",
            Weight = 3, EarliestYear = 2016,
            Policies =
            [
                new()
                {
                    Method = DepreciationMethod.StraightLine, Convention = Convention.NextMonth, LifeMonths = 120,
                    FiscalGroup = FiscalGroup.BuildingNonPermanent,
                },
            ],
            Items =
            [
                new("Pos satpam", 35_000, 95_000), new("Kanopi parkir", 48_000, 185_000), new("Gudang semipermanen", 120_000, 480_000),
                new("Partisi ruang kerja", 38_000, 160_000), new("Bedeng proyek", 45_000, 140_000), new("Kantin karyawan", 75_000, 260_000),
            ],
        },
        new()
        {
            Code = "KEND", Name = "Kendaraan", Prefix = "KND", AssetAccount = "1204", AccumulatedAccount = "1304", ExpenseAccount = "6102",
            Weight = 16, EarliestYear = 2017, HasSerialNumbers = true,
            Policies =
            [
                new()
                {
                    Method = DepreciationMethod.StraightLine, Convention = Convention.NextMonth, LifeMonths = 96, ResidualPercent = 10,
                    FiscalGroup = FiscalGroup.Group2, FiscalMethod = DepreciationMethod.DecliningAnnual,
                },
                new() { Method = DepreciationMethod.DecliningAnnual, LifeMonths = 96, RatePercent = 25m, FiscalGroup = FiscalGroup.Group2 },
            ],
            Items =
            [
                new("Toyota Avanza 1.5 G", 238_000, 278_000), new("Toyota Innova Zenix 2.0 V", 458_000, 525_000),
                new("Isuzu Elf NMR 71", 395_000, 465_000), new("Mitsubishi Colt Diesel FE 74", 412_000, 488_000),
                new("Hino Dutro 130 HD", 425_000, 512_000), new("Daihatsu Gran Max Blind Van", 158_000, 184_000),
                new("Suzuki Carry Pick Up", 148_000, 176_000), new("Honda Vario 125", 22_500, 26_800), new("Honda Supra X 125", 18_900, 21_400),
                new("Mitsubishi L300 Box", 228_000, 262_000), new("Wuling Air EV", 188_000, 256_000),
            ],
        },
        new()
        {
            Code = "MESIN", Name = "Mesin dan peralatan pabrik", Prefix = "MSN", AssetAccount = "1205", AccumulatedAccount = "1305", ExpenseAccount = "6103",
            Weight = 14, EarliestYear = 2014, HasSerialNumbers = true, Division = "CKR", Department = "PRD",
            Policies =
            [
                new()
                {
                    Method = DepreciationMethod.StraightLine, Convention = Convention.MidMonth15, LifeMonths = 120, ResidualPercent = 5,
                    FiscalGroup = FiscalGroup.Group3, FiscalMethod = DepreciationMethod.DecliningAnnual,
                },
                new()
                {
                    Method = DepreciationMethod.DecliningAnnual, Convention = Convention.MidMonth15, RatePercent = 25m, Floor = OneRupiah,
                    FiscalGroup = FiscalGroup.Group3,
                },
                new() { Method = DepreciationMethod.StraightLine, LifeMonths = 192, FiscalGroup = FiscalGroup.Group4 },
            ],
            Items =
            [
                new("Mesin CNC milling 3 sumbu", 780_000, 1_950_000), new("Mesin bubut 1.500 mm", 165_000, 420_000),
                new("Kompresor udara 37 kW", 185_000, 310_000), new("Forklift 2,5 ton", 245_000, 365_000), new("Genset 250 kVA", 425_000, 690_000),
                new("Mesin pengemas vertikal", 145_000, 560_000), new("Konveyor sabuk 12 m", 68_000, 175_000),
                new("Mesin las MIG 350 A", 12_500, 38_000), new("Ketel uap 2 ton/jam", 640_000, 1_150_000), new("Pompa air limbah", 14_500, 62_000),
                new("Timbangan truk 60 ton", 285_000, 460_000), new("Mesin cetak injeksi 180 ton", 980_000, 2_400_000),
            ],
        },
        new()
        {
            Code = "PKTR", Name = "Peralatan kantor", Prefix = "PKT", AssetAccount = "1206", AccumulatedAccount = "1306", ExpenseAccount = "6101",
            Weight = 16, EarliestYear = 2018,
            Policies =
            [
                new()
                {
                    Method = DepreciationMethod.StraightLineRate, Convention = Convention.MidMonth15, RatePercent = 25m, Floor = OneRupiah,
                    FiscalGroup = FiscalGroup.Group1,
                },
                new() { Method = DepreciationMethod.StraightLineRate, LifeMonths = 48, RatePercent = 25m, FiscalGroup = FiscalGroup.Group1 },
            ],
            Items =
            [
                new("AC split 2 PK", 7_250, 11_800), new("AC cassette 5 PK", 24_500, 36_800), new("Mesin fotokopi multifungsi", 28_500, 68_000),
                new("Proyektor ruang rapat", 6_800, 18_500), new("Brankas tahan api", 8_900, 32_000), new("Penghancur kertas", 2_750, 7_400),
                new("Mesin absensi sidik jari", 2_750, 5_900), new("Televisi 65 inci", 8_500, 16_900), new("Kulkas dua pintu", 4_200, 8_600),
                new("Mesin penghitung uang", 3_200, 12_500), new("PABX 32 ekstensi", 14_500, 28_000),
            ],
        },
        new()
        {
            Code = "KOMP", Name = "Komputer dan perangkat jaringan", Prefix = "KMP", AssetAccount = "1207", AccumulatedAccount = "1307", ExpenseAccount = "6101",
            Weight = 20, EarliestYear = 2020, HasSerialNumbers = true,
            Policies =
            [
                new()
                {
                    Method = DepreciationMethod.DecliningMonthly, Convention = Convention.MidMonth15, RatePercent = 50m, Floor = OneRupiah,
                    FiscalGroup = FiscalGroup.Group1, FiscalMethod = DepreciationMethod.DecliningAnnual,
                },
                new() { Method = DepreciationMethod.StraightLine, LifeMonths = 48, FiscalGroup = FiscalGroup.Group1 },
                new() { Method = DepreciationMethod.DecliningMonthly, LifeMonths = 60, RatePercent = 40m, FiscalGroup = FiscalGroup.Group1 },
            ],
            Items =
            [
                new("Laptop 14 inci", 9_800, 21_500), new("Laptop desain 16 inci", 28_500, 46_000), new("PC desktop", 8_200, 16_400),
                new("Monitor 27 inci", 3_200, 7_900), new("Server rak 2U", 68_000, 145_000), new("Sakelar jaringan 48 port", 12_500, 38_000),
                new("Titik akses nirkabel", 3_400, 8_800), new("Printer tinta A3", 4_900, 9_700), new("Pemindai dokumen", 6_500, 17_200),
                new("UPS 3 kVA", 9_400, 16_800), new("NAS 8 bay", 16_500, 34_000), new("Tablet gudang", 5_600, 9_900),
                new("Printer label", 6_200, 13_400),
            ],
        },
        new()
        {
            Code = "MEBEL", Name = "Mebel", Prefix = "MBL", AssetAccount = "1208", AccumulatedAccount = "1308", ExpenseAccount = "6101",
            Weight = 14, EarliestYear = 2017,
            Policies =
            [
                new()
                {
                    Method = DepreciationMethod.StraightLineRate, Convention = Convention.MidMonth15, RatePercent = 12.5m, Floor = OneRupiah,
                    FiscalGroup = FiscalGroup.Group2,
                },
                new() { Method = DepreciationMethod.StraightLine, Convention = Convention.NextMonth, LifeMonths = 96, FiscalGroup = FiscalGroup.Group2 },
            ],
            Items =
            [
                new("Meja kerja 140 cm", 1_850, 3_900), new("Kursi kerja ergonomis", 2_100, 5_800), new("Lemari arsip 4 laci", 2_450, 4_600),
                new("Meja rapat 12 orang", 14_500, 38_000), new("Sofa ruang tamu", 8_900, 24_500), new("Rak gudang baja", 4_800, 18_500),
                new("Meja resepsionis", 9_500, 28_000), new("Lemari pakaian loker", 2_900, 6_200), new("Kursi tunggu 4 dudukan", 2_600, 4_900),
            ],
        },
        new()
        {
            Code = "LUNAK", Name = "Perangkat lunak", Prefix = "SFT", AssetAccount = "1209", AccumulatedAccount = "1309", ExpenseAccount = "6101",
            Weight = 5, EarliestYear = 2020,
            Policies =
            [
                new() { Method = DepreciationMethod.StraightLine, Convention = Convention.NextMonth, LifeMonths = 48, FiscalGroup = FiscalGroup.Group1 },
            ],
            Items =
            [
                new("Lisensi ERP modul persediaan", 145_000, 380_000), new("Lisensi ERP modul keuangan", 185_000, 620_000),
                new("Sistem penggajian", 38_000, 125_000), new("Lisensi basis data", 95_000, 410_000), new("Perangkat lunak desain", 14_500, 48_000),
                new("Sistem manajemen gudang", 85_000, 290_000),
            ],
        },
        new()
        {
            Code = "INVK", Name = "Inventaris kecil", Prefix = "INV", AssetAccount = "1210", AccumulatedAccount = "1310", ExpenseAccount = "6101",
            Weight = 6, EarliestYear = 2021,
            Policies = [new() { Method = DepreciationMethod.Expensed }],
            Items =
            [
                new("Kalkulator cetak", 450, 950), new("Kipas angin dinding", 350, 780), new("Telepon meja", 250, 690),
                new("Papan tulis", 480, 1_250), new("Tangga aluminium", 650, 1_750), new("Kamera pengawas", 550, 1_950),
                new("Perkakas tangan satu set", 450, 1_600),
            ],
        },
    ];

    /// <summary>Accounts beside those of the categories.</summary>
    public static IReadOnlyDictionary<string, string> ExpenseAccounts { get; } = new Dictionary<string, string>
    {
        ["6101"] = "Beban penyusutan – administrasi dan umum",
        ["6102"] = "Beban penyusutan – penjualan",
        ["6103"] = "Beban penyusutan – produksi",
    };

    /// <summary>The accounts that events post to.</summary>
    public static IReadOnlyList<(AccountRole Role, string Code, string Name)> RoleAccounts { get; } =
    [
        (AccountRole.Acquisition, "1191", "Perantara perolehan aktiva tetap"),
        (AccountRole.DisposalProceeds, "1192", "Perantara pelepasan aktiva tetap"),
        (AccountRole.DisposalGain, "7101", "Laba pelepasan aktiva tetap"),
        (AccountRole.DisposalLoss, "8101", "Rugi pelepasan aktiva tetap"),
        (AccountRole.RevaluationSurplus, "3301", "Surplus revaluasi aktiva tetap"),
        (AccountRole.RevaluationResult, "8102", "Rugi revaluasi aktiva tetap dan pemulihannya"),
        (AccountRole.ImpairmentLoss, "8103", "Rugi penurunan nilai aktiva tetap dan pemulihannya"),
        (AccountRole.RetainedEarnings, "3201", "Saldo laba"),
    ];

    /// <summary>How the depreciation of assets in common use is distributed.</summary>
    public static IReadOnlyList<string> SharedUse { get; } = ["6101:60;6102:40", "6101:50;6103:50", "6101:33.33;6102:33.33;6103:33.34"];
}
