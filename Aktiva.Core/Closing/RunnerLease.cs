using System.Data.Common;
using System.Security.Cryptography;
using Aktiva.Core.Data;

namespace Aktiva.Core.Closing;

/// <summary>
/// The right to execute the runs of a database. On SQLite it is the open file <c>&lt;database&gt;.runner</c>, which nobody can share
/// and which the operating system frees when the process ends, however it ends. On a server every process has it; see <see cref="RunnerPulse"/>.
/// </summary>
public sealed class RunnerLease(Database database) : IDisposable
{
    private readonly Lock _lock = new();
    private FileStream? _file;

    /// <summary>Under which this process executes runs: a random number of 53 bits.</summary>
    public long RunnerId { get; } = (long)(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) >> 11);

    /// <summary>True when other processes execute runs of the same database, of other companies.</summary>
    public bool IsShared => database.Dialect is not SqliteDialect;

    public bool IsHeld { get; private set; }

    /// <summary>Takes the right when nobody else has it.</summary>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public bool TryAcquire()
    {
        lock (_lock)
        {
            if (IsHeld)
            {
                return true;
            }

            if (database.Dialect is SqliteDialect sqlite)
            {
                try
                {
                    _file = new FileStream(sqlite.FilePath + ".runner", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                }
                catch (IOException exception) when (IsSharingViolation(exception))
                {
                    return false;
                }
            }

            IsHeld = true;
            return true;
        }
    }

    /// <summary>Shows in the transaction that this process lives.</summary>
    internal Task BeatAsync(DbTransaction transaction) => IsShared
        ? RunnerStore.BeatAsync(transaction, RunnerId, $"{Environment.MachineName} {Environment.ProcessId}")
        : Task.CompletedTask;

    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
            IsHeld = false;
        }
    }

    private static bool IsSharingViolation(IOException exception)
    {
        const int WindowsSharingViolation = 32;
        const int LinuxWouldBlock = 11;
        const int MacWouldBlock = 35;
        return (exception.HResult & 0xFFFF) is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock;
    }
}
