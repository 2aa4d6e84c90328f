namespace Aktiva.Core.Data;

/// <summary>What SQL Server's error numbers mean for a transaction that met them.</summary>
/// <remarks>
/// The numbers are those after which Microsoft's Entity Framework Core provider tries again by itself. A time-out (−2) is not
/// among them: what it interrupted may have been done. While a connection is being opened nothing has been done yet; see
/// <see cref="SqlServerDialect"/>.
/// </remarks>
public static class SqlServerErrors
{
    /// <summary>A command or the opening of a connection took too long.</summary>
    public const int TimedOut = -2;

    /// <summary>A trigger of the schema refused a change in a locked period.</summary>
    public const int PeriodLocked = 50_001;

    /// <summary>A trigger of the schema refused a change of what is never changed.</summary>
    public const int Immutable = 50_002;

    private const int UniqueConstraintViolated = 2_627;
    private const int UniqueIndexViolated = 2_601;

    private static readonly HashSet<int> TransientNumbers =
    [
        // Refused or not finished for want of a resource of the server.
        49_920, 49_919, 49_918, 41_839, 41_325, 41_305, 41_302, 41_301, 40_613, 40_501, 40_197, 20_041, 17_197, 14_355,
        10_936, 10_929, 10_928, 10_922, 9_515, 8_651, 8_645, 8_628, 4_221, 4_060, 1_807, 1_221, 1_204, 1_203, 997, 921, 669, 617, 601,

        // A deadlock, a lock waited for too long, a snapshot that another transaction overtook.
        1_205, 1_222, 3_960, 3_935, 3_966,

        // The connection could not be made or was lost.
        11_001, 10_060, 10_054, 10_053, 233, 121, 64, 20,
    ];

    /// <summary>The numbers after which the same transaction may succeed when it is run again from its beginning.</summary>
    public static IReadOnlySet<int> Transient => TransientNumbers;

    /// <summary>True when the number says that a uniqueness rule refused a row.</summary>
    public static bool IsDuplicateKey(int number) => number is UniqueConstraintViolated or UniqueIndexViolated;
}
