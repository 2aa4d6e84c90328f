namespace Aktiva.Tests.Assets;

/// <summary>A file that looks at the managed memory each time another megabyte of it has been read.</summary>
internal sealed class MeasuredFile(string path) : FileStream(path, FileMode.Open, FileAccess.Read)
{
    private readonly long _aliveBefore = GC.GetTotalMemory(forceFullCollection: true);
    private long _read;
    private long _mostAlive;

    /// <summary>The most bytes alive at any look, above those at the start.</summary>
    public long MostBytesAlive => _mostAlive - _aliveBefore;

    public int Looks { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Measured(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Measured(base.Read(buffer));

    private int Measured(int count)
    {
        if ((_read + count) >> 20 != _read >> 20)
        {
            _mostAlive = Math.Max(_mostAlive, GC.GetTotalMemory(forceFullCollection: true));
            Looks++;
        }

        _read += count;
        return count;
    }
}
