namespace Aktiva.Core.Companies;

/// <summary>Where sample assets are and who uses them.</summary>
internal static class DemoPlaces
{
    public static IReadOnlyList<DemoDivision> Divisions { get; } =
    [
        new("PST", "Kantor Pusat Jakarta", "B", ["Menara Sentosa Lt. 12, Jakarta", "Menara Sentosa Lt. 14, Jakarta", "Gudang Pulogadung, Jakarta"]),
        new("CKR", "Pabrik Cikarang", "B", ["Hall produksi A, Cikarang", "Hall produksi B, Cikarang", "Gudang bahan baku, Cikarang"]),
        new("SBY", "Cabang Surabaya", "L", ["Kantor Rungkut, Surabaya", "Gudang Margomulyo, Surabaya"]),
        new("MDN", "Cabang Medan", "BK", ["Kantor Jl. Gatot Subroto, Medan", "Gudang KIM, Medan"]),
        new("BDG", "Cabang Bandung", "D", ["Kantor Jl. Soekarno-Hatta, Bandung", "Gudang Gedebage, Bandung"]),
        new("MKS", "Cabang Makassar", "DD", ["Kantor Jl. Perintis Kemerdekaan, Makassar", "Gudang KIMA, Makassar"]),
    ];

    public static IReadOnlyList<(string Code, string Name)> Departments { get; } =
    [
        ("UMUM", "Umum"), ("KEU", "Keuangan"), ("PJL", "Penjualan"), ("PRD", "Produksi"), ("LOG", "Logistik"), ("TI", "Teknologi Informasi"), ("SDM", "Sumber Daya Manusia"),
    ];
}
