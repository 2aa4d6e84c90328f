using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Web.Resources;

namespace Aktiva.Tests.Resources;

public sealed class ImportTextsTests
{
    [Fact]
    public void Problem_EveryFault_IsWordedInBothLanguages()
    {
        var faults = Enum.GetValues<ImportFault>().Where(fault => fault is not (ImportFault.NotComputable or ImportFault.EventRefused)).ToList();

        var indonesian = faults.Select(fault => Word("id", Of(fault))).ToList();
        var english = faults.Select(fault => Word("en", Of(fault))).ToList();

        Assert.Equal(faults.Count, indonesian.Distinct().Count());
        Assert.Equal(faults.Count, english.Distinct().Count());
        Assert.Empty(indonesian.Intersect(english));
    }

    [Fact]
    public void Problem_RuleThatCannotBeComputed_SaysWhichRule() =>
        Assert.Equal(
            "Baris 7, kolom residual_value: Nilai residu melebihi harga perolehan.",
            Word("id", new ImportProblem
            {
                Line = 7,
                Column = "residual_value",
                Fault = ImportFault.NotComputable,
                Rule = RuleProblem.ResidualValueAboveCost,
            }));

    [Fact]
    public void Problem_WordThatIsUnknown_NamesThoseThatAre()
    {
        var problem = new ImportProblem { Line = 2, Column = "fiscal_method", Fault = ImportFault.WordUnknown, Value = "lurus" };

        Assert.Equal(
            "Baris 2, kolom fiscal_method: Nilai ini tidak dikenal di kolom ini. Yang dikenal: garis lurus [straight-line]; saldo menurun tahunan [declining-annual]. (\"lurus\")",
            Word("id", problem));
        Assert.Equal("Line 2, column Tipe: This column does not know this value. (\"lurus\")", Word("en", problem with { Column = "Tipe" }));
    }

    [Fact]
    public void Problem_WithValue_ShowsItOnOneLine() =>
        Assert.Equal(
            "Line 3, column code: There is an asset with this code already. (\"A 1\")",
            Word("en", new ImportProblem { Line = 3, Column = "code", Fault = ImportFault.CodeExists, Value = "A\n1" }));

    [Fact]
    public void Problem_OfRowOrFile_NamesNoColumn()
    {
        Assert.StartsWith("Baris 4: Jumlah nilai", Word("id", new ImportProblem { Line = 4, Column = "", Fault = ImportFault.ValueCountDiffers }), StringComparison.Ordinal);
        Assert.StartsWith("Daftar aktiva", Word("id", new ImportProblem { Line = 0, Column = "", Fault = ImportFault.RegisterKeepsChanging }), StringComparison.Ordinal);
    }

    private static ImportProblem Of(ImportFault fault) => new() { Line = 2, Column = "cost", Fault = fault };

    private static string Word(string language, ImportProblem problem) => ImportTexts.For(CultureInfo.GetCultureInfo(language)).Problem(problem);
}
