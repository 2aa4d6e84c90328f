using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Reports;
using Aktiva.Web.Resources;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Reports;

public sealed class ImportProblemExportTests
{
    [Theory]
    [InlineData("id", "Baris;Kolom;Nilai;Masalah\n1234;<cost>;\"'=1+1\";Bukan angka.\n;<>;;Berkas kosong: baris judul tidak ada.\n")]
    [InlineData("en", "Line,Column,Value,Problem\n1234,<cost>,\"'=1+1\",Not a number.\n,<>,,The file is empty: it has no header row.\n")]
    public async Task WriteCsv_OfProblems_IsWordedForItsReader(string language, string expected)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        await using var output = new StringWriter();

        await ImportProblemExport.WriteCsvAsync(
            [
                new ImportProblem { Line = 1234, Column = "cost", Value = "=1+1", Fault = ImportFault.NumberMalformed },
                new ImportProblem { Line = 0, Column = "", Fault = ImportFault.FileEmpty },
            ],
            name => $"<{name}>",
            ImportTexts.For(culture).Fault,
            ReportTexts.For(culture).Form("Masalah"),
            output,
            Cancellation);

        Assert.Equal("\uFEFF" + expected, output.ToString());
    }
}
