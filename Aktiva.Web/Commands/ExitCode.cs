namespace Aktiva.Web.Commands;

/// <summary>The exit codes that scripts rely on.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work failed or was refused; one line on stderr says why.</summary>
    public const int Failed = 1;

    public const int WrongUsage = 2;

    /// <summary>Ended by Ctrl+C.</summary>
    public const int Cancelled = 130;
}
