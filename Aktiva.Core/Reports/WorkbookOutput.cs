using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Aktiva.Core.Reports;

/// <summary>Writes a table as an Excel workbook of one sheet, row by row: amounts, rates and dates as numbers, texts as texts.</summary>
internal static class WorkbookOutput
{
    /// <summary>The most rows that a worksheet has below its header.</summary>
    public const long MostRows = 1_048_575;

    public static async Task WriteAsync(ExportTable table, string sheet, Stream output, CancellationToken cancellationToken)
    {
        await using var reader = new ExportTableReader(table);
        await output.SaveAsAsync(
            reader,
            printHeader: true,
            sheet,
            ExcelType.XLSX,
            new OpenXmlConfiguration { TableStyles = TableStyles.None, AutoFilter = false, FreezeRowCount = 1 },
            cancellationToken);
    }
}
