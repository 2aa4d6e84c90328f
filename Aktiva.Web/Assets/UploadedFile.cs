using Microsoft.AspNetCore.Components.Forms;

namespace Aktiva.Web.Assets;

/// <summary>A file that a visitor sent: kept outside of what the web server shows, by no name of the visitor's, and deleted when it is closed.</summary>
public sealed class UploadedFile : IAsyncDisposable
{
    /// <summary>The largest file that is taken: 50 MB.</summary>
    public const long MostBytes = 50L << 20;

    private const int PartSize = 1 << 16;

    private UploadedFile(string name, FileStream content) => (Name, Content) = (name, content);

    /// <summary>What the visitor calls it.</summary>
    public string Name { get; }

    /// <summary>What is in it; can seek.</summary>
    public FileStream Content { get; }

    /// <summary>Receives a file, a part at a time.</summary>
    /// <param name="sent">What the browser offers.</param>
    /// <param name="received">Gets the bytes received so far.</param>
    /// <param name="cancellationToken">Ends the receiving; nothing stays.</param>
    /// <exception cref="IOException">The file is larger than <see cref="MostBytes"/>, the connection broke, or the disk is full.</exception>
    public static async Task<UploadedFile> ReceiveAsync(IBrowserFile sent, Func<long, Task> received, CancellationToken cancellationToken)
    {
        var content = new FileStream(
            Path.GetTempFileName(),
            new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        try
        {
            await using var source = sent.OpenReadStream(MostBytes, cancellationToken);
            var part = new byte[PartSize];
            for (int count; (count = await source.ReadAsync(part, cancellationToken)) > 0;)
            {
                await content.WriteAsync(part.AsMemory(0, count), cancellationToken);
                await received(content.Length);
            }

            return new UploadedFile(sent.Name, content);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
