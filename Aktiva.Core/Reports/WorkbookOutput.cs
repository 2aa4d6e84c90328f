using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Aktiva.Core.Reports;

/// <summary>Writes a table as an Excel workbook of one sheet, row by row: amounts, rates and dates as numbers, texts as texts.</summary>
internal static class WorkbookOutput
{
    /// <summary>The most rows that a worksheet has below its header.</summary>
    public const long MostRows = 1_048_575;

    /// <summary>A wider column hides the others.</summary>
    private const int MostWidth = 36;

    /// <summary>In the format that integrators rely on: no formats, no widths.</summary>
    public static Task WriteAsync(ExportTable table, string sheet, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(new ExportTableReader(table, table.Columns, cancellationToken), sheet, [], output, cancellationToken);

    /// <summary>For people: digits of amounts in groups, dates as their CSV files have them, columns as wide as what is in them.</summary>
    public static Task WriteAsync(ExportTable table, ReportForm form, Stream output, CancellationToken cancellationToken)
    {
        var dateFormat = CsvStyle.HasDecimalComma(form.Culture) ? "dd/mm/yyyy" : "yyyy-mm-dd";
        var columns = table.Columns.Zip(table.Kinds).Select((column, index) => ColumnOf(index, column.First, column.Second, dateFormat)).ToArray();
        return WriteAsync(
            new ExportTableReader(table, [.. columns.Select(column => column.Key)], cancellationToken), form.Title, columns, output, cancellationToken);
    }

    /// <remarks>The writer's asynchronous twin puts a sheet's drawing among its rows, where the format (ECMA-376) allows none.</remarks>
    private static async Task WriteAsync(
        ExportTableReader reader, string sheet, DynamicExcelColumn[] columns, Stream output, CancellationToken cancellationToken)
    {
        await using (reader)
        {
            var configuration = new OpenXmlConfiguration
            {
                TableStyles = TableStyles.None,
                AutoFilter = false,
                FreezeRowCount = 1,
                DynamicColumns = columns,
            };
            await Task.Run(() => output.SaveAs(reader, printHeader: true, sheet, ExcelType.XLSX, configuration), cancellationToken);
        }
    }

    /// <remarks>Its place is the key: two columns may have the same heading.</remarks>
    private static DynamicExcelColumn ColumnOf(int index, string heading, ValueKind kind, string dateFormat) =>
        new(index.ToString(CultureInfo.InvariantCulture))
        {
            Index = index,
            Name = heading,
            Width = Math.Clamp(heading.Length + 2, WidthOf(kind), MostWidth),
            Format = kind switch
            {
                ValueKind.Amount => "#,##0.00",
                ValueKind.Count => "#,##0",
                ValueKind.Date => dateFormat,
                _ => null,
            },
        };

    private static int WidthOf(ValueKind kind) => kind switch
    {
        ValueKind.Text or ValueKind.Amount => 20,
        _ => 12,
    };
}
