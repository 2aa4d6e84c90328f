using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Tests.Data;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

[Collection(nameof(MemoryMeasurements))]
public sealed class RegisterImportStreamingTests
{
    private const int Rows = 100_000;

    /// <summary>Room for the codes (some 10 MB) and buffers, but not for the rows (60 MB as strings).</summary>
    private const long MostBytes = 20 << 20;

    [Fact]
    public async Task Import_HundredThousandRows_TakesThemWithoutHoldingThem()
    {
        await using var registers = await CreateAsync();
        var path = Path.Combine(registers.Test.Folder, "register.csv");
        await WriteAsync(path);
        await using var file = new MeasuredFile(path);

        var outcome = await registers.ImportAsync(file);

        Assert.Equal(new ImportOutcome.Imported(Rows), outcome);
        Assert.Equal(Rows, await registers.Test.ScalarAsync<long>("SELECT COUNT(*) FROM asset"));
        Assert.InRange(file.Looks, 20, int.MaxValue);
        Assert.InRange(file.MostBytesAlive, 0, MostBytes);
    }

    private static async Task WriteAsync(string path)
    {
        await using var writer = new StreamWriter(path);
        await writer.WriteLineAsync(Header + ",notes");
        for (var number = 0; number < Rows; number++)
        {
            await writer.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"K{number:0000000},\"Kendaraan operasional, unit {number}\",KEND,2026-01-{1 + (number % 28):00},{150_000_000 + number}.00,straight-line,96,,1301,1391,6101:60;6102:40,Catatan nomor {number} tentang kendaraan ini"));
        }
    }
}
