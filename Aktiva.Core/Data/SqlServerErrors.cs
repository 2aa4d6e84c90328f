using Microsoft.Data.SqlClient;

namespace Aktiva.Core.Data;

/// <summary>What SQL Server's error numbers mean for a transaction that met them.</summary>
/// <remarks>
/// The numbers are those after which Microsoft's Entity Framework Core provider tries again by itself; a test compares them. A time-out (−2) is not
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
        // The connection could not be made or was lost.
        20, 64, 121, 233, 10_053, 10_054, 10_060, 11_001,

        // A deadlock, locks that were waited for too long or are used up, a snapshot that another transaction overtook.
        1_204, 1_205, 1_221, 1_222, 3_935, 3_947, 3_948, 3_960, 3_966,

        // What was asked for could not be had just now: a resource, a database that starts or moves, an object being changed.
        539, 601, 615, 617, 669, 921, 926, 927, 941, 952, 982, 988, 997, 1_203, 1_215, 1_216, 1_232, 1_404, 1_413, 1_421, 1_438, 1_532, 1_533, 1_534,
        1_535, 1_807, 2_021, 2_816, 3_429, 3_635, 3_941, 3_950, 3_953, 3_957, 3_980, 4_060, 4_117, 4_184, 4_221, 5_280, 5_529, 6_292, 7_951, 8_628,
        8_645, 8_651, 9_020, 9_515, 9_985, 10_922, 10_928, 10_929, 10_930, 10_936, 11_539, 14_355, 14_817, 14_868, 14_906, 16_528, 16_554, 16_555,
        17_065, 17_066, 17_067, 17_197, 17_889, 18_401, 18_858, 19_413, 19_416, 19_494, 20_041, 21_503, 22_225, 22_226, 22_335, 22_353, 22_355,
        22_358, 22_427, 22_430, 22_491, 22_493, 22_498, 22_754, 22_758, 22_759, 22_760, 22_984, 25_003, 25_738, 25_740, 30_080, 30_085, 33_123,
        35_216, 35_218, 35_256, 35_293, 37_202, 37_327, 39_025, 39_108, 39_110, 39_151, 39_152, 40_106, 40_143, 40_189, 40_197, 40_501, 40_540,
        40_613, 40_623, 40_642, 40_648, 40_671, 40_675, 40_890, 40_903, 40_918, 40_938, 41_301, 41_302, 41_305, 41_325, 41_339, 41_383, 41_614,
        41_619, 41_640, 41_700, 41_701, 41_823, 41_839, 41_840, 42_029, 42_108, 42_109, 45_153, 45_156, 45_157, 45_161, 45_179, 45_182, 45_319,
        45_547, 47_132, 47_137, 47_139, 49_510, 49_802, 49_918, 49_919, 49_920, 49_977, 49_983,
    ];

    /// <summary>The numbers of all that the server, or the client on its way there, had to say.</summary>
    public static IEnumerable<int> NumbersOf(SqlException exception) => exception.Errors.Cast<SqlError>().Select(error => error.Number);

    /// <summary>The numbers after which the same transaction may succeed when it is run again from its beginning.</summary>
    public static IReadOnlySet<int> Transient => TransientNumbers;

    /// <summary>True when the number says that a uniqueness rule refused a row.</summary>
    public static bool IsDuplicateKey(int number) => number is UniqueConstraintViolated or UniqueIndexViolated;
}
