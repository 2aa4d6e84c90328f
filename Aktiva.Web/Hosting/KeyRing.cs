using Aktiva.Core.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Aktiva.Web.Hosting;

/// <summary>Keeps the keys that protect cookies in a folder next to the database, so that a restart signs nobody out.</summary>
internal static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services, DatabaseOptions database, string contentRoot)
    {
        var folder = new DirectoryInfo((DatabaseSettings.FileOf(database) ?? Path.Combine(contentRoot, "aktiva")) + ".keys");
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        services.AddDataProtection().SetApplicationName("Aktiva").PersistKeysToFileSystem(folder);
    }
}
