using System.Text;

namespace Aktiva.Tests.Reports;

/// <summary>A writer that keeps nothing and looks at the managed memory each time another megabyte went through it.</summary>
internal sealed class MeasuredWriter : TextWriter
{
    private readonly long _aliveBefore = GC.GetTotalMemory(forceFullCollection: true);
    private long _mostAlive;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Characters written.</summary>
    public long Length { get; private set; }

    /// <summary>The most bytes alive at any look, above those at the start.</summary>
    public long MostBytesAlive => _mostAlive - _aliveBefore;

    public int Looks { get; private set; }

    public override void Write(char value) => Measure(1);

    public override void Write(char[] buffer, int index, int count) => Measure(count);

    public override void Write(ReadOnlySpan<char> buffer) => Measure(buffer.Length);

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Measure(buffer.Length);
        return Task.CompletedTask;
    }

    private void Measure(int count)
    {
        if ((Length + count) >> 20 != Length >> 20)
        {
            _mostAlive = Math.Max(_mostAlive, GC.GetTotalMemory(forceFullCollection: true));
            Looks++;
        }

        Length += count;
    }
}
