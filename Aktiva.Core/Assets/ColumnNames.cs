namespace Aktiva.Core.Assets;

/// <summary>
/// Recognises the columns of a file that somebody else made: by the names of the profile, whatever their letter case, spaces and dashes, and by
/// what such columns are often called. For proposals: an import without somebody who looks takes only the names themselves.
/// </summary>
internal static class ColumnNames
{
    /// <summary>What columns of the standard profile are also called, without spaces.</summary>
    private static readonly (string Column, string[] Also)[] Others =
    [
        (RegisterColumns.Code, ["kode", "kodeaktiva", "kodeaset", "noaktiva", "nomoraktiva", "noaset", "nomoraset", "assetcode", "assetno", "assetnumber"]),
        (RegisterColumns.Name, ["nama", "namaaktiva", "namaaset", "uraian", "keterangan", "assetname", "description"]),
        (RegisterColumns.Category, ["kategori", "golongan", "jenis", "jenisaktiva", "kelompokaktiva", "assetcategory", "assetclass"]),
        (RegisterColumns.AcquisitionDate, ["tanggalperolehan", "tglperolehan", "tanggalbeli", "tglbeli", "tanggal", "purchasedate", "dateacquired"]),
        (RegisterColumns.InServiceDate, ["tanggalpakai", "tanggalmulaipakai", "tglpakai", "mulaidipakai", "tanggalsiappakai", "inservice"]),
        (RegisterColumns.Cost, ["hargaperolehan", "nilaiperolehan", "biayaperolehan", "harga", "acquisitioncost", "purchaseprice", "historicalcost"]),
        (RegisterColumns.ResidualValue, ["nilairesidu", "residu", "nilaisisa", "salvagevalue", "residual"]),
        (RegisterColumns.Method, ["metode", "metodepenyusutan", "depreciationmethod"]),
        (RegisterColumns.LifeMonths, ["masamanfaat", "masamanfaatbulan", "umurbulan", "umurekonomisbulan", "usefullifemonths", "life"]),
        (RegisterColumns.RatePercent, ["tarif", "tarifpersen", "persen", "tarifpenyusutan", "rate", "depreciationrate"]),
        (RegisterColumns.Convention, ["konvensi"]),
        (RegisterColumns.Floor, ["nilaibatas", "batasbawah"]),
        (RegisterColumns.OpeningPeriod, ["periodesaldoawal", "bulansaldoawal"]),
        (RegisterColumns.OpeningAccumulated, ["akumulasi", "akumulasiawal", "akumulasipenyusutan", "saldoawalakumulasi", "accumulateddepreciation"]),
        (RegisterColumns.Division, ["divisi"]),
        (RegisterColumns.Department, ["departemen", "bagian"]),
        (RegisterColumns.Location, ["lokasi", "tempat"]),
        (RegisterColumns.ExpenseAccounts, ["akunbeban", "bebanpenyusutan", "expenseaccount"]),
        (RegisterColumns.AccumulatedAccount, ["akunakumulasi", "akunakumulasipenyusutan"]),
        (RegisterColumns.AssetAccount, ["akunaktiva", "akunaset", "akun"]),
        (RegisterColumns.FiscalGroup, ["kelompokfiskal", "golonganfiskal", "kelompokpajak", "taxgroup"]),
        (RegisterColumns.FiscalMethod, ["metodefiskal", "taxmethod"]),
        (RegisterColumns.TotalUnits, ["totalunit", "jumlahunitproduksi"]),
        (RegisterColumns.Quantity, ["kuantitas", "jumlah", "qty"]),
        (RegisterColumns.SerialNumber, ["nomorseri", "noseri", "serial", "serialno"]),
        (RegisterColumns.Notes, ["catatan", "remarks"]),
        (RegisterColumns.FiscalOpeningAccumulated, ["akumulasifiskal", "akumulasiawalfiskal"]),
        (RegisterColumns.Parent, ["induk", "aktivainduk", "asetinduk", "parentasset"]),
    ];

    /// <summary>The columns that a header has, by their names; of several that could be the same the first that bears its very name, or else the first.</summary>
    public static IReadOnlyDictionary<string, int> Recognise(IReadOnlyList<string> header, IReadOnlyList<FileColumn> columns)
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<int>();
        foreach (var matches in (Func<FileColumn, string, bool>[])
            [
                static (column, name) => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase),
                static (column, name) => Bare(column.Name) == Bare(name),
                static (column, name) => Others.Any(other => other.Column == column.Name && other.Also.Contains(Bare(name))),
            ])
        {
            foreach (var column in columns.Where(column => !found.ContainsKey(column.Name)))
            {
                var index = Enumerable.Range(0, header.Count).FirstOrDefault(place => !taken.Contains(place) && matches(column, header[place]), -1);
                if (index >= 0)
                {
                    found.Add(column.Name, index);
                    taken.Add(index);
                }
            }
        }

        return found;
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
