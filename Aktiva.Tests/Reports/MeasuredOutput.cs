namespace Aktiva.Tests.Reports;

/// <summary>A temporary file that looks at the managed memory each time another 128 KB were written to it.</summary>
internal sealed class MeasuredOutput() : FileStream(
    Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose })
{
    private const int Step = 17;

    private readonly long _aliveBefore = GC.GetTotalMemory(forceFullCollection: true);
    private long _written;
    private long _mostAlive;

    /// <summary>The most bytes alive at any look, above those at the start.</summary>
    public long MostBytesAlive => _mostAlive - _aliveBefore;

    public int Looks { get; private set; }

    public override void Write(byte[] buffer, int offset, int count)
    {
        base.Write(buffer, offset, count);
        Measure(count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        base.Write(buffer);
        Measure(buffer.Length);
    }

    private void Measure(int count)
    {
        if ((_written + count) >> Step != _written >> Step)
        {
            _mostAlive = Math.Max(_mostAlive, GC.GetTotalMemory(forceFullCollection: true));
            Looks++;
        }

        _written += count;
    }
}
