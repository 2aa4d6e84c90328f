using System.Data.Common;
using Aktiva.Core.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Aktiva.Web.Commands;

/// <summary>Words failures about which the user can do something. All others are bugs: their traces belong in the log.</summary>
internal static class FailureWording
{
    /// <summary>ENOSPC, as .NET gives it on Unix.</summary>
    private const int DiskFull = 28;

    /// <returns>One line, or null.</returns>
    public static string? Of(Exception failure) => failure switch
    {
        CommandFailure => failure.Message,
        MigrationException migration => CommandTexts.Get("MigrationFailed", migration.Script, migration.InnerException!.Message),
        CommitUnknownException => CommandTexts.Get("CommitUnknown"),
        SqliteException { SqliteErrorCode: raw.SQLITE_CANTOPEN } => CommandTexts.Get("DatabaseUnusable", CommandTexts.Get("DatabaseCannotOpen")),
        SqliteException { SqliteErrorCode: raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT } =>
            CommandTexts.Get("DatabaseUnusable", CommandTexts.Get("DatabaseNotSqlite")),
        SqliteException { SqliteErrorCode: raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH } =>
            CommandTexts.Get("DatabaseUnusable", CommandTexts.Get("FileDenied")),
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL } => CommandTexts.Get("DatabaseUnusable", CommandTexts.Get("FileDiskFull")),
        SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } =>
            CommandTexts.Get("DatabaseUnusable", CommandTexts.Get("DatabaseBusy")),
        DbException => CommandTexts.Get("DatabaseUnusable", failure.Message),
        IOException { InnerException: AddressInUseException inUse } => CommandTexts.Get("AddressInUse", inUse.Message),
        _ => null,
    };

    /// <summary>Why a file cannot be read or written.</summary>
    public static string OfFile(Exception failure) => failure switch
    {
        FileNotFoundException => CommandTexts.Get("FileMissing"),
        DirectoryNotFoundException => CommandTexts.Get("FolderMissing"),
        UnauthorizedAccessException => CommandTexts.Get("FileDenied"),
        IOException { HResult: DiskFull } => CommandTexts.Get("FileDiskFull"),
        _ => failure.Message,
    };
}
