using System.Security.Cryptography;

namespace Aktiva.Core.Closing;

/// <summary>
/// Ids of runs and journal entries. They are made before the row is written, so that a transaction can be repeated without
/// doing anything twice: 41 bits of milliseconds since 2025 and 12 random bits, which stays exact in JavaScript.
/// </summary>
public static class RunIds
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static long New(TimeProvider time)
    {
        var milliseconds = (long)(time.GetUtcNow() - Epoch).TotalMilliseconds;
        return (milliseconds << 12) | (uint)RandomNumberGenerator.GetInt32(1 << 12);
    }
}
