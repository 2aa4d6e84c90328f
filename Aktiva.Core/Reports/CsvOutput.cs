using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using CsvHelper;

namespace Aktiva.Core.Reports;

/// <summary>
/// Writes a table as CSV (RFC 4180): a header, and every record ended by a line feed. Constant in memory.
/// </summary>
internal static class CsvOutput
{
    public static Task WriteAsync(ExportTable table, TextWriter output, CancellationToken cancellationToken) =>
        WriteAsync(table, output, CsvStyle.Contract, cancellationToken);

    public static async Task WriteAsync(ExportTable table, TextWriter output, CsvStyle style, CancellationToken cancellationToken)
    {
        if (style.HasMark)
        {
            await output.WriteAsync('\uFEFF');
        }

        await using var writer = CsvWriter.Create(output, style.Options, leaveOpen: true);
        writer.WriteHeader([.. table.Columns]);
        foreach (var row in table.Rows)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                Write(writer, row.Value(column), style.DateFormat);
            }

            await writer.EndRecordAsync(cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    private static void Write(CsvWriter writer, object? value, string dateFormat)
    {
        switch (value)
        {
            case null:
                writer.WriteField("");
                break;
            case string text:
                writer.WriteField(text);
                break;
            case Money money:
                writer.WriteField(money.Amount, "0.00");
                break;
            case Rate rate:
                writer.WriteField(rate.Percent, "0.####");
                break;
            case long number:
                writer.WriteField(number);
                break;
            case DateOnly date:
                writer.WriteField(date, dateFormat);
                break;
            case Period period:
                writer.WriteField(period.ToString());
                break;
            default:
                throw new ArgumentException($"{value.GetType()} has no form in CSV.", nameof(value));
        }
    }
}
