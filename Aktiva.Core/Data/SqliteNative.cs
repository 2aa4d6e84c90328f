using System.Runtime.InteropServices;

namespace Aktiva.Core.Data;

/// <summary>
/// The calls that are made for every row, straight into the library that SQLitePCLRaw brings, without counting the uses of a safe handle.
/// Those made for every number of every row return at once and call nothing back, so the runtime need not prepare for anything either: a tenth of
/// the time of a call through a safe handle.
/// </summary>
internal static partial class SqliteNative
{
    private const string Library = "e_sqlite3";

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    public static partial int BindInt64(nint statement, int index, long value);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    public static partial long ColumnInt64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);
}
