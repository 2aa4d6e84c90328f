using System.Data.Common;
using Aktiva.Core.Data;
using Microsoft.AspNetCore.Connections;

namespace Aktiva.Web.Commands;

/// <summary>Words failures about which the user can do something. All others are bugs: their traces belong in the log.</summary>
internal static class FailureWording
{
    /// <returns>One line, or null.</returns>
    public static string? Of(Exception failure) => failure switch
    {
        CommandFailure => failure.Message,
        MigrationException migration => CommandTexts.Get("MigrationFailed", migration.Script, migration.InnerException!.Message),
        CommitUnknownException => CommandTexts.Get("CommitUnknown"),
        DbException => CommandTexts.Get("DatabaseUnusable", failure.Message),
        IOException { InnerException: AddressInUseException inUse } => CommandTexts.Get("AddressInUse", inUse.Message),
        _ => null,
    };
}
