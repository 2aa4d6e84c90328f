using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aktiva.Web.Commands;

/// <summary>Objects for scripts: one line each, camel case, letters as they are.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(ProgressUpdate update) => JsonSerializer.Serialize(update, Options);
}
