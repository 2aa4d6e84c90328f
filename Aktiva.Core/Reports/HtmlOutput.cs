using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>
/// Writes a table as an HTML document to print: whose it is, every row, and the sums of amounts where no row has them. Constant in memory.
/// </summary>
internal static class HtmlOutput
{
    /// <summary>More columns than these stand closer together.</summary>
    private const int WideColumns = 10;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task WriteAsync(ExportSource source, PaperForm paper, TextWriter output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        AppendHead(text, paper);
        foreach (var (heading, table) in source.Summaries)
        {
            AppendHeading(text, heading);
            await WriteAsync(table, paper, text, output, cancellationToken);
        }

        AppendHeading(text, source.Heading);
        var count = await WriteAsync(source.Table, paper, text, output, cancellationToken);
        text.Append("<p>").Append(Encoded(paper.Count(count))).Append("</p>\n</body>\n</html>\n");
        await FlushAsync(text, output, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static void AppendHead(StringBuilder text, PaperForm paper)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="{Encoded(paper.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encoded(paper.Heading)}</title>
            <link rel="stylesheet" href="{Encoded(paper.StyleSheet)}">
            <script src="{Encoded(paper.Script)}" defer></script>
            </head>
            <body>
            <header>
            <p class="company">{Encoded(paper.Company)}</p>
            <h1>{Encoded(paper.Heading)}</h1>

            """);
        foreach (var line in paper.Lines)
        {
            text.Append("<p>").Append(Encoded(line)).Append("</p>\n");
        }

        text.Append("</header>\n");
    }

    private static void AppendHeading(StringBuilder text, string? heading)
    {
        if (heading is not null)
        {
            text.Append("<h2>").Append(Encoded(heading)).Append("</h2>\n");
        }
    }

    /// <returns>How many rows there are, but for sums.</returns>
    private static async Task<long> WriteAsync(
        ExportTable table, PaperForm paper, StringBuilder text, TextWriter output, CancellationToken cancellationToken)
    {
        text.Append(table.Columns.Count > WideColumns ? "<table class=\"wide\">" : "<table>").Append("\n<thead>\n<tr>");
        for (var column = 0; column < table.Columns.Count; column++)
        {
            text.Append("<th scope=\"col\"").Append(ClassOf(table.Kinds[column])).Append('>').Append(Encoded(table.Columns[column])).Append("</th>");
        }

        text.Append("</tr>\n</thead>\n<tbody>\n");
        var sums = new Money[table.Columns.Count];
        var count = 0L;
        foreach (var row in table.Rows)
        {
            AppendRow(text, table, paper, row);
            if (!row.IsSum)
            {
                count++;
                Add(sums, table, row);
            }

            await FlushAsync(text, output, cancellationToken);
        }

        if (!table.HasSums)
        {
            AppendRow(text, table, paper, new ExportRow(
                column => column == 0 ? paper.Form.Heading("Total") : table.Kinds[column] == ValueKind.Amount ? sums[column] : null, IsSum: true));
        }

        text.Append("</tbody>\n</table>\n");
        return count;
    }

    private static void Add(Money[] sums, ExportTable table, in ExportRow row)
    {
        for (var column = 0; column < sums.Length; column++)
        {
            if (table.Kinds[column] == ValueKind.Amount && row.Value(column) is Money amount)
            {
                sums[column] += amount;
            }
        }
    }

    private static void AppendRow(StringBuilder text, ExportTable table, PaperForm paper, in ExportRow row)
    {
        text.Append(row.IsSum ? "<tr class=\"sum\">" : "<tr>");
        for (var column = 0; column < table.Columns.Count; column++)
        {
            text.Append("<td").Append(ClassOf(table.Kinds[column])).Append('>');
            if (row.Value(column) is { } value)
            {
                text.Append(Encoded(paper.Show(value)));
            }

            text.Append("</td>");
        }

        text.Append("</tr>\n");
    }

    private static string ClassOf(ValueKind kind) => kind switch
    {
        ValueKind.Text => "",
        ValueKind.Date => " class=\"date\"",
        _ => " class=\"amount\"",
    };

    private static string Encoded(string text) => Encoder.Encode(text);

    private static async Task FlushAsync(StringBuilder text, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(text, cancellationToken);
        text.Clear();
    }
}
