using System.Net.Mime;
using System.Text;

namespace Aktiva.Web.Layout;

/// <summary>Answers a request with a file that is written while it is sent, however long it is. What is refused is known before the first byte.</summary>
public static class FileAnswer
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>CSV in UTF-8.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="write">Writes it, or says why not; null when it is written.</param>
    public static async Task SendCsvAsync(HttpContext context, string name, Func<TextWriter, Task<FileRefusal?>> write)
    {
        Name(context, name);
        await SendTextAsync(context, "text/csv", write);
    }

    /// <summary>A document that the browser shows.</summary>
    /// <inheritdoc cref="SendCsvAsync"/>
    public static Task SendPaperAsync(HttpContext context, Func<TextWriter, Task<FileRefusal?>> write) => SendTextAsync(context, "text/html", write);

    /// <summary>A workbook. It is written with seeking, so it is made on disk first.</summary>
    /// <inheritdoc cref="SendCsvAsync"/>
    public static async Task SendWorkbookAsync(HttpContext context, string name, Func<Stream, Task<FileRefusal?>> write)
    {
        await using var file = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 65_536, FileOptions.DeleteOnClose);
        if (await write(file) is { } refusal)
        {
            await RefuseAsync(context, refusal);
            return;
        }

        Name(context, name);
        context.Response.ContentType = WorkbookType;
        context.Response.ContentLength = file.Length;
        file.Position = 0;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task SendTextAsync(HttpContext context, string type, Func<TextWriter, Task<FileRefusal?>> write)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        await using var output = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        if (await write(output) is { } refusal)
        {
            await RefuseAsync(context, refusal);
        }
    }

    private static void Name(HttpContext context, string name) =>
        context.Response.Headers.ContentDisposition = new ContentDisposition { FileName = name }.ToString();

    private static async Task RefuseAsync(HttpContext context, FileRefusal refusal)
    {
        context.Response.Clear();
        context.Response.StatusCode = refusal.Status;
        if (refusal.Sentence.Length > 0)
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(refusal.Sentence, context.RequestAborted);
        }
    }
}
